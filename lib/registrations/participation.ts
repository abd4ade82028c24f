import 'server-only'
import { approvedStates, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import { banded, totalOf, type Banded, type Total } from './bands'
import { groups as allGroups } from './schema'

export type GroupFigure = {
  group: StakeholderGroup
  /** Enters the figures of agreement; the others are only shown. */
  isExpected: boolean
  /** How many the convenors hope for; public. */
  target: number | null
  approved: Banded
}

export type Participation = { groups: GroupFigure[]; total: Total }

/**
 * Who takes part in a dialogue, by group, for whoever may read it. The same figures for everybody, staff
 * included: nobody sees a group of fewer than five counted, nor can subtract their way to one.
 */
export async function groupsOfDialogue(actor: Actor, dialogueId: string): Promise<Participation> {
  authorize(actor, 'dialogue.read', { dialogue: await dialogueFacts(db(), { id: dialogueId }) })
  const [wanted, approved] = await Promise.all([
    db().dialogueGroup.findMany({ where: { dialogueId } }),
    // One person has one registration in a dialogue, and an affiliation is one person's.
    db().affiliation.groupBy({
      by: ['group'],
      where: {
        state: 'approved',
        registrations: { some: { dialogueId, state: { in: approvedStates } } },
      },
      _count: { _all: true },
    }),
  ])
  const counts = new Map(approved.map(({ group, _count }) => [group, _count._all]))
  const figures = allGroups.flatMap((group): GroupFigure[] => {
    const own = wanted.find((each) => each.group === group)
    if (!own && !counts.has(group)) return []
    return [
      {
        group,
        isExpected: own?.isExpected ?? false,
        target: own?.target ?? null,
        approved: banded(counts.get(group) ?? 0),
      },
    ]
  })
  return { groups: figures, total: totalOf(figures.map(({ approved }) => approved)) }
}
