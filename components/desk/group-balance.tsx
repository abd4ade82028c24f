import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { GroupOnDesk } from '@/lib/desk/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText } from '@/lib/registrations/bands'

/** Per group: approved, hoped for, views. In bands, as for everybody: nobody sees a group of fewer than five. */
export function GroupBalance({
  groups,
  locale,
}: {
  groups: readonly GroupOnDesk[]
  locale: Locale
}) {
  const t = translator(locale, 'desk')
  return (
    <Table
      caption={t('groups.caption')}
      columns={[
        { label: t('groups.group') },
        { label: t('groups.approved') },
        { label: t('groups.target') },
        { label: t('groups.views') },
      ]}
      rows={groups.map(({ group, approved, target, views }) => ({
        id: group,
        cells: [
          <GroupMark key={group} group={group} locale={locale} />,
          bandText(approved, locale),
          target === null ? t('groups.noTarget') : formatter(locale).number(target),
          bandText(views, locale),
        ],
      }))}
    />
  )
}
