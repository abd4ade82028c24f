import { translator, type Locale } from '@/lib/platform/i18n'
import type { Saved } from './operations/front'

/** What a form gets back that stays where it is: the fields with what was typed, and a sentence. */
type Again = {
  values: Record<string, string | string[]>
  message?: { kind: 'warning'; text: string }
}

type Answer<Content> = (Saved<Content> & { partId?: string }) | { kind: 'previewed' }

/**
 * After saving: on to `path`. After a preview: the same fields again. After a conflict: what was typed stays in the
 * fields, what the other one saved comes along as `theirs.…`, and the mark of it, so that the next save counts.
 */
export function afterSaving<Content extends object>(
  path: (saved: { slug: string; partId?: string }) => string,
) {
  return (answer: Answer<Content>, input: object, locale: Locale): string | Again => {
    if (answer.kind === 'saved') return path(answer)
    const typed = fieldsAgain(input)
    if (answer.kind === 'previewed') return { values: { ...typed, intent: 'preview' } }
    return {
      values: {
        ...typed,
        intent: 'save',
        seen: answer.seen,
        ...fieldsAgain(answer.theirs, 'theirs.'),
      },
      message: {
        kind: 'warning',
        text: translator(locale, 'summaries')('manage.conflict.message'),
      },
    }
  }
}

/** An input as the fields that it came from: `body.texts.en`, `groups`, `sources.0.url`. */
export function fieldsAgain(input: object, prefix = ''): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const [key, value] of Object.entries(input)) {
    const name = `${prefix}${key}`
    if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
      fields[name] = value
    else if (typeof value === 'object' && value !== null)
      Object.assign(fields, fieldsAgain(value, `${name}.`))
    else if (value !== undefined) fields[name] = value === null ? '' : String(value)
  }
  return fields
}
