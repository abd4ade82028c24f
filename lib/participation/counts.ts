import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates } from '@/lib/access/actor'
import { after, days, today } from '@/lib/platform/clock'
import type { Prisma, Reader } from '@/lib/platform/db'
import { spelled } from '@/lib/platform/spelled'
import type { GroupCount, WeekCount } from './figures'

/** Takes part, counts, and is still somebody. */
export const approvedHere = (dialogueId: string): Prisma.RegistrationWhereInput => ({
  dialogueId,
  state: { in: approvedStates },
  affiliation: { state: 'approved' },
  person: { erasedAt: null, mergedIntoId: null },
})

/**
 * Neither answered nor put a view off nor posted under their name. Whoever has done one of these little things has
 * been here, and is left in peace. What hides its author says nothing here: somebody who left this list in the hour in
 * which a group-only view came in would be its author.
 */
export const silentHere = (dialogueId: string): Prisma.RegistrationWhereInput => ({
  AND: [
    approvedHere(dialogueId),
    {
      person: {
        respondents: { none: { dialogueId } },
        contributions: { none: { dialogueId, attribution: 'named' } },
        skippedViews: { none: { contribution: { dialogueId } } },
      },
    },
  ],
})

/** How many weeks back the figures go. */
const weeksShown = 12

export type Counted = { groups: GroupCount[]; counts: WeekCount[]; weeks: string[] }

/**
 * Answers and views per group and week, until yesterday ended: what happens today shows tomorrow, with everything else
 * of the day. Only people whose affiliation is approved count.
 */
export async function countedParticipation(reader: Reader, dialogueId: string): Promise<Counted> {
  const until = today()
  const weeks = mondaysUntil(after(until, -days(1)))
  const from = new Date(weeks[0] ?? until)
  const [groups, counts] = await Promise.all([
    groupCounts(reader, dialogueId),
    weekCounts(reader, { dialogueId, from, until }),
  ])
  return { groups, counts, weeks }
}

export async function groupCounts(reader: Reader, dialogueId: string): Promise<GroupCount[]> {
  const countBy = async (where: Prisma.RegistrationWhereInput) => {
    const rows = await reader.affiliation.groupBy({
      by: ['group'],
      where: { registrations: { some: where } },
      _count: { _all: true },
    })
    return new Map(rows.map(({ group, _count }) => [group, _count._all]))
  }
  const [wanted, approved, silent] = await Promise.all([
    reader.dialogueGroup.findMany({ where: { dialogueId }, orderBy: { group: 'asc' } }),
    countBy(approvedHere(dialogueId)),
    countBy(silentHere(dialogueId)),
  ])
  return wanted.map(({ group, isExpected }) => {
    const all = approved.get(group) ?? 0
    return { group, isExpected, approved: all, heard: all - (silent.get(group) ?? 0) }
  })
}

type Span = { dialogueId: string; from: Date; until: Date }

async function weekCounts(reader: Reader, { dialogueId, from, until }: Span): Promise<WeekCount[]> {
  // Raw: weeks, and the group of whoever answered, which stands three tables away.
  const rows = await reader.$queryRaw<(Omit<WeekCount, 'group'> & { group: string })[]>`
    SELECT "group"::text AS "group", to_char(date_trunc('week', day), 'YYYY-MM-DD') AS week,
      count(DISTINCT person) FILTER (WHERE is_answer)::int AS people, count(*) FILTER (WHERE is_answer)::int AS answers,
      count(DISTINCT person) FILTER (WHERE NOT is_answer)::int AS authors,
      count(*) FILTER (WHERE NOT is_answer)::int AS views
    FROM (
      SELECT a."group", (r.created_at AT TIME ZONE 'UTC')::date AS day, r.person_id AS person, true AS is_answer
      FROM contribution c
      JOIN response r ON r.contribution_id = c.id
      JOIN registration reg ON reg.dialogue_id = c.dialogue_id AND reg.person_id = r.person_id
      JOIN affiliation a ON a.id = reg.affiliation_id
      WHERE c.dialogue_id = ${dialogueId}::uuid AND reg.state IN ('confirmed', 'attended') AND a.state = 'approved'
      UNION ALL
      SELECT c."group", c.created_on, c.person_id, false FROM contribution c
      WHERE c.dialogue_id = ${dialogueId}::uuid AND c.published_on IS NOT NULL AND c.state <> 'withdrawn'
        AND (c.person_id IS NULL OR EXISTS (SELECT FROM registration reg JOIN affiliation a ON a.id = reg.affiliation_id
          WHERE reg.dialogue_id = c.dialogue_id AND reg.person_id = c.person_id
            AND reg.state IN ('confirmed', 'attended') AND a.state = 'approved'))
    ) AS done
    WHERE day >= ${from}::date AND day < ${until}::date
    GROUP BY 1, 2`
  return rows.map(({ group, ...row }) => ({ ...row, group: spelled<StakeholderGroup>(group) }))
}

/** The Mondays of the last weeks, the one in which `day` lies included, as "2026-11-23". */
function mondaysUntil(day: Date): string[] {
  const monday = after(day, -days((day.getUTCDay() + 6) % 7))
  return Array.from({ length: weeksShown }, (_, index) =>
    after(monday, -days(7 * (weeksShown - 1 - index)))
      .toISOString()
      .slice(0, 10),
  )
}
