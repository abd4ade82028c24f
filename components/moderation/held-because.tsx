import type { HeldForAuthor } from '@/lib/moderation/queries/author'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** For the author: why their view is out of sight, in their own language, and for how long. */
export function HeldBecause({ held, locale }: { held: HeldForAuthor; locale: Locale }) {
  const t = translator(locale, 'moderation')
  return (
    <p className="view-note">
      {t(`because.${held.why}`)}{' '}
      {held.until
        ? translator(locale, 'contributions')('queue.until', {
            moment: formatter(locale).dayAndTime(held.until, 'UTC'),
          })
        : t('queue.untilLead')}
    </p>
  )
}
