import { GroupMark } from '@/components/ui/group-mark'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { ListedRegistration } from '@/lib/registrations/queries'
import { StateOrAsked } from './state-or-asked'

/** One registration in a convenor's list. */
export function RegistrationEntry({
  registration,
  href,
  locale,
}: {
  registration: ListedRegistration
  href: string
  locale: Locale
}) {
  const t = translator(locale, 'registrations')
  const { name, group, organisation, roleTitle } = registration
  const facts = [
    organisation,
    roleTitle,
    t('manage.on', { day: formatter(locale).day(registration.createdAt) }),
    registration.channel === 'facilitator' ? t('manage.byFacilitator') : null,
  ]
  return (
    <Entry
      title={name || t('erasedPerson')}
      href={href}
      above={
        <>
          <StateOrAsked registration={registration} locale={locale} />{' '}
          {registration.asksForChange && (
            <StatusWord kind="warning">{t('states.change')}</StatusWord>
          )}
        </>
      }
    >
      <p>
        <GroupMark group={group} locale={locale} />
      </p>
      <p className="text-small text-muted">{facts.filter(Boolean).join(' · ')}</p>
    </Entry>
  )
}
