import { GroupMark } from '@/components/ui/group-mark'
import { Stat, Stats } from '@/components/ui/stat'
import type { DeskPage } from '@/lib/attendance/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

/** Came of expected: for all, then for each group. */
export function Counts({ desk: { counts }, locale }: { desk: DeskPage; locale: Locale }) {
  const t = translator(locale, 'attendance')
  const { all, groups } = counts
  const bare = groups.length === 1 && groups[0]?.group === null
  return (
    <Stats>
      <Stat label={t('count.all')} locale={locale} value={all.came} of={all.expected} hasBar />
      {!bare &&
        groups.map(({ group, came, expected }) => (
          <Stat
            key={group ?? 'none'}
            label={group ? <GroupMark group={group} locale={locale} /> : t('count.none')}
            locale={locale}
            value={came}
            of={expected}
            hasBar
          />
        ))}
    </Stats>
  )
}
