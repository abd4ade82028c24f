import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { unmask } from '@/lib/accounts/actions'
import type { OneAccount } from '@/lib/accounts/one-account'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Reason } from './reason'

/** How somebody can be reached: masked until asked for with a reason. */
export function AccountContacts({ account, locale }: { account: OneAccount; locale: Locale }) {
  const t = translator(locale, 'administration')
  const { id, contacts, isUnmasked, may } = account
  return (
    <Section title={t('account.contacts')} id="contacts">
      {contacts.length === 0 && <p>{t('account.noContacts')}</p>}
      {contacts.length > 0 && (
        <ul>
          {contacts.map(({ text, isConfirmed }, index) => (
            <li key={index}>
              {text}{' '}
              {!isConfirmed && <span className="text-muted">({t('account.unconfirmed')})</span>}
            </li>
          ))}
        </ul>
      )}
      {isUnmasked && <p className="text-small text-muted">{t('account.open')}</p>}
      {may.unmask && contacts.length > 0 && (
        <Details summary={t('account.unmask')}>
          <p>{t('account.unmaskSays')}</p>
          <Form action={unmask} id="unmask" path={`/manage/accounts/${id}`} locale={locale}>
            <Hidden name="personId" value={id} />
            <Reason locale={locale} />
            <FormEnd>
              <Submit kind="plain">{t('account.unmask')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </Section>
  )
}
