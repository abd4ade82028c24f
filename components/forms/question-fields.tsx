import { Fieldset, Hidden } from '@/components/form/parts'
import type { Answers } from '@/lib/forms/asked'
import type { FormQuestion } from '@/lib/forms/questions'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { choiceText } from '@/lib/forms/answer-text'
import { QuestionField } from './question-field'

interface QuestionFieldsProps {
  questions: readonly FormQuestion[]
  answers: Answers
  locale: Locale
}

/**
 * The questions of a form, those about one need together. A conditional one is marked with its condition, which the
 * server decides on; where script runs, public/assets/only-if.js hides it until the condition holds.
 */
export function QuestionFields({ questions, ...rest }: QuestionFieldsProps) {
  const t = translator(rest.locale, 'forms')
  return byTopic(questions).map((part) => {
    const [first] = part
    const fields = part.map((question) => (
      <OneQuestion key={question.id} {...{ question, questions, ...rest }} />
    ))
    if (!first?.topic) return fields
    return (
      <Fieldset key={first.id} legend={t(`topics.${first.topic}`)}>
        {fields}
      </Fieldset>
    )
  })
}

function OneQuestion({
  question,
  questions,
  answers,
  locale,
}: QuestionFieldsProps & { question: FormQuestion }) {
  const t = translator(locale, 'forms')
  const { id, onlyIf } = question
  const shown = <Hidden name="shown" value={id} />
  const field = <QuestionField question={question} value={answers[id]} locale={locale} />
  const asked = onlyIf && questions.find((each) => each.id === onlyIf.id)
  if (!asked) {
    return (
      <>
        {shown}
        {field}
      </>
    )
  }
  return (
    <div
      data-only-if={`answers.${asked.id}`}
      data-only-answer={onlyIf.answer}
      suppressHydrationWarning
    >
      {shown}
      <p className="text-small text-muted" data-only-note suppressHydrationWarning>
        {t('ifAnswered', {
          answer: choiceText(asked, onlyIf.answer, locale),
          question: inLanguage(asked.label, locale).text,
        })}
      </p>
      {field}
    </div>
  )
}

/** Neighbours of one topic. */
function byTopic(questions: readonly FormQuestion[]): FormQuestion[][] {
  const parts: FormQuestion[][] = []
  for (const question of questions) {
    const last = parts.at(-1)
    if (last?.[0] && last[0].topic === question.topic) last.push(question)
    else parts.push([question])
  }
  return parts
}
