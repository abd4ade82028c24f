import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { groupsOf } from '@/lib/dialogues/groups'
import { findEvent, text } from '@/lib/events/queries'
import { holdsSeat } from '@/lib/events/rules'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { obstacle, pressing, type Pool } from './allocation'
import { criteriaOf } from './criteria'
import { planAsForm } from './plan-as-form'
import { standingOf } from './standing'

/** The seat plan with where it stands: what each group has, who waits, and what stands in their way. */
export async function seatsDesk(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'seat.plan', about)
  const form = await planAsForm(db(), row)
  const { plan, holders, waiting, isByGroup } = await standingOf(db(), row)
  const pools = Object.keys(plan.groups) as Pool[]
  const keptFor = pressing(plan, holders)
  /** The last places wait for people whom a criterion counts, and nobody of the group who waits is one. */
  const keptFromAll = (pool: Pool) => {
    const counted = waiting.some(
      ({ group, meets }) => group === pool && keptFor.every((name) => meets.includes(name)),
    )
    return keptFor.length > 0 && !counted ? ('keptForCriterion' as const) : null
  }
  const offered = await db().eventRegistration.groupBy({
    by: ['group'],
    where: { eventId: row.id, state: 'offered' },
    _count: true,
  })
  const offeredTo = (pool: Pool) =>
    offered.reduce(
      (sum, { group, _count }) => (pool === 'everybody' || pool === group ? sum + _count : sum),
      0,
    )
  const blocks = await db().seatBlock.findMany({
    where: { eventId: row.id },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      seats: true,
      returnsTo: true,
      returnsOn: true,
      returnedAt: true,
      returned: true,
      _count: { select: { registrations: { where: holdsSeat } } },
    },
  })
  return {
    slug,
    title: text(row.title),
    timeZone: row.timeZone,
    form,
    seen: markOf(form),
    isByGroup,
    /** Those that its dialogue knows; none where it stands alone, because nobody there speaks for a group. */
    groups: row.dialogueId ? await groupsOf(db(), row.dialogueId) : [],
    total: row.capacity,
    setAside: plan.setAside,
    held: holders.length,
    applied: await db().eventRegistration.count({ where: { eventId: row.id, state: 'applied' } }),
    pools: pools.map((pool) => ({
      pool,
      ...(plan.groups[pool] ?? { target: 0, minimum: 0, maximum: 0 }),
      held: holders.filter(({ group }) => group === pool).length,
      offered: offeredTo(pool),
      waiting: waiting.filter(({ group }) => group === pool).length,
      obstacle: obstacle(plan, holders, pool) ?? keptFromAll(pool),
    })),
    criteria: (await criteriaOf(row.id)).map((criterion) => ({
      ...criterion,
      minimum: plan.criteria.find(({ name }) => name === criterion.id)?.minimum ?? 0,
      held: holders.filter(({ meets }) => meets.includes(criterion.id)).length,
    })),
    blocks: blocks.map(({ _count, ...block }) => ({ ...block, given: _count.registrations })),
  }
}

export type SeatsDesk = Awaited<ReturnType<typeof seatsDesk>>
