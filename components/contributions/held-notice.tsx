import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/platform/i18n'

/** In the place of a view that is held. */
export function HeldNotice({ locale }: { locale: Locale }) {
  const t = translator(locale, 'contributions')
  return (
    <Notice locale={locale} title={t('held.one')}>
      <p>{t('held.text')}</p>
    </Notice>
  )
}

/** How many are out of sight for now: what moderation does is counted where everybody sees it. */
export function HeldViews({ count, locale }: { count: number; locale: Locale }) {
  if (count === 0) return null
  const t = translator(locale, 'contributions')
  return (
    <Notice locale={locale} title={t('held.count', { count })}>
      <p>{t('held.text')}</p>
    </Notice>
  )
}
