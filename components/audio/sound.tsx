import type { Playable } from '@/lib/audio/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** The browser's own player; nothing is asked for before somebody presses play. Its length and weight stand beside it. */
export function Sound({
  sound,
  label,
  locale,
}: {
  sound: Playable
  label: string
  locale: Locale
}) {
  const t = translator(locale, 'audio')
  const source = `/api/sound/${sound.id}`
  return (
    <div className="sound">
      <audio controls preload="none" aria-label={label} src={source} />
      <p className="text-small text-muted">
        {t('sound.size', {
          seconds: sound.seconds,
          size: formatter(locale).number(Math.max(1, Math.round(sound.bytes / 1000))),
        })}{' '}
        · <a href={source}>{t('sound.open')}</a>
      </p>
    </div>
  )
}
