import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Notice } from '@/components/ui/notice'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { MyRegistration } from '@/lib/registrations/mine'

/** How I stand in a dialogue, and what waits. */
export function MyRegistrationFacts({
  registration,
  locale,
}: {
  registration: MyRegistration
  locale: Locale
}) {
  const t = translator(locale, 'me')
  const format = formatter(locale)
  const groupName = translator(locale, 'ui')
  const { affiliation, state, requested, requestedName, reason } = registration
  return (
    <>
      {state === 'applied' && <p className="mb-6">{t('registrations.applied')}</p>}
      {reason && <p className="mb-6">{t('registrations.reason', { reason })}</p>}
      {(requested ?? requestedName) && (
        <Notice locale={locale} title={t('registrations.waits')}>
          {requestedName && <p>{t('registrations.waitsName', { name: requestedName })}</p>}
          {requested && (
            <p>{t('registrations.waitsGroup', { group: groupName(`group.${requested.group}`) })}</p>
          )}
        </Notice>
      )}
      <Facts
        items={[
          { term: t('registrations.shownAs'), detail: registration.name },
          {
            term: t('registrations.group'),
            detail: <GroupMark group={affiliation.group} locale={locale} />,
          },
          { term: t('registrations.organisation'), detail: affiliation.organisation },
          { term: t('registrations.role'), detail: affiliation.roleTitle },
          { term: t('registrations.language'), detail: format.language(registration.language) },
          { term: t('registrations.since'), detail: format.day(registration.createdAt) },
        ]}
      />
      {registration.isEnteredByOther && (
        <p className="text-small text-muted">{t('registrations.enteredByOther')}</p>
      )}
    </>
  )
}
