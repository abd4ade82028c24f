import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Confirm, Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { printNewCard, showContact } from '@/lib/registrations/actions'
import type { RegistrationDetail } from '@/lib/registrations/detail'

/** How somebody can be reached: masked until asked for with a reason. And their card. */
export function ContactSection({
  registration,
  locale,
}: {
  registration: RegistrationDetail
  locale: Locale
}) {
  const t = translator(locale, 'registrations')
  const { contact, may, id } = registration
  const { emails, phones, isUnmasked, mayUnmask } = contact
  const hasContact = emails.length + phones.length > 0
  return (
    <Section title={t('manage.contact')} id="contact">
      <Facts
        items={[
          { term: t('manage.email'), detail: emails.join(', ') },
          { term: t('manage.phone'), detail: phones.join(', ') },
          { term: t('manage.cardFact'), detail: cardText(registration, locale) },
        ]}
      />
      {!hasContact && <p>{t(contact.isUnconfirmed ? 'manage.unconfirmed' : 'manage.noContact')}</p>}
      {isUnmasked && <p className="text-small text-muted">{t('manage.unmasked')}</p>}
      {hasContact && mayUnmask && !isUnmasked && (
        <Details summary={t('manage.unmask')}>
          <Form action={showContact} locale={locale} id="unmask">
            <Hidden name="registrationId" value={id} />
            <TextField
              name="reason"
              label={t('manage.unmaskReason')}
              hint={t('manage.unmaskWhy')}
            />
            <Submit kind="plain">{t('manage.unmask')}</Submit>
          </Form>
        </Details>
      )}
      {may.reissueCard && (
        <div className="mt-6" id="card">
          <Confirm ask={t('manage.newCard')}>
            <p>{t('manage.newCardText')}</p>
            <Form action={printNewCard} locale={locale} id="new-card">
              <Hidden name="registrationId" value={id} />
              <Submit kind="danger">{t('manage.newCardDo')}</Submit>
            </Form>
          </Confirm>
        </div>
      )}
    </Section>
  )
}

function cardText({ contact }: RegistrationDetail, locale: Locale): string {
  const t = translator(locale, 'registrations')
  if (!contact.hasCard) return t('manage.cardNone')
  if (!contact.cardLastUsedAt) return t('manage.cardUnused')
  return t('manage.cardUsed', { day: formatter(locale).day(contact.cardLastUsedAt) })
}
