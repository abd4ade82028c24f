import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Confirm, Details } from '@/components/ui/details'
import { narrowForSpeaker, withdrawForSpeaker } from '@/lib/consents/actions'
import type { AskedSpeaker } from '@/lib/consents/queries/speakers'
import { translator, type Locale } from '@/lib/platform/i18n'
import { GrantTable } from './grant-table'
import { grantWords } from './grant-words'

interface LessProps {
  slug: string
  speaker: AskedSpeaker
  locale: Locale
  path: string
}

/** For a speaker who called, or who said so to somebody of the team. */
export function LessForSpeaker({ slug, speaker, locale, path }: LessProps) {
  const t = translator(locale, 'consents')
  const given = (speaker.consent?.grants ?? []).map(({ use, facet }) => `${use}.${facet}`)
  const who = (
    <>
      <Hidden name="slug" value={slug} />
      <Hidden name="speakerId" value={speaker.id} />
      <TextField
        name="reason"
        label={t('less.reason')}
        hint={t('less.reasonHint')}
        autoComplete="off"
      />
    </>
  )
  return (
    <>
      {given.length > 0 && (
        <Details summary={t('less.ask')}>
          <p>{t('less.text')}</p>
          <Form action={narrowForSpeaker} id={`less-${speaker.number}`} {...{ locale, path }}>
            <GrantTable words={grantWords(locale, t('own.table'))} given={given} canTick={given} />
            {who}
            <FormEnd>
              <Submit kind="plain">{t('own.save')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      <Confirm ask={t('less.withdraw')}>
        <p>{t('own.withdrawText')}</p>
        <p>{t('own.cannotRecall')}</p>
        <Form action={withdrawForSpeaker} id={`withdraw-${speaker.number}`} {...{ locale, path }}>
          {who}
          <FormEnd>
            <Submit kind="danger">{t('own.withdrawNow')}</Submit>
          </FormEnd>
        </Form>
      </Confirm>
    </>
  )
}
