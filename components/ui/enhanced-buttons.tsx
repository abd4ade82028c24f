import { translator, type Locale } from '@/lib/platform/i18n'
import { Icon } from './icon'

// Hidden until public/assets/enhance.js makes them work, which may be before React looks at them.

export function PrintButton({ locale, label }: { locale: Locale; label?: string }) {
  return (
    <button
      type="button"
      className="button button-plain"
      data-print
      hidden
      suppressHydrationWarning
    >
      <Icon name="printer" />
      {label ?? translator(locale, 'ui')('print')}
    </button>
  )
}

/** Copies the text of the element with the id `from`, which stays selectable without script. */
export function CopyButton({
  from,
  locale,
  label,
}: {
  from: string
  locale: Locale
  label?: string
}) {
  const t = translator(locale, 'ui')
  return (
    <button
      type="button"
      className="button button-plain"
      data-copy={from}
      data-done={t('copy.done')}
      hidden
      suppressHydrationWarning
    >
      <Icon name="copy" />
      <span aria-live="polite">{label ?? t('copy.do')}</span>
    </button>
  )
}
