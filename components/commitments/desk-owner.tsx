import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Confirm, Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import {
  askItsOwner,
  newOwnersCode,
  ownerSaid,
  ownerWasCalled,
  publishPromise,
  showContact,
} from '@/lib/commitments/actions'
import type { CommitmentDesk } from '@/lib/commitments/queries/desk'
import { dayText } from '@/lib/platform/inputs'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  desk: CommitmentDesk
  locale: Locale
  path: string
}

/** The way from a draft to a promise that its owner stands by. */
export function DeskOwner({ desk, locale, path }: Props) {
  const t = translator(locale, 'commitments')
  const { may, proposal } = desk
  const { day } = formatter(locale)
  const which = <Hidden name="publicId" value={desk.publicId} />
  const isAsked = desk.state === 'asked' && !desk.confirmed
  return (
    <Section title={t('desk.owner')} id="owner">
      {proposal && (
        <Notice kind="warning" locale={locale} title={t('desk.proposal')}>
          {proposal.text && <p lang={proposal.language}>{proposal.text}</p>}
          {proposal.dueOn && (
            <p>{t('desk.proposalDay', { day: day(new Date(`${proposal.dueOn}T00:00:00Z`)) })}</p>
          )}
          <p>{t('step.because', { reason: proposal.reason })}</p>
        </Notice>
      )}
      {desk.state === 'declined' && desk.declinedWhy && (
        <Notice kind="warning" locale={locale} title={t('desk.declined')}>
          <p>{desk.declinedWhy}</p>
        </Notice>
      )}
      <Facts
        look="column"
        items={[
          {
            term: t('facts.owner'),
            detail: [desk.form.ownerName, desk.form.ownerRole, desk.form.ownerOrganisationName]
              .filter(Boolean)
              .join(', '),
          },
          {
            term: t('desk.contact'),
            detail:
              [desk.contact.address, desk.contact.phone].filter(Boolean).join(', ') ||
              t('desk.noContact'),
          },
          {
            term: t('desk.namedTerm'),
            detail: t(desk.isOwnerNamed ? 'desk.named' : 'desk.unnamed'),
          },
          ...(desk.confirmed?.how
            ? [
                {
                  term: t('facts.confirmed'),
                  detail: t(`confirmed.${desk.confirmed.how}`, {
                    day: desk.confirmed.heardOn ? day(desk.confirmed.heardOn) : '',
                  }),
                },
              ]
            : []),
        ]}
      />
      {desk.contact.isKnown && desk.contact.mayUnmask && !desk.contact.isOpen && (
        <Details summary={t('desk.showContact')}>
          <Form action={showContact} id="unmask" {...{ locale, path }}>
            {which}
            <TextField name="reason" label={t('desk.showContactWhy')} autoComplete="off" />
            <FormEnd>
              <Submit kind="plain">{t('desk.showContact')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      {isAsked && !desk.contact.isReached && (
        <Notice kind="warning" locale={locale}>
          <p>{t('desk.notSent')}</p>
        </Notice>
      )}
      {desk.state === 'draft' && !may.ask && <p>{t('desk.askedBy')}</p>}
      {may.ask && (
        <Form action={askItsOwner} id="ask" {...{ locale, path }}>
          {which}
          <p>{t('desk.askText')}</p>
          <FormEnd>
            <Submit>{t('desk.ask')}</Submit>
          </FormEnd>
        </Form>
      )}
      {may.publish && (
        <Form action={publishPromise} id="publish" {...{ locale, path }}>
          {which}
          <p>{t('desk.publishText')}</p>
          <FormEnd>
            <Submit>{t('desk.publish')}</Submit>
          </FormEnd>
        </Form>
      )}
      {may.hear && <Heard desk={desk} locale={locale} path={path} />}
      {desk.calls.map(
        ({ kind, dueOn }) =>
          may.call && (
            <Form key={`${kind} ${dueOn.getTime()}`} action={ownerWasCalled} {...{ locale, path }}>
              {which}
              <Hidden name="kind" value={kind} />
              <Hidden name="dueOn" value={dayText(dueOn)} />
              <p>{t(`reminder.${kind}`)}</p>
              <FormEnd>
                <Submit kind="plain">{t('desk.called')}</Submit>
              </FormEnd>
            </Form>
          ),
      )}
      {(may.print || may.newCode) && (
        <Toolbar>
          {may.print && (
            <ButtonLink href={`/${locale}/manage/commitments/${desk.publicId}/letter`}>
              {t('letter.title')}
            </ButtonLink>
          )}
          {may.newCode && (
            <Confirm ask={t('desk.newCode')}>
              <Form action={newOwnersCode} id="new-code" {...{ locale, path }}>
                {which}
                <p>{t('desk.newCodeText')}</p>
                <Submit kind="danger">{t('desk.newCodeNow')}</Submit>
              </Form>
            </Confirm>
          )}
        </Toolbar>
      )}
    </Section>
  )
}

function Heard({ desk, locale, path }: Props) {
  const t = translator(locale, 'commitments')
  return (
    <Details summary={t('desk.hear')}>
      <p>{t('desk.hearText')}</p>
      <Form action={ownerSaid} id="heard" {...{ locale, path }}>
        <Hidden name="publicId" value={desk.publicId} />
        <RadioGroup
          name="said"
          label={t('desk.said')}
          look="row"
          options={[
            { value: 'yes', label: t('desk.saidYes') },
            { value: 'no', label: t('desk.saidNo') },
          ]}
        />
        <DateField name="heardOn" label={t('desk.heardOn')} />
        <Checkbox
          name="isNamed"
          label={t('desk.heardNamed')}
          hint={t('desk.heardNamedHint')}
          look="switch"
        />
        <TextField name="reason" label={t('desk.heardWhy')} autoComplete="off" optional />
        <FormEnd>
          <Submit>{t('desk.hearSave')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
