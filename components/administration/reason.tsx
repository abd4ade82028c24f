import { TextField } from '@/components/form/text-field'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Why somebody does what the log keeps. */
export function Reason({ locale }: { locale: Locale }) {
  const t = translator(locale, 'administration')
  return (
    <TextField
      name="reason"
      label={t('account.reason')}
      hint={t('account.reasonHint')}
      width="full"
      autoComplete="off"
    />
  )
}
