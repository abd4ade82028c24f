import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { ByGroup } from '@/lib/papers/by-group'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText, totalText } from '@/lib/registrations/bands'

/** Who came, by group and day, as it may also be shown to others. */
export function AttendanceByGroup({ figures, locale }: { figures: ByGroup; locale: Locale }) {
  const t = translator(locale, 'papers')
  const { shortDay } = formatter(locale)
  return (
    <Table
      caption={t('attendance.title')}
      onPhones="scroll"
      columns={[
        { label: t('group') },
        ...figures.days.map((day) => ({
          label: shortDay(new Date(`${day}T00:00:00Z`)),
          isNumeric: true,
        })),
        { label: t('attendance.atAll'), isNumeric: true },
      ]}
      rows={[
        ...figures.rows.map(({ group, came, atAll }) => ({
          id: group ?? 'none',
          cells: [
            group ? <GroupMark key="group" group={group} locale={locale} /> : t('noGroup'),
            ...came.map((band) => bandText(band, locale)),
            bandText(atAll, locale),
          ],
        })),
        {
          id: 'all',
          cells: [
            t('attendance.everybody'),
            ...figures.totals.map((total) => totalText(total, locale)),
            totalText(figures.atAll, locale),
          ],
        },
      ]}
    />
  )
}
