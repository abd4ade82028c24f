import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { OutsideLink } from '@/components/ui/link'
import { Words } from '@/components/ui/words'
import { momentAddress, momentWords } from '@/lib/interviews/moment'
import { formatter, locales, translator, type Locale } from '@/lib/platform/i18n'
import { isBlank, type Translated } from '@/lib/platform/translated'
import type { SummaryPage } from '@/lib/summaries/queries'
import type { Quote } from '@/lib/summaries/quotes'

type Cited = Extract<Quote, { kind: 'interview' }>

/** The interviews that are quoted, each with the moments to play it from, and what is known from outside the room. */
export function InterviewsAndSources({
  summary,
  locale,
}: {
  summary: SummaryPage
  locale: Locale
}) {
  const t = translator(locale, 'summaries')
  const quotes = summary.parts.flatMap((part) => [...part.quotes, ...part.quotesAgainst])
  const cited = quotes.filter((quote): quote is Cited => quote.kind === 'interview')
  const slugs = [...new Set(cited.map(({ interview }) => interview.slug))]
  const all = summary.parts.flatMap(({ sources }) => sources)
  const sources = all.filter(({ url }, at) => all.findIndex((each) => each.url === url) === at)
  if (slugs.length + sources.length === 0) return null
  return (
    <Section title={t('sources.title')} id="sources">
      {slugs.length > 0 && (
        <ul className="cited-interviews">
          {slugs.map((slug) => (
            <li key={slug}>
              <CitedInterview
                quotes={cited.filter(({ interview }) => interview.slug === slug)}
                locale={locale}
              />
            </li>
          ))}
        </ul>
      )}
      {sources.length > 0 && (
        <ul className="mt-4">
          {sources.map(({ text, url }) => (
            <li key={url}>
              <OutsideLink href={url} locale={locale}>
                {isBlank(text) ? url : <Words of={text} locale={locale} />}
              </OutsideLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function CitedInterview({ quotes, locale }: { quotes: readonly Cited[]; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const [first] = quotes
  if (!first) return null
  const { slug, title, speakers, durationSeconds, posterId, isPlayable } = first.interview
  const moments = quotes.flatMap(({ moment }) => (moment ? [moment] : []))
  const starts = moments.filter(
    ({ start }, at) => moments.findIndex((each) => each.start === start) === at,
  )
  return (
    <>
      {posterId && (
        <img
          className="entry-picture"
          src={`/api/media/${posterId}`}
          alt=""
          width={160}
          height={90}
          loading="lazy"
        />
      )}
      <div>
        <p>
          <a href={`/${locale}/interviews/${slug}`}>
            <Words of={title} locale={locale} />
          </a>
          {durationSeconds !== null && ` · ${formatter(locale).duration(durationSeconds)}`}
        </p>
        {speakers.map(({ name, role, group }, index) => {
          const who = [name, role].filter((part) => part !== null).join(', ')
          return (
            <p key={index}>
              <GroupMark group={group} locale={locale} {...(who && { label: who })} />
            </p>
          )
        })}
        {starts.length > 0 && (
          <p className="text-small">
            {t(isPlayable ? 'sources.play' : 'sources.read')}{' '}
            {starts.map((moment, index) => (
              <span key={moment.start}>
                {index > 0 && ', '}
                <a className="no-address" href={momentAddress(locale, slug, moment)}>
                  {momentWords(moment)}
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
    </>
  )
}

/** In which languages how much of it is written: nobody should believe that a page in their language is all of it. */
export function Translations({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { language } = formatter(locale)
  const texts: Translated[] = [
    summary.title,
    summary.brief,
    ...summary.parts.flatMap((part) => [part.heading, part.body, part.against, part.between]),
  ].filter((text): text is Translated => text !== null && !isBlank(text))
  const rows = locales.map((each) => ({
    each,
    has: texts.filter((text) => text.texts[each] !== undefined).length,
  }))
  const checkOf = (each: string) => {
    const status = summary.translations.find((known) => known.language === each)?.status
    const isTold = status === 'checked' || status === 'draft' || status === 'stale'
    return isTold && ` (${translator(locale, 'wordings')(`status.${status}`)})`
  }
  return (
    <Section title={t('translations.title')} id="translations">
      <ul>
        {rows.map(({ each, has }) => (
          <li key={each}>
            {each === summary.title.language
              ? t('translations.original', { language: language(each) })
              : has === texts.length
                ? t('translations.whole', { language: language(each) })
                : has === 0
                  ? t('translations.none', { language: language(each) })
                  : t('translations.part', { language: language(each), has, of: texts.length })}
            {checkOf(each)}
          </li>
        ))}
      </ul>
      <p className="text-small text-muted">{t('translations.says')}</p>
    </Section>
  )
}
