import { translator, type Locale } from '@/lib/platform/i18n'

/** "Decent work and economic growth" of "8"; the plain label of the target of "8.7". */
export function goalName(locale: Locale, code: string): string {
  const t = translator(locale, 'goals')
  const [goal = '', target] = code.split('.')
  const key = target === undefined ? `goal.${goal}` : `target.${goal}.${target}`
  return t.has(key) ? t(key) : code
}
