import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/db'
import { banded, type Banded } from '@/lib/registrations/bands'
import { obstacle, pressing, type Obstacle, type Pool } from './allocation'
import { criteriaOf, type Criterion } from './criteria'
import { poolOf } from './plan'
import { standingOf, type Standing } from './standing'

type LimitedEvent = { id: string; capacity: number | null }

/** Which turn somebody has in the line of their group, and what keeps a place from them. */
export type Turn = {
  pool: Pool
  isFirst: boolean
  /** How many of the same line stand before them: fewer than five are never told. */
  ahead: Banded
  /** Null: only those before them. */
  obstacle: Obstacle | null
  /** Whom the last places are kept for, where that is the obstacle. */
  keptFor: Omit<Criterion, 'id'>[]
}

/** The turn of somebody who waits; null where they don’t stand in the line. */
export async function turnOf(event: LimitedEvent, registrationId: string): Promise<Turn | null> {
  const standing = await standingOf(db(), event)
  const own = standing.waiting.find(({ id }) => id === registrationId)
  if (!own) return null
  const line = standing.waiting.filter(({ group }) => group === own.group)
  const before = line.findIndex(({ id }) => id === own.id)
  const kept = keptFrom(standing, own)
  return {
    pool: own.group,
    isFirst: before === 0,
    ahead: banded(before),
    obstacle:
      obstacle(standing.plan, standing.holders, own.group) ??
      (kept.length > 0 ? 'keptForCriterion' : null),
    keptFor:
      kept.length > 0 ? (await criteriaOf(event.id)).filter(({ id }) => kept.includes(id)) : [],
  }
}

/** The criteria that the last places are kept for and that don’t count this person. */
function keptFrom({ plan, holders }: Standing, { meets }: { meets: readonly string[] }): string[] {
  return pressing(plan, holders).filter((name) => !meets.includes(name))
}

/** Somebody waits: what is left then is kept, by the plan, for others than them. */
export async function hasLine(eventId: string): Promise<boolean> {
  const first = await db().eventRegistration.findFirst({
    where: { eventId, state: 'waitlisted' },
    select: { id: true },
  })
  return first !== null
}

/**
 * Whether somebody of a group who registers now has to wait. What the last places are kept for across the groups is
 * left out: it's known only once they say whether it counts them.
 */
export async function wouldWait(
  event: LimitedEvent,
  group: StakeholderGroup | null,
): Promise<boolean> {
  const { plan, holders, isByGroup } = await standingOf(db(), event)
  return obstacle(plan, holders, poolOf(group, isByGroup)) !== null
}
