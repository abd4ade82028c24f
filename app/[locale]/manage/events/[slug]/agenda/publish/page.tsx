import type { Metadata } from 'next'
import { Changes, Version } from '@/components/agendas/changes'
import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { giveOutAgain, giveOutAgenda } from '@/lib/agendas/actions'
import { publishingOf } from '@/lib/agendas/versions'
import { translator } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ published?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'agendas')('publish') }
}

export default async function PublishAgendaPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'agendas')
  const event = await ask((actor) => publishingOf(actor, slug))
  const { isFirst, changes, hears, seen, versions } = event
  const [last] = versions
  const { published } = await searchParams
  const agenda = `/manage/events/${slug}/agenda`
  const path = `${agenda}/publish`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('publish')}
        lead={t('publishing.lead')}
        crumbs={[
          { href: `/${locale}/manage/events/${slug}`, label: inLanguage(event.title, locale).text },
          { href: `/${locale}${agenda}`, label: t('title') },
        ]}
      />
      {last && published === String(last.number) && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('publishing.done', { number: last.number })}
        </Notice>
      )}
      <Section title={t('publishing.changes')} id="changes">
        {isFirst && <p>{t('publishing.first')}</p>}
        {last && changes.length === 0 && <p>{t('publishing.none', { number: last.number })}</p>}
        <Changes changes={changes} locale={locale} />
        {(isFirst || changes.length > 0) && (
          <Form action={giveOutAgenda} id="publish" {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <Hidden name="seen" value={seen} />
            <TranslatedField
              name="note"
              label={t('publishing.note')}
              languages={writingLanguages(locale)}
              rows={2}
              limit={500}
              optional
            />
            {!isFirst && (
              <Checkbox
                name="notifies"
                label={t('publishing.notify')}
                hint={t('publishing.notifyHint', { count: hears })}
                defaultChecked={hears > 0}
              />
            )}
            <FormEnd>
              <Submit>{t('publishing.do')}</Submit>
            </FormEnd>
          </Form>
        )}
      </Section>
      {versions.length > 0 && (
        <Section title={t('publishing.versions')} id="versions">
          {versions.map((version) => (
            <div key={version.number} className="mt-6">
              <Version headingLevel={3} version={version} zone={event.timeZone} locale={locale} />
              {version !== last && (
                <Confirm ask={t('publishing.again', { number: version.number })}>
                  <p>{t('publishing.againSays')}</p>
                  <Form action={giveOutAgain} id={`again-${version.number}`} {...{ locale, path }}>
                    <Hidden name="slug" value={slug} />
                    <Hidden name="number" value={String(version.number)} />
                    <Checkbox name="notifies" label={t('publishing.notify')} defaultChecked />
                    <FormEnd>
                      <Submit>{t('publishing.again', { number: version.number })}</Submit>
                    </FormEnd>
                  </Form>
                </Confirm>
              )}
            </div>
          ))}
        </Section>
      )}
    </>
  )
}
