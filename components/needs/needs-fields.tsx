import { CheckboxGroup } from '@/components/form/choices'
import { Hidden } from '@/components/form/parts'
import { QuestionFields } from '@/components/forms/question-fields'
import type { Answers } from '@/lib/forms/asked'
import type { FormQuestion } from '@/lib/forms/questions'
import { formatter, type Locale } from '@/lib/platform/i18n'

interface NeedsFieldsProps {
  page: {
    days: readonly string[]
    chosenDays: readonly string[]
    questions: readonly FormQuestion[]
    answers: Answers
  }
  daysLabel: string
  locale: Locale
}

/** The days somebody comes, then the questions. */
export function NeedsFields({ page, daysLabel, locale }: NeedsFieldsProps) {
  const { weekday } = formatter(locale)
  return (
    <>
      {page.days.length > 1 && (
        <>
          <Hidden name="asksDays" value="yes" />
          <CheckboxGroup
            name="days"
            label={daysLabel}
            options={page.days.map((value) => ({
              value,
              label: weekday(new Date(`${value}T00:00:00Z`)),
            }))}
            defaultValues={page.chosenDays}
          />
        </>
      )}
      <QuestionFields questions={page.questions} answers={page.answers} locale={locale} />
    </>
  )
}
