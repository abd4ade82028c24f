import { dialogueRoles, holds, type Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import type { Prisma, Reader } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'

/** The columns that the rules need; spread into a `select` wherever a dialogue is loaded. */
export const factsSelect = {
  id: true,
  access: true,
  state: true,
  stages: { select: { kind: true, opensAt: true, closesAt: true, switch: true } },
  shelters: { where: { liftedAt: null, kind: 'dialogue' }, select: { id: true }, take: 1 },
  roleGrants: {
    where: { role: 'safeguardingLead', endedAt: null },
    select: {
      personId: true,
      speaksFor: true,
      person: {
        select: { affiliations: { where: { state: 'approved' }, select: { group: true } } },
      },
    },
  },
} as const satisfies Prisma.DialogueSelect

type Row = Prisma.DialogueGetPayload<{ select: typeof factsSelect }>

export function factsOf(row: Row): DialogueFacts {
  return {
    id: row.id,
    access: row.access,
    state: row.state,
    isSheltered: row.shelters.length > 0,
    stages: row.stages,
    safeguardingLeads: row.roleGrants.map(({ personId, speaksFor, person }) => ({
      personId,
      groups: [...person.affiliations.map((each) => each.group), ...(speaksFor ? [speaksFor] : [])],
    })),
  }
}

/** The facts of one dialogue, or "not found"; says nothing about who may see it. */
export async function dialogueFacts(
  reader: Reader,
  where: { id: string } | { slug: string },
): Promise<DialogueFacts> {
  const row = await reader.dialogue.findUnique({ where, select: factsSelect })
  if (!row) throw notFound()
  return factsOf(row)
}

const offSite = { some: { kind: 'dialogue', liftedAt: null } } as const

/** The dialogues where the actor has a role. */
function workedIn(actor: Actor): string[] {
  if (actor.kind !== 'member' || actor.isSuspended) return []
  return actor.roles.flatMap(({ dialogueId }) =>
    dialogueId && holds(actor, dialogueRoles, dialogueId) ? [dialogueId] : [],
  )
}

function registeredIn(actor: Actor, states: readonly string[]): string[] {
  if (actor.kind !== 'member' || actor.isSuspended) return []
  return actor.participations
    .filter(({ state }) => states.includes(state))
    .map(({ dialogueId }) => dialogueId)
}

const approved = ['confirmed', 'attended']

/** Dialogues whose existence the actor may know of: the rows for which `dialogue.know` holds. */
export function knownTo(actor: Actor): Prisma.DialogueWhereInput {
  return {
    OR: [
      { state: { not: 'draft' }, access: { not: 'private' }, shelters: { none: offSite.some } },
      {
        state: { not: 'draft' },
        id: {
          in: registeredIn(actor, [
            ...approved,
            'invited',
            'applied',
            'offered',
            'waitlisted',
            'noShow',
          ]),
        },
      },
      { id: { in: workedIn(actor) } },
    ],
  }
}

/** Dialogues that the actor may read: the rows for which `dialogue.read` holds. */
export function readableTo(actor: Actor): Prisma.DialogueWhereInput {
  return {
    OR: [
      { state: { not: 'draft' }, access: 'public', shelters: { none: offSite.some } },
      ...insideOf(actor),
    ],
  }
}

/** Dialogues whose inside the actor may read: the rows for which `dialogue.readInside` holds. */
export function openInsideTo(actor: Actor): Prisma.DialogueWhereInput {
  return { OR: insideOf(actor) }
}

function insideOf(actor: Actor): Prisma.DialogueWhereInput[] {
  return [
    { state: { not: 'draft' }, id: { in: registeredIn(actor, approved) } },
    { id: { in: workedIn(actor) } },
  ]
}
