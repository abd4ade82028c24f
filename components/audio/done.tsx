import { Notice } from '@/components/ui/notice'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Says what was just done, from `?done=` in the address: only sentences that we know. */
export function Done({ of, locale }: { of: string | string[] | undefined; locale: Locale }) {
  const t = translator(locale, 'audio')
  const key = `done.${String(of)}`
  if (!t.has(key)) return null
  return <Notice kind="good" locale={locale} isAnswer title={t(key)} />
}
