import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { GroupHeard } from '@/lib/common-ground/queries'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { bandText } from '@/lib/registrations/bands'

/** Who was asked and who has answered, group by group: also those that nobody has heard yet. */
export function GroupsHeard({ groups, locale }: { groups: readonly GroupHeard[]; locale: Locale }) {
  const t = translator(locale, 'commonGround')
  return (
    <Table
      caption={t('heard.caption')}
      onPhones="scroll"
      columns={[
        { label: t('table.group') },
        { label: t('heard.members'), isNumeric: true },
        { label: t('heard.answered'), isNumeric: true },
      ]}
      rows={inUsualOrder(groups).map(({ group, isExpected, members, answered }) => ({
        id: group,
        cells: [
          <span key="g">
            <GroupMark group={group} locale={locale} />
            {!isExpected && <span className="text-muted text-small"> {t('heard.shownOnly')}</span>}
          </span>,
          bandText(members, locale),
          bandText(answered, locale),
        ],
      }))}
    />
  )
}
