import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Confirm, Details } from '@/components/ui/details'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { checkInCode, closeCheckIn } from '@/lib/attendance/actions'
import { deskPage } from '@/lib/attendance/queries'
import { deskFilters } from '@/lib/attendance/schema'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'
import { CheckInLog } from './check-in-log'
import { Counts } from './counts'
import { NameSearch } from './name-search'
import { OccasionSwitch } from './occasion-switch'
import { PeopleList } from './people-list'
import { Said } from './said'
import { WalkInForm } from './walk-in-form'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = cache((slug: string, asked: string) =>
  ask((actor) => deskPage(actor, slug, deskFilters.parse(JSON.parse(asked)))),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const { title } = await load(slug, JSON.stringify(await searchParams))
  return {
    title: translator(locale, 'attendance')('titleOf', { title: inLanguage(title, locale).text }),
  }
}

export default async function CheckInPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const asked = await searchParams
  const filters = deskFilters.parse(asked)
  const desk = await load(slug, JSON.stringify(asked))
  const t = translator(locale, 'attendance')
  const path = `/manage/events/${slug}/check-in`
  const { occasion, namesAreShown, isStillToCome } = desk
  return (
    <>
      <DeskHead
        event={desk}
        title={t('title')}
        lead={translator(locale, 'events')('zoneNote', {
          zone: formatter(locale).zone(desk.timeZone),
        })}
        locale={locale}
      />
      <Said desk={desk} locale={locale} />
      <OccasionSwitch desk={desk} locale={locale} action={`/${locale}${path}`} />
      {isStillToCome && <Notice locale={locale}>{t('occasion.toCome')}</Notice>}
      {!namesAreShown && <Notice locale={locale}>{t('occasion.chatham')}</Notice>}
      {!isStillToCome && (
        <Section title={t('code.title')} id="code">
          <Form action={checkInCode} id="badge" {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <Hidden name="occasion" value={occasion.key} />
            <TextField
              name="code"
              label={t('code.label')}
              hint={t('code.hint')}
              isCode
              autoComplete="off"
            />
            <FormEnd>
              <Submit>{t('code.do')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
      <Section title={t('search.title')} id="name">
        <NameSearch desk={desk} filters={filters} locale={locale} action={`/${locale}${path}`} />
        <PeopleList desk={desk} filters={filters} locale={locale} path={path} />
        {!isStillToCome && (
          <Details summary={t('walkIn.title')}>
            <WalkInForm desk={desk} locale={locale} path={path} />
          </Details>
        )}
      </Section>
      <Section title={t('count.title')} id="count">
        <Counts desk={desk} locale={locale} />
      </Section>
      {namesAreShown && (
        <Section title={t('log.title')} id="log">
          <CheckInLog desk={desk} locale={locale} path={path} />
        </Section>
      )}
      <Toolbar>
        <ButtonLink href={`/${locale}/check-in/${slug}`}>{t('links.offline')}</ButtonLink>
        <ButtonLink href={`/${locale}${path}/roll?on=${occasion.key}`}>
          {t('links.roll')}
        </ButtonLink>
      </Toolbar>
      {desk.mayClose && (
        <Confirm ask={t('close.do')}>
          <p>{t('close.says')}</p>
          <Form action={closeCheckIn} id="close" {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <FormEnd>
              <Submit>{t('close.do')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
    </>
  )
}
