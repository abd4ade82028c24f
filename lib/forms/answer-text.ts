import type { Value } from '@/lib/forms/asked'
import type { FormQuestion } from '@/lib/forms/questions'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

type Answered = Pick<FormQuestion, 'kind' | 'options'>

/** An answer in the reader's language; what somebody wrote stays as it is. */
export function answerText(question: Answered, value: Value, locale: Locale): string {
  const t = translator(locale, 'forms')
  const { list, language, day, number } = formatter(locale)
  if (Array.isArray(value)) return list(value.map((each) => choiceText(question, each, locale)))
  if (typeof value === 'number') return number(value)
  if (typeof value === 'object')
    return t('pair', { from: language(value.from), into: language(value.into) })
  if (question.kind === 'date') return day(new Date(`${value}T00:00:00Z`))
  if (question.kind === 'text' || question.kind === 'longText') return value
  return choiceText(question, value, locale)
}

/** "yes", "no", or what a choice is called. */
export function choiceText({ kind, options }: Answered, id: string, locale: Locale): string {
  const t = translator(locale, 'forms')
  if (kind === 'yesNo') return t(id === 'yes' ? 'yes' : 'no')
  const option = options.find((each) => each.id === id)
  return option ? inLanguage(option.label, locale).text : t('gone')
}
