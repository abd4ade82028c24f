import { Checkbox } from '@/components/form/checkbox'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Asked at every way of signing in: a phone that others use too forgets sooner. */
export function SharedPhone({ locale }: { locale: Locale }) {
  const t = translator(locale, 'accounts')
  return <Checkbox name="isShared" label={t('signIn.shared')} hint={t('signIn.sharedHint')} />
}
