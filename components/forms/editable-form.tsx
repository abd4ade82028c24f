import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Confirm, Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Section, Toolbar } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { StatusWord, Tag } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { endInForm, moveInForm, reopenInForm } from '@/lib/forms/actions'
import type { FormQuestion } from '@/lib/forms/questions'
import type { FormKind } from '@/lib/forms/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { choiceText } from '@/lib/forms/answer-text'

interface EditableFormProps {
  form: FormKind
  questions: readonly FormQuestion[]
  /** Of this page, without locale. */
  path: string
  locale: Locale
}

/** The questions of one form with what can be done to each. */
export function EditableForm({ form, questions, path, locale }: EditableFormProps) {
  const t = translator(locale, 'forms')
  const live = questions.filter(({ isEnded }) => !isEnded)
  const ended = questions.filter(({ isEnded }) => isEnded)
  return (
    <Section title={t(`forms.${form}`)} id={form}>
      <p className="mb-6">{t(`says.${form}`)}</p>
      <List
        count={t('count', { count: live.length })}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      >
        {live.map((question, index) => (
          <Entry
            key={question.id}
            headingLevel={3}
            title={<Words of={question.label} locale={locale} />}
            above={<Marks {...{ question, questions, locale }} />}
          >
            {question.hint && <Words as="p" of={question.hint} locale={locale} />}
            <Toolbar label={t('actionsOf')}>
              <ButtonLink href={`/${locale}${path}/questions/${question.id}`}>
                {t('edit')}
              </ButtonLink>
              {index > 0 && <Move direction="up" {...{ question, path, locale }} />}
              {index < live.length - 1 && <Move direction="down" {...{ question, path, locale }} />}
            </Toolbar>
            <Confirm ask={t('end')}>
              <p>{t('endText')}</p>
              <Form id={`end-${question.id}`} action={endInForm} {...{ path, locale }}>
                <Hidden name="id" value={question.id} />
                <Submit kind="danger">{t('endDo')}</Submit>
              </Form>
            </Confirm>
          </Entry>
        ))}
      </List>
      <Toolbar>
        <ButtonLink href={`/${locale}${path}/new?form=${form}`}>{t('add')}</ButtonLink>
      </Toolbar>
      {ended.length > 0 && (
        <Details summary={t('ended', { count: ended.length })}>
          <ul className="list">
            {ended.map((question) => (
              <li key={question.id} className="entry">
                <Words as="p" of={question.label} locale={locale} />
                <Form id={`reopen-${question.id}`} action={reopenInForm} {...{ path, locale }}>
                  <Hidden name="id" value={question.id} />
                  <Submit kind="quiet">{t('reopen')}</Submit>
                </Form>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

/** How it is answered, by whom, and when it is asked at all. */
function Marks({
  question,
  questions,
  locale,
}: {
  question: FormQuestion
  questions: readonly FormQuestion[]
  locale: Locale
}) {
  const t = translator(locale, 'forms')
  const group = translator(locale, 'ui')
  const { onlyIf, groups } = question
  const asked = onlyIf && questions.find(({ id }) => id === onlyIf.id)
  return (
    <>
      <Tag>{t(`kinds.${question.kind}`)}</Tag>
      {question.topic && <Tag>{t(`topics.${question.topic}`)}</Tag>}
      {question.isRequired && <StatusWord>{t('required')}</StatusWord>}
      {question.isForConvenors && <StatusWord kind="warning">{t('convenorOnly')}</StatusWord>}
      {groups.length > 0 && (
        <span>
          {t('onlyGroups', {
            groups: formatter(locale).list(groups.map((each) => group(`group.${each}`))),
          })}
        </span>
      )}
      {asked && (
        <span>
          {t('onlyIf', {
            question: inLanguage(asked.label, locale).text,
            answer: choiceText(asked, onlyIf.answer, locale),
          })}
        </span>
      )}
    </>
  )
}

function Move({
  question,
  direction,
  path,
  locale,
}: {
  question: FormQuestion
  direction: 'up' | 'down'
  path: string
  locale: Locale
}) {
  return (
    <Form
      id={`${direction}-${question.id}`}
      action={moveInForm}
      className="form-inline"
      {...{ path, locale }}
    >
      <Hidden name="id" value={question.id} />
      <Hidden name="direction" value={direction} />
      <Submit kind="quiet">{translator(locale, 'forms')(direction)}</Submit>
    </Form>
  )
}
