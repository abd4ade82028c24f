import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { EventTeam } from '@/lib/event-roles/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { EndEventRole } from './end-event-role'
import { eventRoleLabel, groupNames } from './role-words'

interface Props {
  members: EventTeam['members']
  locale: Locale
  path: string
}

/** Who holds which role at the event alone. */
export function EventTeamTable({ members, locale, path }: Props) {
  const t = translator(locale, 'roles')
  if (members.length === 0)
    return (
      <EmptyState title={t('atEvent.none')}>
        <p>{t('atEvent.noneSays')}</p>
      </EmptyState>
    )
  return (
    <Table
      caption={<VisuallyHidden>{t('atEvent.title')}</VisuallyHidden>}
      columns={[
        { label: t('team.name') },
        { label: t('team.role') },
        { label: t('atEvent.groups') },
        { label: t('team.since') },
        { label: t('team.act') },
      ]}
      rows={members.map(({ id, name, role, groups, grantedAt, isSelf, mayEnd }) => ({
        id,
        cells: [
          `${name} ${isSelf ? t('team.you') : ''}`.trim(),
          eventRoleLabel(role, locale),
          groups.length > 0 ? groupNames(groups, locale) : '–',
          <Time key="t" at={grantedAt} locale={locale} />,
          mayEnd ? <EndEventRole key="e" {...{ id, isSelf, locale, path }} /> : '–',
        ],
      }))}
      onPhones="cards"
    />
  )
}
