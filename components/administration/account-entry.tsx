import type { ReactNode } from 'react'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import type { ListedAccount } from '@/lib/accounts/administration'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { rolesInShort } from './roles-held'

/** One person in a list of accounts; contacts masked. */
export function AccountEntry({
  account,
  href,
  action,
  locale,
}: {
  account: ListedAccount
  href: string
  action?: ReactNode
  locale: Locale
}) {
  const t = translator(locale, 'administration')
  const { name, contacts, heldRoles, isSuspended, lastSeenOn } = account
  return (
    <Entry
      href={href}
      title={name || t('account.nameless')}
      above={isSuspended && <StatusWord kind="danger">{t('account.suspended')}</StatusWord>}
      action={action}
      facts={[
        { term: t('accounts.contact'), detail: contacts.join(', ') || t('accounts.noContact') },
        {
          term: t('accounts.rolesHeld'),
          detail: rolesInShort(heldRoles, locale).join(', '),
        },
        {
          term: t('accounts.lastSeen'),
          detail: lastSeenOn ? formatter(locale).day(lastSeenOn) : t('accounts.never'),
        },
      ]}
    />
  )
}
