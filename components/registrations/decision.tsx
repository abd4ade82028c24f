import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'
import {
  approve,
  approveTheChange,
  ask,
  decline,
  declineTheChange,
} from '@/lib/registrations/actions'
import type { RegistrationDetail } from '@/lib/registrations/detail'
import { limits, waysOfVouching } from '@/lib/registrations/schema'
import type { FormAction } from '@/lib/web/form-state'

interface DecisionProps {
  registration: RegistrationDetail
  locale: Locale
}

/** Approve with who vouched and how, ask back, or decline with a reason. */
export function DecideRegistration({ registration, locale }: DecisionProps) {
  const t = translator(locale, 'registrations')
  return (
    <Section title={t('manage.decide')}>
      <p className="mb-6">{t('manage.decideWhy')}</p>
      <Approve action={approve} verb={t('manage.approve')} {...{ registration, locale }} />
      <div className="mt-8 grid gap-4">
        <Details summary={t('manage.askBack')}>
          <Form action={ask} locale={locale} id="ask">
            <Hidden name="registrationId" value={registration.id} />
            <TextArea
              name="question"
              label={t('manage.question')}
              hint={t('manage.questionWhy')}
              limit={limits.reason}
              rows={3}
            />
            <Submit kind="plain">{t('manage.sendQuestion')}</Submit>
          </Form>
        </Details>
        <Decline action={decline} {...{ registration, locale }} />
      </div>
    </Section>
  )
}

/** A change of group, organisation or name: what stands beside what is asked for. */
export function DecideChange({ registration, locale }: DecisionProps) {
  const t = translator(locale, 'registrations')
  const { affiliation, requested, requestedName, name } = registration
  const was = requestedName === null ? null : `${name} → ${requestedName}`
  return (
    <Section title={t('manage.change')}>
      <p className="mb-6">{t('manage.changeText')}</p>
      <Facts
        items={[
          { term: t('manage.name'), detail: was },
          {
            term: t('manage.from'),
            detail: requested && <Stated shown={affiliation} locale={locale} />,
          },
          {
            term: t('manage.to'),
            detail: requested && <Stated shown={requested} locale={locale} />,
          },
        ]}
      />
      <div className="mt-8">
        <Approve
          action={approveTheChange}
          verb={t('manage.approveChange')}
          {...{ registration, locale }}
        />
      </div>
      <div className="mt-8">
        <Decline action={declineTheChange} {...{ registration, locale }} />
      </div>
    </Section>
  )
}

function Stated({ shown, locale }: { shown: RegistrationDetail['affiliation']; locale: Locale }) {
  const rest = [shown.organisation, shown.roleTitle].filter(Boolean).join(' · ')
  return (
    <>
      <GroupMark group={shown.group} locale={locale} /> {rest && <span>{rest}</span>}
    </>
  )
}

function Approve({
  action,
  verb,
  registration,
  locale,
}: DecisionProps & { action: FormAction; verb: string }) {
  const t = translator(locale, 'registrations')
  return (
    <Form action={action} locale={locale} id="approve">
      <Hidden name="registrationId" value={registration.id} />
      <Hidden name="seen" value={registration.seen} />
      <TextField
        name="vouchedBy"
        label={t('manage.vouchedBy')}
        hint={t('manage.vouchedByWhy')}
        width="medium"
        autoComplete="off"
      />
      <RadioGroup
        name="vouchedHow"
        label={t('manage.vouchedHow')}
        options={waysOfVouching.map((value) => ({ value, label: t(`manage.ways.${value}`) }))}
      />
      <FormEnd>
        <Submit>{verb}</Submit>
      </FormEnd>
    </Form>
  )
}

function Decline({ action, registration, locale }: DecisionProps & { action: FormAction }) {
  const t = translator(locale, 'registrations')
  return (
    <Details summary={t('manage.decline')}>
      <Form action={action} locale={locale} id="decline">
        <Hidden name="registrationId" value={registration.id} />
        <Hidden name="seen" value={registration.seen} />
        <TextArea
          name="reason"
          label={t('manage.declineReason')}
          hint={t('manage.declineWhy')}
          limit={limits.reason}
          rows={3}
        />
        <Submit kind="danger">{t('manage.declineDo')}</Submit>
      </Form>
    </Details>
  )
}
