import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { InvitedOfGroup } from '@/lib/invitations/per-group'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface InvitationFiguresProps {
  figures: readonly InvitedOfGroup[]
  locale: Locale
}

/** How many were asked and what they said, for each group, for those who work at the event. */
export function InvitationFigures({ figures, locale }: InvitationFiguresProps) {
  if (figures.length === 0) return null
  const t = translator(locale, 'invitations')
  const { number } = formatter(locale)
  return (
    <div className="mt-6">
      <Table
        caption={t('figures.title')}
        columns={[
          { label: t('figures.group') },
          { label: t('figures.invited'), isNumeric: true },
          { label: t('figures.accepted'), isNumeric: true },
          { label: t('figures.declined'), isNumeric: true },
          { label: t('figures.open'), isNumeric: true },
        ]}
        rows={figures.map(({ group, invited, accepted, declined }) => ({
          id: group,
          cells: [
            <GroupMark key="g" group={group} locale={locale} />,
            ...[invited, accepted, declined, invited - accepted - declined].map(number),
          ],
        }))}
      />
    </div>
  )
}
