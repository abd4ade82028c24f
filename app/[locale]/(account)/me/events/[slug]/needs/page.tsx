import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { OnlyIfScript } from '@/components/forms/only-if-script'
import { NeedsFields } from '@/components/needs/needs-fields'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { answerNeeds } from '@/lib/needs/actions'
import { myNeeds } from '@/lib/needs/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'needs')('mine.title') }
}

/** What somebody needs at an event where they have a place. */
export default async function MyNeedsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'needs')
  const path = `/me/events/${slug}/needs`
  await signedInActor(locale, path)
  const page = await ask((actor) => myNeeds(actor, slug))
  const event = { href: `/${locale}/events/${slug}`, label: inLanguage(page.title, locale).text }
  return (
    <>
      <PageHead locale={locale} title={t('mine.title')} lead={t('mine.lead')} crumbs={[event]} />
      {(await searchParams).saved === 'yes' && (
        <Notice kind="good" locale={locale} title={t('mine.saved')} isAnswer>
          <p>
            <a href={event.href}>{t('mine.back')}</a>
          </p>
        </Notice>
      )}
      {page.questions.length === 0 ? (
        <EmptyState
          title={t('mine.empty')}
          action={<ButtonLink href={event.href}>{t('mine.back')}</ButtonLink>}
        />
      ) : (
        <>
          <p className="mb-6">
            {t('mine.who', { day: formatter(locale).day(page.keptUntil, page.timeZone) })}
          </p>
          <Form action={answerNeeds} {...{ locale, path }} initial={await heldState(path)} guarded>
            <Hidden name="slug" value={slug} />
            <NeedsFields page={page} daysLabel={t('mine.days')} locale={locale} />
            <FormEnd>
              <Submit>{t('mine.save')}</Submit>
            </FormEnd>
          </Form>
        </>
      )}
      <OnlyIfScript />
    </>
  )
}
