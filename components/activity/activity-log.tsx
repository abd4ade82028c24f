import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters, type Filter } from '@/components/ui/filters'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import type { ActivityPage } from '@/lib/activity/queries'
import type { ActivityFilters } from '@/lib/activity/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { ActivityTable } from './activity-table'
import { verbInWords } from './verb-in-words'

interface ActivityLogProps {
  log: ActivityPage
  filters: ActivityFilters
  /** Of this log, without a query. */
  address: string
  locale: Locale
  /** Beside the choice of what was done. */
  moreFilters?: readonly Filter[]
  showsDialogue?: boolean
  accountHref?: (id: string) => string
  children?: ReactNode
}

/** A log with its ways to narrow it down: what was done, and who looked at what is masked. */
export function ActivityLog(props: ActivityLogProps) {
  const { log, filters, address, locale, moreFilters = [], children, ...table } = props
  const t = translator(locale, 'activity')
  const words = log.verbs
    .map((value) => ({ value, label: verbInWords(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <>
      <Tabs
        label={t('which')}
        items={[
          { href: address, label: t('all'), isCurrent: filters.only === null },
          {
            href: `${address}?only=looks`,
            label: t('looks'),
            isCurrent: filters.only === 'looks',
          },
        ]}
      />
      {filters.only === null && (
        <Filters
          locale={locale}
          action={address}
          filters={[
            { name: 'verb', label: t('what'), value: filters.verb ?? '', options: words },
            ...moreFilters,
          ]}
        />
      )}
      {children}
      {log.rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <ActivityTable
          caption={`${t('count', { count: log.count })} · ${t('times')}`}
          rows={log.rows}
          locale={locale}
          {...table}
        />
      )}
      <Pager
        locale={locale}
        page={filters.page}
        pages={log.pages}
        href={(page) => pageOf(address, filters, page)}
      />
    </>
  )
}

function pageOf(address: string, filters: ActivityFilters, page: number): string {
  const query = new URLSearchParams()
  for (const name of ['verb', 'dialogue', 'person', 'only'] as const) {
    const value = filters[name]
    if (value) query.set(name, value)
  }
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${address}?${query}` : address
}
