import { Checkbox } from '@/components/form/checkbox'
import { CheckboxGroup } from '@/components/form/choices'
import { Fieldset, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TranslatedField } from '@/components/form/translated-field'
import { GroupMark } from '@/components/ui/group-mark'
import { conditionText, type FormQuestion } from '@/lib/forms/questions'
import type { newQuestionIn } from '@/lib/forms/queries'
import { choiceKinds, formLimits, needTopics, questionKinds } from '@/lib/forms/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'

type Page = Pick<Awaited<ReturnType<typeof newQuestionIn>>, 'form' | 'groups' | 'conditions'>

interface QuestionFormFieldsProps {
  page: Page
  question?: FormQuestion
  locale: Locale
}

/** The fields of a question. Its kind and who answers it are chosen once. */
export function QuestionFormFields({ page, question, locale }: QuestionFormFieldsProps) {
  const t = translator(locale, 'forms')
  const languages = writingLanguages(locale)
  return (
    <>
      <TranslatedField
        name="label"
        label={t('fields.label')}
        languages={languages}
        value={question?.label}
        limit={formLimits.label}
      />
      <TranslatedField
        name="hint"
        label={t('fields.hint')}
        optional
        languages={languages}
        value={question?.hint ?? undefined}
        limit={formLimits.hint}
      />
      {!question && (
        <Select
          name="kind"
          label={t('fields.kind')}
          options={questionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          width="medium"
        />
      )}
      {page.form === 'logistics' && (
        <Select
          name="topic"
          label={t('fields.topic')}
          hint={t('fields.topicHint')}
          options={needTopics.map((value) => ({ value, label: t(`topics.${value}`) }))}
          defaultValue={question?.topic ?? 'other'}
          width="medium"
        />
      )}
      {(!question || choiceKinds.includes(question.kind)) && (
        <Options question={question} locale={locale} />
      )}
      <Checkbox
        name="isRequired"
        label={t('fields.isRequired')}
        hint={t('fields.isRequiredHint')}
        defaultChecked={question?.isRequired ?? false}
      />
      {page.groups.length > 0 && (
        <CheckboxGroup
          name="groups"
          label={t('fields.groups')}
          hint={t('fields.groupsHint')}
          look="row"
          optional
          options={page.groups.map((value) => ({
            value,
            label: <GroupMark group={value} locale={locale} />,
          }))}
          defaultValues={question?.groups ?? []}
        />
      )}
      {page.conditions.length > 0 && (
        <Select
          name="onlyIf"
          label={t('fields.onlyIf')}
          hint={t('fields.onlyIfHint')}
          optional
          options={conditionOptions(page, locale)}
          defaultValue={conditionText(question?.onlyIf ?? null)}
          placeholder={t('fields.always')}
        />
      )}
      {!question && (
        <Checkbox
          name="isForConvenors"
          label={t('fields.isForConvenors')}
          hint={t('fields.isForConvenorsHint')}
        />
      )}
    </>
  )
}

/** Each answer that can be waited for, under its question. */
export function conditionOptions({ conditions }: Pick<Page, 'conditions'>, locale: Locale) {
  const t = translator(locale, 'forms')
  return conditions.map(({ id, answer, label, option }) => ({
    value: `${id}:${answer}`,
    group: inLanguage(label, locale).text,
    label: option ? inLanguage(option, locale).text : t(answer === 'yes' ? 'yes' : 'no'),
  }))
}

const blankOptions = 3

function Options({ question, locale }: { question: FormQuestion | undefined; locale: Locale }) {
  const t = translator(locale, 'forms')
  const there = (question?.options ?? []).filter(({ isEnded }) => !isEnded)
  const room = Math.min(formLimits.options, Math.max(there.length + blankOptions, 4))
  return (
    <Fieldset legend={t('fields.options')} hint={t('fields.optionsHint')}>
      {Array.from({ length: room }, (_, index) => (
        <div key={index}>
          <Hidden name={`options.${index}.id`} value={there[index]?.id ?? ''} />
          <TranslatedField
            name={`options.${index}.label`}
            label={t('fields.option', { number: index + 1 })}
            optional
            languages={writingLanguages(locale)}
            value={there[index]?.label}
          />
        </div>
      ))}
    </Fieldset>
  )
}
