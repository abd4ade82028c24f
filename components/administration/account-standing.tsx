import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { giveNewCard, lift, suspend } from '@/lib/accounts/actions'
import type { OneAccount } from '@/lib/accounts/one-account'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Reason } from './reason'

/** What an administrator can do about somebody's account. */
export function AccountStanding({ account, locale }: { account: OneAccount; locale: Locale }) {
  const t = translator(locale, 'administration')
  const { id, may } = account
  const path = `/manage/accounts/${id}`
  return (
    <Section title={t('account.whatToDo')} id="what-to-do">
      <div className="grid justify-items-start gap-4">
        {may.merge && (
          <a href={`/${locale}${path}/merge`} className="button button-plain">
            {t('account.merge')}
          </a>
        )}
        {may.giveCard && (
          <Confirm ask={t('account.card')}>
            <p>{t('account.cardSays')}</p>
            <Form action={giveNewCard} id="card" {...{ path, locale }}>
              <Hidden name="personId" value={id} />
              <FormEnd>
                <Submit kind="danger">{t('account.cardDo')}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        )}
        {may.suspend && (
          <Confirm ask={t('account.suspend')}>
            <p>{t('account.suspendSays')}</p>
            <Form action={suspend} id="suspend" {...{ path, locale }}>
              <Hidden name="personId" value={id} />
              <Reason locale={locale} />
              <FormEnd>
                <Submit kind="danger">{t('account.suspendDo')}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        )}
        {may.lift && (
          <Confirm ask={t('account.lift')}>
            <p>{t('account.liftSays')}</p>
            <Form action={lift} id="lift" {...{ path, locale }}>
              <Hidden name="personId" value={id} />
              <Reason locale={locale} />
              <FormEnd>
                <Submit>{t('account.liftDo')}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        )}
        <a href={`/${locale}/manage/activity?person=${id}`}>{t('account.log')}</a>
      </div>
    </Section>
  )
}
