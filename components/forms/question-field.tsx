import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { FieldRow } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Words } from '@/components/ui/words'
import type { Value } from '@/lib/forms/asked'
import type { FormQuestion } from '@/lib/forms/questions'
import { formLimits } from '@/lib/forms/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

interface QuestionFieldProps {
  question: FormQuestion
  value: Value | undefined
  locale: Locale
}

/** One question of an event's form as a field. What may be left out can be taken back too. */
export function QuestionField({ question, value, locale }: QuestionFieldProps) {
  const t = translator(locale, 'forms')
  const { kind, hint, isRequired } = question
  const name = `answers.${question.id}`
  const props = {
    name,
    label: <Words of={question.label} locale={locale} />,
    optional: !isRequired,
    ...(hint && { hint: <Words of={hint} locale={locale} /> }),
  }
  const text = typeof value === 'string' ? value : ''
  const none = isRequired ? [] : [{ value: '', label: t('noAnswer') }]
  const offered = question.options
    .filter(({ isEnded }) => !isEnded)
    .map(({ id, label }) => ({ value: id, label: <Words of={label} locale={locale} /> }))
  switch (kind) {
    case 'text':
      return <TextField {...props} defaultValue={text} />
    case 'longText':
      return <TextArea {...props} defaultValue={text} rows={4} limit={formLimits.longText} />
    case 'number':
      return (
        <TextField
          {...props}
          inputMode="numeric"
          width="short"
          defaultValue={value === undefined ? '' : String(value)}
        />
      )
    case 'date':
      return <DateField {...props} defaultValue={text} />
    case 'yesNo':
      return (
        <RadioGroup
          {...props}
          look="row"
          options={[{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }, ...none]}
          {...(text || !isRequired ? { defaultValue: text } : {})}
        />
      )
    case 'choice':
      return (
        <RadioGroup
          {...props}
          options={[...offered, ...none]}
          {...(text || !isRequired ? { defaultValue: text } : {})}
        />
      )
    case 'choices':
      return (
        <CheckboxGroup
          {...props}
          options={offered}
          defaultValues={Array.isArray(value) ? value : []}
        />
      )
    case 'languages':
      return <Pair {...{ question, value, locale }} />
  }
}

/** From which language into which: two lists under one question. */
function Pair({ question, value, locale }: QuestionFieldProps) {
  const t = translator(locale, 'forms')
  const pair = typeof value === 'object' && !Array.isArray(value) ? value : { from: '', into: '' }
  const name = `answers.${question.id}`
  const options = languageOptions(locale)
  return (
    <fieldset className="fieldset">
      <legend>
        <Words of={question.label} locale={locale} />
      </legend>
      {question.hint && (
        <div className="hint">
          <Words of={question.hint} locale={locale} />
        </div>
      )}
      <FieldRow>
        {(['from', 'into'] as const).map((side) => (
          <Select
            key={side}
            name={`${name}.${side}`}
            label={t(side)}
            options={options}
            defaultValue={pair[side]}
            placeholder={t('nothingChosen')}
            width="medium"
            optional={!question.isRequired}
          />
        ))}
      </FieldRow>
    </fieldset>
  )
}
