import { Checkbox } from '@/components/form/checkbox'
import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import {
  confirmMyPromise,
  declineMyPromise,
  nameMe,
  proposeMyWords,
  reportMyStep,
} from '@/lib/commitments/actions'
import type { OwnCommitment } from '@/lib/commitments/queries/own'
import { limits } from '@/lib/commitments/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { OwnFiles } from './own-files'
import { StepFields } from './step-fields'
import { statusKind } from './words'

interface Props {
  own: OwnCommitment
  /** Empty: opened from an account. */
  code: string
  locale: Locale
}

const path = '/commitments/confirm'

/** What an owner promised, with everything that they can do about it. */
export function OwnCommitmentSection({ own, code, locale }: Props) {
  const t = translator(locale, 'commitments')
  const { sentence, may } = own
  return (
    <Section
      title={sentence ? <Words of={sentence.result} locale={locale} /> : t('own.inWork')}
      id={`own-${own.publicId}`}
    >
      <Words as="p" className="text-muted" of={own.dialogue} locale={locale} />
      {sentence ? (
        <>
          <p>
            <StatusWord kind={own.state === 'published' ? statusKind(own) : 'neutral'}>
              {own.state === 'published'
                ? t(`status.${own.status}`)
                : t(own.isConfirmed ? 'own.youConfirmed' : 'own.youAreAsked')}
            </StatusWord>
          </p>
          <Facts
            look="column"
            items={[
              { term: t('facts.due'), detail: formatter(locale).day(sentence.dueNow) },
              { term: t('one.proof'), detail: <Words of={sentence.proof} locale={locale} /> },
              {
                term: t('facts.owner'),
                detail: [sentence.name, sentence.role, sentence.organisation]
                  .filter(Boolean)
                  .join(', '),
              },
            ]}
          />
        </>
      ) : (
        <Notice locale={locale}>
          <p>{t(own.state === 'declined' ? 'own.isDeclined' : 'own.inWorkText')}</p>
        </Notice>
      )}
      {may.answer && <Answer own={own} code={code} locale={locale} />}
      {may.name && !may.answer && (
        <Form action={nameMe} id={`name-${own.publicId}`} {...{ locale, path }}>
          <Who own={own} code={code} />
          <Checkbox
            name="isNamed"
            label={t('own.isNamed')}
            hint={t('own.isNamedHint')}
            look="switch"
            defaultChecked={own.isOwnerNamed}
          />
          <FormEnd>
            <Submit kind="plain">{t('own.saveName')}</Submit>
          </FormEnd>
        </Form>
      )}
      {may.report && <Report own={own} code={code} locale={locale} />}
      {own.state === 'published' && (
        <p>
          <a href={`/${locale}/commitments/${own.publicId}`}>{t('own.public')}</a>
        </p>
      )}
    </Section>
  )
}

function Who({ own, code }: Pick<Props, 'own' | 'code'>) {
  return (
    <>
      <Hidden name="code" value={code} />
      <Hidden name="publicId" value={own.publicId} />
    </>
  )
}

/** Yes; no, with a reason; or other words and another day. */
function Answer({ own, code, locale }: Props) {
  const t = translator(locale, 'commitments')
  return (
    <>
      <Form action={confirmMyPromise} id={`confirm-${own.publicId}`} {...{ locale, path }}>
        <Who own={own} code={code} />
        <Checkbox
          name="isNamed"
          label={t('own.isNamed')}
          hint={t('own.isNamedHint')}
          look="switch"
          defaultChecked={own.isOwnerNamed}
        />
        <FormEnd>
          <Submit>{t(own.isConfirmed ? 'own.confirmAgain' : 'own.confirm')}</Submit>
        </FormEnd>
      </Form>
      <Details summary={t('own.propose')}>
        <Form action={proposeMyWords} id={`propose-${own.publicId}`} {...{ locale, path }}>
          <Who own={own} code={code} />
          <TextArea
            name="text"
            label={t('own.otherWords')}
            hint={t('field.resultHint')}
            limit={limits.result}
            rows={3}
            optional
          />
          <Select
            name="language"
            label={t('own.language')}
            options={languageOptions(locale)}
            defaultValue={locale}
            width="medium"
          />
          <DateField name="dueOn" label={t('own.otherDay')} optional />
          <TextField name="reason" label={t('own.why')} autoComplete="off" />
          <FormEnd>
            <Submit kind="plain">{t('own.sendProposal')}</Submit>
          </FormEnd>
        </Form>
      </Details>
      <Details summary={t('own.decline')}>
        <Form action={declineMyPromise} id={`decline-${own.publicId}`} {...{ locale, path }}>
          <Who own={own} code={code} />
          <TextField name="reason" label={t('own.why')} autoComplete="off" />
          <FormEnd>
            <Submit kind="danger">{t('own.sendDecline')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </>
  )
}

function Report({ own, code, locale }: Props) {
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  const waiting = own.steps.filter(
    ({ checkedAt, setAsideWhy, isByOwner }) => isByOwner && (!checkedAt || setAsideWhy !== null),
  )
  return (
    <>
      {waiting.map((step) => (
        <Notice key={step.number} locale={locale}>
          <p>
            {step.setAsideWhy === null
              ? t('own.stepWaits', { day: day(step.at) })
              : t('step.setAside', { number: step.number, day: day(step.at) })}{' '}
            {step.setAsideWhy !== null && t('step.because', { reason: step.setAsideWhy })}
          </p>
        </Notice>
      ))}
      <OwnFiles own={own} locale={locale} />
      <Details summary={t('own.report')}>
        <p>{t('own.reportText')}</p>
        <Form action={reportMyStep} id={`report-${own.publicId}`} {...{ locale, path }}>
          <Who own={own} code={code} />
          <StepFields locale={locale} />
          <FormEnd>
            <Submit>{t('own.sendReport')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </>
  )
}
