import type { ReactNode } from 'react'
import { roleLabel } from '@/components/roles/role-label'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { List } from '@/components/ui/list'
import { Pager } from '@/components/ui/pager'
import type { AccountList, ListedAccount } from '@/lib/accounts/administration'
import { accountRoles, type AccountFilters } from '@/lib/accounts/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { AccountEntry } from './account-entry'

/** People to look for, by name or whole address, twenty a page. */
export function AccountsFound({
  found,
  filters,
  address,
  action,
  locale,
}: {
  found: AccountList
  filters: AccountFilters
  /** Of this list, without a query. */
  address: string
  /** What to do with one of them, beside opening it. */
  action?: (account: ListedAccount) => ReactNode
  locale: Locale
}) {
  const t = translator(locale, 'administration')
  return (
    <>
      <Filters
        locale={locale}
        action={address}
        search={{ name: 'q', label: t('accounts.search'), value: filters.q }}
        filters={[
          {
            name: 'role',
            label: t('accounts.role'),
            value: filters.role ?? '',
            options: accountRoles.map((value) => ({ value, label: roleLabel(value, locale) })),
          },
          {
            name: 'standing',
            label: t('accounts.standing'),
            value: filters.standing ?? '',
            options: (['suspended', 'active'] as const).map((value) => ({
              value,
              label: t(`accounts.${value}`),
            })),
          },
        ]}
      />
      <List
        count={t('accounts.count', { count: found.count })}
        empty={
          <EmptyState title={t('accounts.none')}>
            <p>{t('accounts.noneText')}</p>
          </EmptyState>
        }
      >
        {found.accounts.map((account) => (
          <AccountEntry
            key={account.id}
            account={account}
            href={`/${locale}/manage/accounts/${account.id}`}
            action={action?.(account)}
            locale={locale}
          />
        ))}
      </List>
      <Pager
        locale={locale}
        page={filters.page}
        pages={found.pages}
        href={(page) => pageOf(address, filters, page)}
      />
    </>
  )
}

function pageOf(address: string, { q, role, standing }: AccountFilters, page: number): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (role) query.set('role', role)
  if (standing) query.set('standing', standing)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${address}?${query}` : address
}
