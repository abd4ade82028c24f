import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { participationIn, personIdOf, type Actor } from '@/lib/access/actor'
import { nextView } from '@/lib/common-ground/routing'
import { ofOthers, standing, visibleTo } from '@/lib/contributions/visibility'
import { today } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { seededRandom } from '@/lib/platform/seeded-random'
import { boardOf } from './board'

export type Asked = { actor: Actor; personId: string; group: StakeholderGroup; dialogueId: string }

/** Whoever takes part, as the one who is asked; null for all others. */
export function askedOf(actor: Actor, dialogueId: string): Asked | null {
  const personId = personIdOf(actor)
  const group = participationIn(actor, dialogueId)?.group
  return personId && group ? { actor, personId, group, dialogueId } : null
}

/** The views that this person may answer: live, in their sight, not their own, no replies. */
export async function answerable({ actor, dialogueId }: Asked) {
  return {
    AND: [
      { dialogueId, parentId: null, state: { not: 'withdrawn' } },
      ofOthers(actor),
      standing(),
      await visibleTo(actor),
    ],
  } satisfies Prisma.ContributionWhereInput
}

/** As yet unknown to the board: new, and so owed its turn. */
const unweighed = { weight: 1, answered: 0, impressions: 0 }

/**
 * Which view this person is asked next, by its public id; null where none is left. What was put off waits until
 * nothing else is left, and then isn't `after`, which was just put off again. Chance follows from the person, the day
 * and how far they are, so that a page loaded again asks the same.
 */
export async function drawNext(asked: Asked, after: string | null): Promise<string | null> {
  const { personId, group, dialogueId } = asked
  const unanswered = await db().contribution.findMany({
    where: { AND: [await answerable(asked), { responses: { none: { personId } } }] },
    orderBy: { id: 'asc' },
    select: { id: true, publicId: true, skips: { where: { personId }, select: { day: true } } },
  })
  const untouched = unanswered.filter(({ skips }) => skips.length === 0)
  const isSecondRound = untouched.length === 0
  const left = isSecondRound ? unanswered.filter(({ publicId }) => publicId !== after) : untouched
  const board = await boardOf(dialogueId, group)
  const stakes = left.map(({ id }) => board.get(id) ?? { id, ...unweighed })
  const turn = isSecondRound ? `again ${after}` : `${left.length} of ${unanswered.length}`
  const random = seededRandom(`${personId} ${dialogueId} ${today().toISOString()} ${turn}`)
  const choice = nextView(stakes, new Set(), random)
  return left.find(({ id }) => id === choice?.viewId)?.publicId ?? null
}
