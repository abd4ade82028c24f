import type { StakeholderGroup } from '@/generated/prisma/enums'
import { banded, totalOf, type Banded, type Total } from '@/lib/registrations/bands'

type Came = { group: StakeholderGroup | null; isVouchedFor: boolean; days: readonly string[] }

export type ByGroup = {
  days: string[]
  rows: { group: StakeholderGroup | null; came: Banded[]; atAll: Banded }[]
  totals: Total[]
  atAll: Total
}

/**
 * How many of each group came on each day, said so that nobody can be told apart: fewer than five as "fewer than
 * five", fewer than twenty in bands, and totals from which nothing can be subtracted. Whose group nobody has approved
 * came, but for none.
 */
export function attendanceByGroup(all: readonly Came[], days: readonly string[]): ByGroup {
  const people = all.map((each) => (each.isVouchedFor ? each : { ...each, group: null }))
  const groups = [...new Set(people.map(({ group }) => group))].sort(
    (a, b) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? ''),
  )
  const rows = groups.map((group) => {
    const those = people.filter((each) => each.group === group)
    return {
      group,
      came: days.map((day) => banded(those.filter((each) => each.days.includes(day)).length)),
      atAll: banded(those.filter((each) => each.days.length > 0).length),
    }
  })
  return {
    days: [...days],
    rows,
    totals: days.map((_day, index) => totalOf(rows.map(({ came }) => came[index] ?? null))),
    atAll: totalOf(rows.map(({ atAll }) => atAll)),
  }
}
