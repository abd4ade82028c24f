import { dialogueRoles, holds, powerBehind, type Actor } from '@/lib/access/actor'
import { openInsideTo, readableTo } from '@/lib/dialogues/facts'
import { shelteredNow, speakerInSight } from '@/lib/dialogues/shelter'
import { agreedFor } from './in-force'
import { today } from '@/lib/platform/clock'
import { db, type Prisma, type Reader } from '@/lib/platform/db'

/** The interviews that the actor may watch: the rows for which `interview.read` holds. */
export async function visibleTo(
  actor: Actor,
  reader: Reader = db(),
): Promise<Prisma.InterviewWhereInput> {
  const inSight = speakerInSight(await shelteredNow(reader))
  return {
    state: { not: 'withdrawn' },
    OR: [
      {
        AND: [
          { state: 'published', scope: 'public', dialogue: readableTo(actor) },
          inSight,
          agreedFor('publicWeb', today()),
        ],
      },
      {
        AND: [
          { state: 'published', dialogue: openInsideTo(actor) },
          agreedFor('dialogue', today()),
        ],
      },
      ...asMember(actor),
    ],
  }
}

function asMember(actor: Actor): Prisma.InterviewWhereInput[] {
  if (actor.kind !== 'member') return []
  const own = { speakers: { some: { personId: actor.personId } } }
  if (actor.isSuspended) return [own]
  const worksOn = actor.roles.flatMap(({ dialogueId }) =>
    dialogueId && holds(actor, dialogueRoles, dialogueId) && powerBehind(actor, dialogueId) === null
      ? [dialogueId]
      : [],
  )
  return [own, { dialogueId: { in: worksOn } }, ...asEditor(actor)]
}

/** What waits for an editor's release; not where they have government or industry behind them. */
function asEditor(actor: Actor & { kind: 'member' }): Prisma.InterviewWhereInput[] {
  if (!holds(actor, ['editor'], null)) return []
  const powerful = actor.participations
    .map(({ dialogueId }) => dialogueId)
    .concat(actor.roles.flatMap(({ dialogueId }) => dialogueId ?? []))
    .filter((dialogueId) => powerBehind(actor, dialogueId) !== null)
  // Power by affiliation counts in every dialogue, whatever its id.
  if (actor.groups.some((group) => group === 'government' || group === 'industry')) return []
  return [
    {
      AND: [{ state: 'pending', dialogue: readableTo(actor) }, { dialogueId: { notIn: powerful } }],
    },
  ]
}
