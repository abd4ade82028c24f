import type { Field } from '@/lib/invitations/columns'
import { translator, type Locale } from '@/lib/platform/i18n'

/** What a column of a file is called: as its field in the form. */
export function fieldLabel(field: Field, locale: Locale): string {
  const t = translator(locale, 'invitations')
  if (field === 'email') return t('form.address')
  if (field === 'group') return t('list.group')
  return t(`form.${field}`)
}
