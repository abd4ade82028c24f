import { EmptyState } from '@/components/ui/empty-state'
import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { ListedInvitation } from '@/lib/invitations/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { InvitationState } from './invitation-state'

interface InvitationListProps {
  rows: readonly ListedInvitation[]
  count: number
  /** The address of the list. */
  here: string
  locale: Locale
}

export function InvitationList({ rows, count, here, locale }: InvitationListProps) {
  const t = translator(locale, 'invitations')
  if (rows.length === 0) return <EmptyState title={t('none.title')}>{t('none.says')}</EmptyState>
  return (
    <Table
      caption={t('count', { count })}
      columns={[
        { label: t('list.name') },
        { label: t('list.group') },
        { label: t('list.state') },
        { label: t('list.channel') },
        { label: t('list.contact') },
      ]}
      rows={rows.map(({ id, name, organisationName, contact, ...row }) => ({
        id,
        cells: [
          <span key="n">
            <a href={`${here}/${id}`}>{name}</a>
            {organisationName && (
              <span className="text-small block text-muted">{organisationName}</span>
            )}
          </span>,
          <GroupMark key="g" group={row.group} locale={locale} />,
          <InvitationState key="s" {...row} locale={locale} />,
          t(`channels.${row.channel}`),
          [contact.address, contact.phone].filter(Boolean).join(', ') || '–',
        ],
      }))}
    />
  )
}
