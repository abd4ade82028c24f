import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Confirm, Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { answerRsvp, passRsvpOn } from '@/lib/invitations/actions'
import { translator } from '@/lib/platform/i18n'
import { CriteriaChoice } from './criteria-choice'
import type { RsvpProps } from './rsvp-facts'

interface RsvpAnswerProps extends RsvpProps {
  code: string
}

/** The two buttons, with what each asks; and passing it on, where that is allowed. */
export function RsvpAnswer({ found, locale, code }: RsvpAnswerProps) {
  const t = translator(locale, 'invitations')
  const { may, isDelegable, name } = found
  const path = `/rsvp/${encodeURIComponent(code)}`
  return (
    <>
      {may.accept && (
        <Section title={t('rsvp.yesTitle')} id="yes">
          {!isDelegable && <p>{t('rsvp.bound', { name })}</p>}
          <p className="text-small text-muted">
            {t('rsvp.account')}{' '}
            <a href={`/${locale}/sign-in?to=${encodeURIComponent(path)}`}>{t('rsvp.signIn')}</a>
          </p>
          <Form action={answerRsvp} id="come" {...{ locale, path }}>
            <Hidden name="code" value={code} />
            <Hidden name="said" value="yes" />
            <RadioGroup
              name="adult"
              label={t('rsvp.adult')}
              hint={t('rsvp.adultWhy')}
              look="row"
              options={[
                { value: 'yes', label: t('yes') },
                { value: 'no', label: t('no') },
              ]}
            />
            <CriteriaChoice criteria={found.criteria} locale={locale} />
            <Checkbox
              name="isListed"
              label={t('rsvp.listed')}
              hint={t('rsvp.listedHint')}
              look="switch"
            />
            <FormEnd>
              <Submit>{t('rsvp.yes')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
      {may.decline && found.state !== 'accepted' && (
        <Section title={t('rsvp.noTitle')} id="no">
          <Decline {...{ found, locale, code, path }} label={t('rsvp.no')} />
        </Section>
      )}
      {may.decline && found.state === 'accepted' && (
        <div className="mt-8">
          <Confirm ask={t('rsvp.change')}>
            <p>{t('rsvp.changeSays')}</p>
            <Decline {...{ found, locale, code, path }} label={t('rsvp.change')} />
          </Confirm>
        </div>
      )}
      {may.passOn && (
        <Section title={t('rsvp.passOn')} id="pass-on">
          <Details summary={t('rsvp.passOn')}>
            <p>{t('rsvp.passOnSays')}</p>
            <Form action={passRsvpOn} id="pass" {...{ locale, path }}>
              <Hidden name="code" value={code} />
              <TextField name="name" label={t('rsvp.passName')} autoComplete="off" />
              <TextField
                name="address"
                type="email"
                label={t('rsvp.passAddress')}
                hint={t('rsvp.passContactHint')}
                autoComplete="off"
                optional
              />
              <TextField
                name="phone"
                type="tel"
                label={t('rsvp.passPhone')}
                autoComplete="off"
                width="medium"
                optional
              />
              <FormEnd>
                <Submit kind="plain">{t('rsvp.passDo')}</Submit>
              </FormEnd>
            </Form>
          </Details>
        </Section>
      )}
    </>
  )
}

function Decline({ locale, code, path, label }: RsvpAnswerProps & { path: string; label: string }) {
  const t = translator(locale, 'invitations')
  return (
    <Form action={answerRsvp} id="decline" {...{ locale, path }}>
      <Hidden name="code" value={code} />
      <Hidden name="said" value="no" />
      <TextField name="reason" label={t('rsvp.reason')} hint={t('rsvp.reasonHint')} optional />
      <FormEnd>
        <Submit kind="plain">{label}</Submit>
      </FormEnd>
    </Form>
  )
}
