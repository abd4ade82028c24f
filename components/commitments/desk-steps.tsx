import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { StatusWord, Tag } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { letStepOut, putStepAside, writeAnswerDown, writeStep } from '@/lib/commitments/actions'
import type { CommitmentDesk } from '@/lib/commitments/queries/desk'
import { judgements } from '@/lib/commitments/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { DeskFiles } from './desk-files'
import { StepFields } from './step-fields'
import { statusKind } from './words'

interface Props {
  desk: CommitmentDesk
  locale: Locale
  path: string
}

/** What was reported, what waits to be looked through, and a report of one's own. */
export function DeskSteps({ desk, locale, path }: Props) {
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  const { may } = desk
  return (
    <Section title={t('one.history')} id="steps">
      {desk.steps.length === 0 && <EmptyState title={t('one.noSteps')} />}
      <ol className="list">
        {desk.steps.map((step) => (
          <li key={step.number} className="entry">
            <div className="entry-body">
              <p>
                <StatusWord kind={statusKind({ status: step.status, isOverdue: false })}>
                  {t(`status.${step.status}`)}
                </StatusWord>{' '}
                {!step.checkedAt && <Tag>{t('desk.waitsForCheck')}</Tag>}{' '}
                {step.setAsideWhy !== null && <Tag>{t('desk.isAside')}</Tag>}
              </p>
              <p className="text-small text-muted">
                {t(step.isByOwner ? 'step.byOwner' : 'step.byTeam', { day: day(step.at) })}
              </p>
              <Words as="p" of={step.note} locale={locale} />
              {step.result && <Words as="p" of={step.result} locale={locale} />}
              {step.dueOn && <p>{t('desk.proposalDay', { day: day(step.dueOn) })}</p>}
              <DeskFiles files={step.files} publicId={desk.publicId} {...{ path, locale }} />
              {!step.checkedAt && may.checkStep && (
                <>
                  <Form action={letStepOut} id={`out-${step.number}`} {...{ locale, path }}>
                    <Hidden name="publicId" value={desk.publicId} />
                    <Hidden name="number" value={String(step.number)} />
                    <FormEnd>
                      <Submit>{t('desk.checkStep')}</Submit>
                    </FormEnd>
                  </Form>
                  <Details summary={t('desk.setAside')}>
                    <Form action={putStepAside} id={`aside-${step.number}`} {...{ locale, path }}>
                      <Hidden name="publicId" value={desk.publicId} />
                      <Hidden name="number" value={String(step.number)} />
                      <TextField
                        name="reason"
                        label={t('desk.setAsideWhy')}
                        hint={t('desk.setAsideHint')}
                        autoComplete="off"
                      />
                      <FormEnd>
                        <Submit kind="danger">{t('desk.setAside')}</Submit>
                      </FormEnd>
                    </Form>
                  </Details>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      {may.addStep && desk.steps.length > 0 && (
        <p>
          <ButtonLink href={`/${locale}${path}/proof`} icon="plus">
            {t('file.add')}
          </ButtonLink>
        </p>
      )}
      {may.addStep && (
        <Details summary={t('desk.addStep')}>
          <p>{t('desk.addStepText')}</p>
          <Form action={writeStep} id="step" {...{ locale, path }}>
            <Hidden name="publicId" value={desk.publicId} />
            <StepFields locale={locale} />
            <FormEnd>
              <Submit>{t('desk.addStepNow')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </Section>
  )
}

/** A facilitator writes down for somebody whether what was reported last is so. */
export function DeskAnswers({ desk, locale, path }: Props) {
  const t = translator(locale, 'commitments')
  const newest = desk.steps.find(({ checkedAt, setAsideWhy }) => checkedAt && setAsideWhy === null)
  if (!desk.may.enter || !newest) return null
  return (
    <Section title={t('desk.answerFor')} id="answers">
      <p>{t('desk.answerForText')}</p>
      <Form action={writeAnswerDown} id="answer-for" {...{ locale, path }}>
        <Hidden name="publicId" value={desk.publicId} />
        <Hidden name="number" value={String(newest.number)} />
        <Select
          name="registrationId"
          label={t('desk.forWhom')}
          placeholder={t('desk.chooseWhom')}
          options={desk.people.map(({ registrationId, name, tag }) => ({
            value: registrationId,
            label: `${name} (${tag})`,
          }))}
        />
        <RadioGroup
          name="value"
          label={t('answer.question', { status: t(`status.${newest.status}`) })}
          look="row"
          options={judgements.map((value) => ({ value, label: t(`answer.${value}`) }))}
        />
        <FormEnd>
          <Submit>{t('answer.save')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}
