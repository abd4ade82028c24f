import type { z } from 'zod'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { Refusal } from '@/lib/platform/refusal'

type Issue = z.core.$ZodIssue

/** What is wrong with each field, in the reader's language; keys are dotted field names. */
export function complaintsOf(issues: readonly Issue[], locale: Locale): Record<string, string[]> {
  const complaints: Record<string, string[]> = {}
  for (const issue of issues) {
    const field = issue.path.map(String).join('.')
    const list = (complaints[field] ??= [])
    const text = complaint(issue, locale)
    if (!list.includes(text)) list.push(text)
  }
  return complaints
}

function complaint(issue: Issue, locale: Locale): string {
  const t = translator(locale, 'errors')
  // A schema's own message is a key of errors.json.
  if (t.has(issue.message)) return t(issue.message, numbersOf(issue))
  switch (issue.code) {
    case 'too_big':
      return t('tooLong', numbersOf(issue))
    case 'too_small':
      return Number(issue.minimum) <= 1 ? t('required') : t('tooShort', numbersOf(issue))
    case 'invalid_type':
      return t('required')
    case 'invalid_value':
      return t('choose')
    case 'invalid_format':
      return t(issue.format === 'email' ? 'email' : 'format')
    default:
      return t('format')
  }
}

function numbersOf(issue: Issue): Record<string, number> {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) }
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) }
  return {}
}

/** A refusal as a sentence: which condition is missing, and who can grant it. */
export function sentenceOf(refusal: Refusal, locale: Locale): string {
  const t = translator(locale, 'refusals')
  const what = t.has(refusal.code) ? said(refusal.code, refusal.params, locale) : t(refusal.kind)
  return refusal.grantedBy ? `${what} ${t(`grantedBy.${refusal.grantedBy}`)}` : what
}

/** A text of `refusals.json`: `group` and `groups` (with blanks between) become names, `strength` its label. */
export function said(code: string, params: Refusal['params'], locale: Locale): string {
  const t = translator(locale, 'refusals')
  return t.has(code) ? t(code, spelled(params, locale)) : t('invalid')
}

function spelled(params: Refusal['params'], locale: Locale): Refusal['params'] {
  const ui = translator(locale, 'ui')
  const summaries = translator(locale, 'summaries')
  const nameOf = (group: string) => {
    const key = `group.${group}`
    return ui.has(key) ? ui(key) : group
  }
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = String(value)
      if (name === 'group') return [name, nameOf(text)]
      if (name === 'groups') {
        return [name, formatter(locale).list(text.split(' ').filter(Boolean).map(nameOf))]
      }
      const key = `strength.${text}`
      return [name, name === 'strength' && summaries.has(key) ? summaries(key) : value]
    }),
  )
}
