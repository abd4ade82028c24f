import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { GroupFigure } from '@/lib/participation/figures'
import { translator, type Locale } from '@/lib/platform/i18n'
import { bandText } from '@/lib/registrations/bands'

/** A line per group: how many take part, and in words how many of them have been heard. */
export function HeardByGroup({
  groups,
  locale,
}: {
  groups: readonly GroupFigure[]
  locale: Locale
}) {
  const t = translator(locale, 'participation')
  return (
    <Table
      caption={t('groups')}
      columns={[
        { label: t('group') },
        { label: t('approved'), isNumeric: true },
        { label: t('heard') },
      ]}
      rows={groups.map(({ group, approved, heard }) => ({
        id: group,
        cells: [
          <GroupMark key="g" group={group} locale={locale} />,
          bandText(approved, locale),
          heard ? t(`heardWord.${heard}`) : t('tooFew'),
        ],
      }))}
    />
  )
}
