import { CaptionFiles } from '@/components/captions/captions-row'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { hitsIn, wordsOf, type Hit } from '@/lib/cues/find'
import { clockTime } from '@/lib/cues/write'
import { momentAddress } from '@/lib/interviews/moment'
import type { ShownCaptions } from '@/lib/interviews/queries'
import { watchingQuery, type Watching } from '@/lib/interviews/watching'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface TranscriptsProps {
  slug: string
  captions: readonly ShownCaptions[]
  watching: Watching
  locale: Locale
}

/**
 * The words of every caption language, the reader's own open. Each time is a link that plays from there; with script
 * it plays in place. What is looked for stands alone, with its times.
 */
export function Transcripts({ slug, captions, watching, locale }: TranscriptsProps) {
  const t = translator(locale, 'interviews')
  const { language } = formatter(locale)
  const own = captions.find((each) => each.language === locale) ?? captions[0]
  if (!own) return <p>{t('transcript.none')}</p>
  const others = captions.filter((each) => each !== own)
  const words = wordsOf(watching.find)
  const found = captions.map((each) => ({ each, hits: hitsOf(each, words) }))
  const hitsIn = (captions: ShownCaptions) =>
    found.find(({ each }) => each === captions)?.hits ?? []
  return (
    <>
      <FindWords {...{ slug, watching, locale }} />
      {words.length > 0 && <Found count={hitsIn(own).length} {...{ slug, watching, locale }} />}
      {(own.language !== locale || others.length > 0) && (
        <p className="text-small text-muted">
          {t('transcript.in', { language: language(own.language) })}
        </p>
      )}
      <Transcript {...{ slug, locale, captions: own, hits: hitsIn(own) }} />
      {others.map((each) => {
        const hits = hitsIn(each)
        const summary = t('transcript.in', { language: language(each.language) })
        return (
          <Details key={each.id} summary={summary} isOpen={words.length > 0 && hits.length > 0}>
            <Transcript {...{ slug, locale, captions: each, hits }} />
          </Details>
        )
      })}
    </>
  )
}

/** All of it where nothing is looked for. */
function hitsOf({ cues }: ShownCaptions, words: readonly string[]): Hit[] {
  if (words.length > 0) return hitsIn(cues, words, cues.length)
  return cues.map(({ start, end, text }) => ({ start, end, pieces: [{ text, isMarked: false }] }))
}

interface FindProps {
  slug: string
  watching: Watching
  locale: Locale
}

function FindWords({ slug, watching, locale }: FindProps) {
  const t = translator(locale, 'watching')
  return (
    <form
      className="filters find-words"
      action={`/${locale}/interviews/${slug}#transcript`}
      method="get"
      role="search"
      data-find
      data-one={t('find.count', { count: 1 })}
      data-many={t('find.count', { count: 888 })}
      data-none={t('find.none')}
    >
      {watching.choice && <input type="hidden" name="q" value={watching.choice} />}
      <div className="filters-search">
        <label htmlFor="find">{t('find.label')}</label>
        <input
          id="find"
          type="search"
          name="find"
          defaultValue={watching.find}
          maxLength={100}
          autoComplete="off"
          className="control"
        />
      </div>
      <div className="filters-end">
        <button type="submit" className="button button-plain">
          {t('find.do')}
        </button>
      </div>
      <p role="status" className="text-small" data-said hidden />
    </form>
  )
}

function Found({ count, slug, watching, locale }: FindProps & { count: number }) {
  const t = translator(locale, 'watching')
  const whole = `/${locale}/interviews/${slug}${watchingQuery({ choice: watching.choice })}#transcript`
  return (
    <p className="count" data-found>
      {count === 0 ? t('find.none') : t('find.count', { count })}{' '}
      <ButtonLink href={whole} kind="quiet">
        {t('find.whole')}
      </ButtonLink>
    </p>
  )
}

interface TranscriptProps {
  slug: string
  captions: ShownCaptions
  hits: readonly Hit[]
  locale: Locale
}

function Transcript({ slug, captions, hits, locale }: TranscriptProps) {
  const t = translator(locale, 'interviews')
  const words = translator(locale, 'captions')
  return (
    <>
      {captions.isDraft && <p className="text-small">{words('draft')}</p>}
      {captions.isMachine && <p className="text-small">{words('byMachineShown')}</p>}
      {captions.isGloss && <p className="text-small">{t('transcript.gloss')}</p>}
      <ol className="transcript" lang={captions.language}>
        {hits.map(({ start, end, pieces }, index) => (
          <li key={index} data-seek={start} data-end={end}>
            <a
              className="transcript-time"
              href={momentAddress(locale, slug, { start, end })}
              rel="nofollow"
              lang={locale}
              aria-label={t('transcript.seek', { time: clockTime(start) })}
            >
              {clockTime(start)}
            </a>
            <span dir="auto" data-words>
              {pieces.map(({ text, isMarked }, at) =>
                isMarked ? <mark key={at}>{text}</mark> : text,
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="text-small mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <CaptionFiles id={captions.id} locale={locale} />
      </p>
    </>
  )
}
