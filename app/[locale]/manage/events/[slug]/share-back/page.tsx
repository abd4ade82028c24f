import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { ReleaseShareBack } from '@/components/share-backs/release-share-back'
import { ShareBackForm } from '@/components/share-backs/share-back-form'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { StatusWord } from '@/components/ui/tag'
import { formatter, isLocale, locales, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { shareBackDesk } from '@/lib/share-backs/queries'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ in?: string | string[]; saved?: string | string[] }>
}

const load = cache((slug: string, language: Locale) =>
  ask((actor) => shareBackDesk(actor, slug, language)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug, locale)).event.title, locale).text
  return { title: translator(locale, 'shareBacks')('of', { title }) }
}

/** What the hosts say on the last day: prepared by one, released by another. */
export default async function ShareBackDeskPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'shareBacks')
  const asked = await searchParams
  const language = isLocale(asked.in) ? asked.in : locale
  const shareBack = await load(slug, language)
  const { event, state, words, mayWrite } = shareBack
  const path = `/manage/events/${slug}/share-back`
  const kind = state === 'published' ? 'good' : state === 'withdrawn' ? 'danger' : 'warning'
  const writes = mayWrite && (
    <Section title={t(words ? 'change' : 'write')} id="write">
      <p>
        {t('language')}{' '}
        {locales.map((each, index) => (
          <span key={each}>
            {index > 0 && ' · '}
            {each === language ? (
              <strong>{formatter(locale).language(each)}</strong>
            ) : (
              <a href={`/${locale}${path}?in=${each}#write`}>{formatter(locale).language(each)}</a>
            )}
          </span>
        ))}
      </p>
      <ShareBackForm {...{ shareBack, locale, path }} initial={await heldState(path)} />
    </Section>
  )
  return (
    <>
      <DeskHead event={event} title={t('title')} lead={t('lead')} locale={locale} />
      {state !== 'none' && (
        <p>
          <StatusWord kind={kind}>{t(`state.${state}`)}</StatusWord>
        </p>
      )}
      {asked.saved === 'yes' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('saved')}
        </Notice>
      )}
      {words && (
        <Section title={t('release.title')} id="release">
          <ReleaseShareBack {...{ shareBack, locale, path }} />
        </Section>
      )}
      {writes}
    </>
  )
}
