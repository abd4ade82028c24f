import { Byline, Day } from '@/components/contributions/byline'
import { SpeakerLines } from '@/components/interviews/speaker-line'
import { Entry } from '@/components/ui/list'
import { Tag } from '@/components/ui/tag'
import { Words, LanguageTag } from '@/components/ui/words'
import { clockTime } from '@/lib/cues/write'
import { momentAddress } from '@/lib/interviews/moment'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { SearchHit } from '@/lib/search/hits'
import { Pieces } from './pieces'

/** What was found, as its own page shows it. */
export function Hit({ hit, locale }: { hit: SearchHit; locale: Locale }) {
  const t = translator(locale, 'search')
  const { title, excerpt, dialogue, day, by, speakers, moments } = hit
  const language = excerpt?.language ?? title?.language
  // A view has no title: its words are what one goes to.
  const head = title ?? excerpt
  return (
    <Entry
      href={`/${locale}${hit.path}`}
      title={head ? <Pieces of={head.pieces} lang={head.language} /> : t(`kind.${hit.is}`)}
      above={
        <>
          <Tag>{t(`kind.${hit.is}`)}</Tag>
          {by && <Byline by={by} locale={locale} />}
          {language && language !== locale && <LanguageTag lang={language} locale={locale} />}
        </>
      }
    >
      {speakers.length > 0 && (
        <p>
          <SpeakerLines speakers={speakers} locale={locale} />
        </p>
      )}
      {title && excerpt && (
        <p className="search-excerpt">
          <Pieces of={excerpt.pieces} lang={excerpt.language} />
        </p>
      )}
      {moments && <Moments moments={moments} title={title} locale={locale} />}
      <p className="search-where">
        {dialogue && (
          <>
            {t('in')} <Words of={dialogue} locale={locale} />
          </>
        )}
        {dialogue && day && ' · '}
        {day && <Day on={day} locale={locale} />}
      </p>
    </Entry>
  )
}

interface MomentsProps {
  moments: NonNullable<SearchHit['moments']>
  title: SearchHit['title']
  locale: Locale
}

function Moments({ moments: { slug, said, language, isGloss }, title, locale }: MomentsProps) {
  const t = translator(locale, 'search')
  const named = (title?.pieces ?? []).map(({ text }) => text).join('')
  return (
    <>
      {isGloss && <p className="text-small">{t('gloss')}</p>}
      <ul className="transcript" aria-label={t('moments', { title: named })}>
        {said.map(({ start, end, pieces }) => (
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
            <Pieces of={pieces} lang={language} />
          </li>
        ))}
      </ul>
    </>
  )
}
