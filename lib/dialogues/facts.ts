import { approvedStates, dialogueRoles, holds, type Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import type { Prisma, Reader, Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { able } from '@/lib/roles/able'

/** The columns that the rules need; spread into a `select` wherever a dialogue is loaded. */
export const factsSelect = {
  id: true,
  access: true,
  state: true,
  stages: { select: { kind: true, opensAt: true, closesAt: true, switch: true } },
  shelters: { where: { liftedAt: null, kind: 'dialogue' }, select: { id: true }, take: 1 },
  roleGrants: {
    // One who is suspended watches over nobody.
    where: { role: 'safeguardingLead', endedAt: null, person: able },
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

type Which = { id: string } | { slug: string }

/** The facts of one dialogue, or "not found"; says nothing about who may see it. */
export async function dialogueFacts(reader: Reader, where: Which): Promise<DialogueFacts> {
  const row = await reader.dialogue.findUnique({ where, select: factsSelect })
  if (!row) throw notFound()
  return factsOf(row)
}

const offSite = { some: { kind: 'dialogue', liftedAt: null } } as const

/** The dialogues where the actor has a role. */
export function workedIn(actor: Actor): string[] {
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

/** Dialogues whose existence the actor may know of: the rows for which `dialogue.know` holds. */
export function knownTo(actor: Actor): Prisma.DialogueWhereInput {
  return {
    OR: [
      { state: { not: 'draft' }, access: { not: 'private' }, shelters: { none: offSite.some } },
      {
        state: { not: 'draft' },
        id: {
          in: registeredIn(actor, [
            ...approvedStates,
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
    { state: { not: 'draft' }, id: { in: registeredIn(actor, approvedStates) } },
    { id: { in: workedIn(actor) } },
  ]
}

/** The facts of a dialogue that the actor may know of; an absent and a hidden one are both "not found". */
export async function knownDialogue(
  reader: Reader,
  actor: Actor,
  which: Which,
): Promise<DialogueFacts> {
  const row = await reader.dialogue.findFirst({
    where: { AND: [which, knownTo(actor)] },
    select: factsSelect,
  })
  if (!row) throw notFound()
  return factsOf(row)
}

/**
 * The same for a change by somebody who works in the dialogue, locked until the transaction ends. Whoever isn't
 * signed in hears just that, whether the dialogue exists or not, so that their form is kept for them.
 */
export async function lockDialogue(
  tx: Transaction,
  actor: Actor,
  which: Which,
): Promise<DialogueFacts> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const { id } = await knownDialogue(tx, actor, which)
  // Two people who change one dialogue take turns.
  await tx.$queryRaw`SELECT id FROM dialogue WHERE id = ${id}::uuid FOR UPDATE`
  return dialogueFacts(tx, { id })
}
