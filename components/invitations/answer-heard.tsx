import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { noteInvitationAnswer } from '@/lib/invitations/actions'
import { translator } from '@/lib/platform/i18n'
import { CriteriaChoice } from './criteria-choice'
import type { OneProps } from './one'

/** An answer that came by phone, by letter or in person. */
export function AnswerHeard({ one, locale, path }: OneProps) {
  const t = translator(locale, 'invitations')
  const yesOrNo = (said: 'said' | 'adult') =>
    (['yes', 'no'] as const).map((value) => ({
      value,
      label: said === 'adult' ? t(value) : t(value === 'yes' ? 'one.saidYes' : 'one.saidNo'),
    }))
  return (
    <Section title={t('one.hear')} id="answer">
      <p>{t('one.hearLead')}</p>
      <Details summary={t('one.hear')}>
        <Form action={noteInvitationAnswer} id="heard" {...{ locale, path }}>
          <Hidden name="id" value={one.invitation.id} />
          <RadioGroup name="said" label={t('one.said')} options={yesOrNo('said')} />
          <RadioGroup
            name="adult"
            label={t('one.adult')}
            options={yesOrNo('adult')}
            look="row"
            optional
          />
          <CriteriaChoice criteria={one.criteria} locale={locale} />
          <Checkbox name="isListed" label={t('one.listed')} look="switch" />
          <TextField name="saidBy" label={t('one.saidBy')} hint={t('one.saidByHint')} />
          <TextField name="reason" label={t('one.hearReason')} optional />
          <FormEnd>
            <Submit kind="plain">{t('one.hearDo')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </Section>
  )
}
