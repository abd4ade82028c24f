import { OfflineShell } from '@/components/offline/offline-shell'
import { translator, type Locale } from '@/lib/platform/i18n'
import { enterWords } from './enter-words'
import { OfflineEntry } from './offline-entry'

/** The page that enters for people without a network; public/assets/enter.js brings it to life. */
export function EnterShell({ locale }: { locale: Locale }) {
  const t = translator(locale, 'facilitated')
  return (
    <OfflineShell
      locale={locale}
      folder="enter"
      title={t('offline.title')}
      lead={t('offline.lead')}
      needsScript={t('offline.needsScript')}
      choice={{ title: t('offline.choose'), none: t('offline.chooseNone') }}
      words={enterWords(locale)}
      toDesk={t('offline.toDesk')}
    >
      <OfflineEntry locale={locale} />
    </OfflineShell>
  )
}
