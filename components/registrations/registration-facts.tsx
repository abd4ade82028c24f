import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { noteTheirAnswer } from '@/lib/registrations/actions'
import type { RegistrationDetail } from '@/lib/registrations/detail'
import { limits, waysOfVouching } from '@/lib/registrations/schema'

/** What somebody said of themselves, and what was asked and answered since. */
export function RegistrationFacts({
  registration,
  locale,
}: {
  registration: RegistrationDetail
  locale: Locale
}) {
  const t = translator(locale, 'registrations')
  const format = formatter(locale)
  const { affiliation, question, answer, may } = registration
  const way = waysOfVouching.find((each) => each === affiliation.vouchedHow)
  return (
    <Section title={t('manage.facts')}>
      <Facts
        items={[
          {
            term: t('manage.group'),
            detail: <GroupMark group={affiliation.group} locale={locale} />,
          },
          { term: t('manage.organisation'), detail: affiliation.organisation },
          { term: t('manage.role'), detail: affiliation.roleTitle },
          { term: t('manage.language'), detail: format.language(registration.language) },
          { term: t('manage.registeredOn'), detail: format.day(registration.createdAt) },
          { term: t('manage.enteredBy'), detail: registration.enteredBy },
          {
            term: t('manage.vouched'),
            detail:
              affiliation.vouchedBy &&
              [affiliation.vouchedBy, way && t(`manage.ways.${way}`)].filter(Boolean).join(' · '),
          },
          { term: t('manage.asked'), detail: question },
          { term: t('manage.answered'), detail: question && (answer ?? t('manage.noAnswer')) },
        ]}
      />
      {may.noteAnswer && (
        <Details summary={t('manage.noteAnswer')}>
          <Form action={noteTheirAnswer} locale={locale} id="note">
            <Hidden name="registrationId" value={registration.id} />
            <TextArea name="answer" label={t('manage.answered')} limit={limits.answer} rows={3} />
            <Submit kind="plain">{t('manage.noteDo')}</Submit>
          </Form>
        </Details>
      )}
    </Section>
  )
}
