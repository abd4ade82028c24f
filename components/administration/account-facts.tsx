import { StateWord } from '@/components/registrations/state-word'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import type { OneAccount } from '@/lib/accounts/one-account'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { RolesHeld } from './roles-held'

/** Who somebody is to the portal, in words: nothing of what they said. */
export function AccountFacts({ account, locale }: { account: OneAccount; locale: Locale }) {
  const t = translator(locale, 'administration')
  const { day, language, list, number } = formatter(locale)
  const { lastSeenOn, cardUsedOn, signsInBy, mergedRecords } = account
  return (
    <Facts
      items={[
        { term: t('account.language'), detail: language(account.language) },
        { term: t('account.since'), detail: day(account.knownSince) },
        {
          term: t('accounts.lastSeen'),
          detail: lastSeenOn ? day(lastSeenOn) : t('accounts.never'),
        },
        {
          term: t('account.waysIn'),
          detail:
            signsInBy.length === 0
              ? t('account.noWay')
              : list(signsInBy.map((way) => t(`account.way.${way}`))),
        },
        { term: t('account.cardUsed'), detail: cardUsedOn && day(cardUsedOn) },
        {
          term: t('account.mergedRecords'),
          detail: mergedRecords > 0 ? number(mergedRecords) : null,
        },
      ]}
    />
  )
}

/** Roles, groups and registrations. */
export function AccountTies({ account, locale }: { account: OneAccount; locale: Locale }) {
  const t = translator(locale, 'administration')
  const { heldRoles, affiliations, registrations } = account
  return (
    <>
      <Section title={t('account.rolesHeld')}>
        {heldRoles.length === 0 ? (
          <p>{t('account.noRoles')}</p>
        ) : (
          <p>
            <RolesHeld roles={heldRoles} locale={locale} />
          </p>
        )}
      </Section>
      <Section title={t('account.affiliations')}>
        {affiliations.length === 0 && <p>{t('account.noAffiliations')}</p>}
        <ul className="grid gap-2">
          {affiliations.map(({ group, organisation, roleTitle, isApproved }, index) => (
            <li key={index}>
              <GroupMark group={group} locale={locale} />{' '}
              <span className="text-muted">
                {[organisation, roleTitle, t(isApproved ? 'account.approved' : 'account.pending')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('account.registrations')}>
        {registrations.length === 0 && <p>{t('account.noRegistrations')}</p>}
        <ul className="grid gap-2">
          {registrations.map(({ slug, dialogue, state }) => (
            <li key={slug}>
              <Words of={dialogue} locale={locale} /> <StateWord state={state} locale={locale} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
