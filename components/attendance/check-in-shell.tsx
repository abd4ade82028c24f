import { OfflineShell } from '@/components/offline/offline-shell'
import { translator, type Locale } from '@/lib/platform/i18n'
import { deviceWords } from './device-words'
import { OfflineDesk } from './offline-desk'

/** The page that checks people in without a network; public/assets/check-in.js brings it to life. */
export function CheckInShell({ locale }: { locale: Locale }) {
  const t = translator(locale, 'attendance')
  return (
    <OfflineShell
      locale={locale}
      folder="check-in"
      title={t('offline.title')}
      lead={t('offline.lead')}
      needsScript={t('offline.needsScript')}
      choice={{ title: t('offline.choose.title'), none: t('offline.choose.none') }}
      words={deviceWords(locale)}
      toDesk={t('offline.toDesk')}
    >
      <OfflineDesk locale={locale} />
    </OfflineShell>
  )
}
