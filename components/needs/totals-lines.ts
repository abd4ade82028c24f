import { answerText, choiceText } from '@/lib/forms/answer-text'
import type { NeedsTotalsPage } from '@/lib/needs/queries'
import type { NeedTopic } from '@/lib/forms/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

export type TotalsLine = {
  topic: NeedTopic
  question: string
  answer: string
  counts: number[]
}

/** The totals in words, for the page and for the file: the same lines, so that neither tells more. */
export function totalsLines(page: Pick<NeedsTotalsPage, 'needs'>, locale: Locale): TotalsLine[] {
  return page.needs.flatMap(({ question, rows }) =>
    rows.map(({ answer, counts }) => ({
      topic: question.topic ?? 'other',
      question: inLanguage(question.label, locale).text,
      answer: said(question, answer, locale),
      counts,
    })),
  )
}

type Question = NeedsTotalsPage['needs'][number]['question']

function said(question: Question, answer: string, locale: Locale): string {
  const t = translator(locale, 'needs')
  if (answer === 'written' || answer === 'sum') return t(answer)
  const [from, into] = answer.split('>')
  if (question.kind === 'languages' && from && into)
    return answerText(question, { from, into }, locale)
  return question.kind === 'date'
    ? answerText(question, answer, locale)
    : choiceText(question, answer, locale)
}
