import { Notice } from '@/components/ui/notice'
import type { Named } from '@/lib/aide-memoires/named'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** Whose names stand in the text although nobody is told who was there. */
export function NamedWarning({ named, locale }: { named: Named; locale: Locale }) {
  const t = translator(locale, 'aideMemoires')
  const { list } = formatter(locale)
  const { certain, perhaps } = named
  if (certain.length + perhaps.length === 0) return null
  return (
    <Notice kind={certain.length > 0 ? 'danger' : 'warning'} locale={locale}>
      {certain.length > 0 && <p>{t('named.certain', { names: list(certain) })}</p>}
      {perhaps.length > 0 && <p>{t('named.perhaps', { names: list(perhaps) })}</p>}
    </Notice>
  )
}
