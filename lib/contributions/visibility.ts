import 'server-only'
import {
  dialogueRoles,
  holds,
  personIdOf,
  powerBehind,
  type Actor,
  type Member,
} from '@/lib/access/actor'
import { openInsideTo, readableTo } from '@/lib/dialogues/facts'
import { authorInSight, shelteredNow } from '@/lib/dialogues/shelter'
import { now } from '@/lib/platform/clock'
import { db, type Prisma, type Reader } from '@/lib/platform/db'

type Where = Prisma.ContributionWhereInput

/** For a day, or until the safeguarding lead has decided. */
export const heldNow = (): Where => ({
  state: 'held',
  OR: [{ heldUntil: null }, { heldUntil: { gt: now() } }],
})

/** Nothing leaves a closed session, also where it was closed after the words were out. */
const outsideClosedRooms = (): Where => ({
  OR: [{ sessionId: null }, { session: { rule: { not: 'closed' } } }],
})

/** Published, or the tombstone of what was. */
export const standing = (): Where => ({
  AND: [outsideClosedRooms()],
  OR: [
    { state: { in: ['published', 'redacted'] } },
    // A lapsed hold no longer counts, tidied up or not.
    { state: 'held', heldUntil: { lte: now() } },
    // Its tombstone.
    { state: 'withdrawn', publishedOn: { not: null } },
  ],
})

/** A reply is shown where the view above it stands; public only where that one is. */
const threadStands = (): Where => ({ OR: [{ parentId: null }, { parent: standing() }] })

/** The rows for which `contribution.read` holds; every list, count and citation begins here. */
export async function visibleTo(actor: Actor, reader: Reader = db()): Promise<Where> {
  const readable = await readableIf(actor, { AND: [standing(), threadStands()] }, reader)
  return { OR: [...readable, ...behindTheScenes(actor)] }
}

/** Views that are held now and that the actor could read if they weren't: to be counted, never shown. */
export async function heldFrom(actor: Actor, reader: Reader = db()): Promise<Where> {
  const held = { AND: [heldNow(), outsideClosedRooms(), threadStands()] }
  return { OR: await readableIf(actor, held, reader) }
}

/** Views that were out for the actor, and that moderation has hidden or merged since: their addresses still answer. */
export async function putAwayFrom(actor: Actor, reader: Reader = db()): Promise<Where> {
  const put: Where = { state: { in: ['hidden', 'merged'] }, publishedOn: { not: null } }
  return {
    OR: await readableIf(actor, { AND: [put, outsideClosedRooms(), threadStands()] }, reader),
  }
}

async function readableIf(actor: Actor, shown: Where, reader: Reader): Promise<Where[]> {
  const inSight = authorInSight(await shelteredNow(reader))
  const publicThread: Where = {
    OR: [{ parentId: null }, { parent: { scope: 'public', AND: [inSight] } }],
  }
  return [
    { scope: 'public', dialogue: readableTo(actor), AND: [shown, inSight, publicThread] },
    { dialogue: openInsideTo(actor), AND: [shown] },
  ]
}

/** Somebody else's, as far as anybody knows. Spelled out: "not equal" alone would leave out all that have no author. */
export const ofOthers = (actor: Actor): Where => ({
  OR: [{ personId: null }, { personId: { not: personIdOf(actor) ?? '' } }],
})

/** One's own, and what staff read before it is released. */
function behindTheScenes(actor: Actor): Where[] {
  if (actor.kind !== 'member') return []
  const own: Where = { personId: actor.personId }
  if (actor.isSuspended) return [own]
  const raw: Where = {
    state: { not: 'withdrawn' },
    dialogueId: { in: dialoguesOf(actor).filter((id) => readsRaw(actor, id)) },
  }
  return [own, raw, ...editedBy(actor)]
}

function readsRaw(actor: Member, dialogueId: string): boolean {
  return holds(actor, dialogueRoles, dialogueId) && powerBehind(actor, dialogueId) === null
}

/** The portal's editor: what waits to become public, where no power stands behind them. */
function editedBy(actor: Member): Where[] {
  // A dialogue that nobody has: what stands behind them everywhere.
  if (!holds(actor, ['editor'], null) || powerBehind(actor, '') !== null) return []
  const withPower = dialoguesOf(actor).filter((id) => powerBehind(actor, id) !== null)
  return [
    {
      state: 'pending',
      scope: 'public',
      dialogue: readableTo(actor),
      dialogueId: { notIn: withPower },
    },
  ]
}

/** The dialogues in which the actor has a role or is registered. */
function dialoguesOf(actor: Member): string[] {
  const all = [...actor.roles, ...actor.participations].flatMap(
    ({ dialogueId }) => dialogueId ?? [],
  )
  return [...new Set(all)]
}
