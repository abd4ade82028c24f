import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { pullOf } from '@/lib/common-ground/estimate'
import { stakes, type LiveView, type Stake } from '@/lib/common-ground/routing'
import { answered, none, type Tally } from '@/lib/common-ground/tally'
import { standing } from '@/lib/contributions/visibility'
import { minutes, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { spelled } from '@/lib/platform/spelled'

/** What speaks for asking a group each live view of a dialogue. It tells counts that nobody may see. */
export type Board = ReadonlyMap<string, Stake>

const lasting = minutes(1)
const kept = new Map<string, { until: number; board: Promise<Board> }>()

/** At most a minute old: everybody of the group who answers meanwhile shares one count. */
export function boardOf(dialogueId: string, group: StakeholderGroup): Promise<Board> {
  const at = now().getTime()
  const key = `${dialogueId} ${group}`
  const known = kept.get(key)
  if (known && known.until > at && known.until <= at + lasting) return known.board
  const board = countedBoard(dialogueId, group)
  for (const [old, { until }] of kept) if (until <= at) kept.delete(old)
  kept.set(key, { until: at + lasting, board })
  // A failed count is made again by the next who needs it.
  board.catch(() => kept.delete(key))
  return board
}

/** The same, counted now. */
export async function countedBoard(dialogueId: string, group: StakeholderGroup): Promise<Board> {
  const [views, expected] = await Promise.all([
    liveViews(dialogueId),
    db().dialogueGroup.findMany({
      where: { dialogueId, isExpected: true },
      orderBy: { group: 'asc' },
      select: { group: true },
    }),
  ])
  const groups = expected.map((each) => each.group)
  const cells = views.map(({ counted }) =>
    groups
      .map((each) => counted[each] ?? none)
      .map((each) => ({ ...each, answered: answered(each) })),
  )
  const all = stakes(views, groups, group, pullOf(cells))
  return new Map(all.map((stake) => [stake.id, stake]))
}

type Counted = Tally & { id: string; group: string }

/** The views that stand, in the order of their random ids, with the answers of people whose affiliation is approved. */
async function liveViews(dialogueId: string): Promise<LiveView<StakeholderGroup>[]> {
  const [live, counts, impressions] = await Promise.all([
    db().contribution.findMany({
      where: { AND: [{ dialogueId, parentId: null, state: { not: 'withdrawn' } }, standing()] },
      orderBy: { id: 'asc' },
      select: { id: true },
    }),
    // Raw, because the group of whoever answers stands three tables away: one GROUP BY instead of all answers.
    db().$queryRaw<Counted[]>`
      SELECT r.contribution_id AS id, a."group"::text AS "group",
        count(*) FILTER (WHERE r.value = 'agree')::int AS agree,
        count(*) FILTER (WHERE r.value = 'disagree')::int AS disagree,
        count(*) FILTER (WHERE r.value = 'unsure')::int AS unsure
      FROM contribution c
      JOIN response r ON r.contribution_id = c.id
      JOIN registration reg ON reg.dialogue_id = c.dialogue_id AND reg.person_id = r.person_id
      JOIN affiliation a ON a.id = reg.affiliation_id
      WHERE c.dialogue_id = ${dialogueId}::uuid AND c.parent_id IS NULL
        AND reg.state IN ('confirmed', 'attended') AND a.state = 'approved'
      GROUP BY 1, 2`,
    db().impression.findMany({ where: { contribution: { dialogueId } } }),
  ])
  const views = new Map<string, LiveView<StakeholderGroup>>(
    live.map(({ id }) => [id, { id, counted: {}, impressions: {} }]),
  )
  for (const { id, group, ...tally } of counts) {
    const view = views.get(id)
    if (view) view.counted[spelled<StakeholderGroup>(group)] = tally
  }
  for (const { contributionId, group, count } of impressions) {
    const view = views.get(contributionId)
    if (view) view.impressions[group] = count
  }
  return [...views.values()]
}
