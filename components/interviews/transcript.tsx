import { CaptionFiles } from '@/components/captions/captions-row'
import { Details } from '@/components/ui/details'
import { clockTime } from '@/lib/cues/write'
import type { ShownCaptions } from '@/lib/interviews/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** The words of every caption language, the reader's own open; times become buttons with script. */
export function Transcripts({
  captions,
  locale,
}: {
  captions: readonly ShownCaptions[]
  locale: Locale
}) {
  const t = translator(locale, 'interviews')
  const { language } = formatter(locale)
  const own = captions.find((each) => each.language === locale) ?? captions[0]
  if (!own) return <p>{t('transcript.none')}</p>
  const others = captions.filter((each) => each !== own)
  return (
    <>
      {(own.language !== locale || others.length > 0) && (
        <p className="text-small text-muted">
          {t('transcript.in', { language: language(own.language) })}
        </p>
      )}
      <Transcript captions={own} locale={locale} />
      {others.map((each) => (
        <Details key={each.id} summary={t('transcript.in', { language: language(each.language) })}>
          <Transcript captions={each} locale={locale} />
        </Details>
      ))}
    </>
  )
}

function Transcript({ captions, locale }: { captions: ShownCaptions; locale: Locale }) {
  const t = translator(locale, 'interviews')
  const words = translator(locale, 'captions')
  return (
    <>
      {captions.isDraft && <p className="text-small">{words('draft')}</p>}
      {captions.isMachine && <p className="text-small">{words('byMachineShown')}</p>}
      {captions.isGloss && <p className="text-small">{t('transcript.gloss')}</p>}
      <ol className="transcript" lang={captions.language}>
        {captions.cues.map(({ start, end, text }, index) => {
          const time = clockTime(start)
          const seek = { 'data-seek': start, 'data-end': end }
          return (
            <li key={index} {...seek} data-label={t('transcript.seek', { time })}>
              <span className="transcript-time">{time}</span>
              <span>{text}</span>
            </li>
          )
        })}
      </ol>
      <p className="text-small mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <CaptionFiles id={captions.id} locale={locale} />
      </p>
    </>
  )
}
