import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { GroupOnDesk } from '@/lib/desk/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText, type Banded } from '@/lib/registrations/bands'

/**
 * Per group: approved, hoped for, views. In bands, as for everybody: nobody sees a group of fewer than five. Where
 * nobody has come yet that is said, since there is nobody to protect.
 */
export function GroupBalance({
  groups,
  isUntouched,
  locale,
}: {
  groups: readonly GroupOnDesk[]
  isUntouched: boolean
  locale: Locale
}) {
  const t = translator(locale, 'desk')
  const shown = (band: Banded) => (isUntouched ? t('groups.nobody') : bandText(band, locale))
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
          shown(approved),
          target === null ? t('groups.noTarget') : formatter(locale).number(target),
          shown(views),
        ],
      }))}
    />
  )
}
