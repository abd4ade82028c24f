import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { Notice } from '@/components/ui/notice'
import { SpeakerLines } from '@/components/interviews/speaker-line'
import type { Found, Search } from '@/lib/captions/search'
import { clockTime } from '@/lib/cues/write'
import { momentAddress } from '@/lib/interviews/moment'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

/** A field for words that are said; the answer has an address. */
export function SaidSearch({ locale, question = '' }: { locale: Locale; question?: string }) {
  const t = translator(locale, 'captions')
  return (
    <form className="filters" action={`/${locale}/interviews`} method="get" role="search">
      <div className="filters-search">
        <label htmlFor="said">{t('search.label')}</label>
        <input
          id="said"
          type="search"
          name="q"
          defaultValue={question}
          maxLength={200}
          className="control"
        />
      </div>
      <div className="filters-end">
        <button type="submit" className="button button-plain">
          {t('search.do')}
        </button>
      </div>
    </form>
  )
}

/** Where words are said: interviews, and in each the moments to play. */
export function Said({ search, locale }: { search: Search; locale: Locale }) {
  const t = translator(locale, 'captions')
  const { question, found, state } = search
  const list = `/${locale}/interviews`
  const isNone = state === 'searched' && found.length === 0
  return (
    <>
      <PageHead
        locale={locale}
        title={t('search.title', { question })}
        crumbs={[{ href: list, label: translator(locale, 'interviews')('title') }]}
        {...(found.length > 0 && { lead: <p>{t('search.lead')}</p> })}
      />
      <SaidSearch {...{ locale, question }} />
      {state === 'tooMany' && (
        <Notice kind="warning" locale={locale}>
          <p>{t('search.tooMany')}</p>
        </Notice>
      )}
      {isNone && (
        <EmptyState
          title={t('search.none')}
          action={<ButtonLink href={list}>{t('search.all')}</ButtonLink>}
        >
          <p>{t('search.noneText')}</p>
        </EmptyState>
      )}
      {found.map((each) => (
        <SaidIn key={each.slug} {...{ found: each, locale }} />
      ))}
    </>
  )
}

function SaidIn({ found, locale }: { found: Found; locale: Locale }) {
  const t = translator(locale, 'captions')
  const { slug, title, speakers, hits, language, isGloss } = found
  const address = `/${locale}/interviews/${slug}`
  return (
    <article className="said">
      <h2>
        <a href={address}>
          <Words of={title} locale={locale} />
        </a>
      </h2>
      <p>
        <SpeakerLines speakers={speakers} locale={locale} /> ·{' '}
        {formatter(locale).language(language)}
      </p>
      {isGloss && <p className="text-small">{t('search.gloss')}</p>}
      <ul
        className="transcript"
        aria-label={t('search.hits', { title: inLanguage(title, locale).text })}
      >
        {hits.map(({ start, end, pieces }) => (
          <li key={start}>
            <a
              className="transcript-time"
              href={momentAddress(locale, slug, { start, end })}
              aria-label={translator(locale, 'interviews')('transcript.seek', {
                time: clockTime(start),
              })}
            >
              {clockTime(start)}
            </a>
            <span lang={language} dir="auto">
              {pieces.map(({ text, isMarked }, at) =>
                isMarked ? <mark key={at}>{text}</mark> : text,
              )}
            </span>
          </li>
        ))}
      </ul>
    </article>
  )
}
