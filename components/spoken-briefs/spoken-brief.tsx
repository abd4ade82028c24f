import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface SpokenBriefProps {
  spoken: { id: string; bytes: number; seconds: number }
  locale: Locale
}

/** The browser’s own player; its words stand beside it. Nothing is loaded before somebody presses play. */
export function SpokenBrief({ spoken, locale }: SpokenBriefProps) {
  const t = translator(locale, 'spokenBriefs')
  const { megabytes, duration } = formatter(locale)
  const size = megabytes(spoken.bytes)
  return (
    <div className="spoken-brief no-print">
      <p className="text-small">{t('listen', { size, length: duration(spoken.seconds) })}</p>
      <audio
        controls
        preload="none"
        src={`/api/spoken-briefs/${spoken.id}`}
        aria-label={t('label')}
      />
    </div>
  )
}
