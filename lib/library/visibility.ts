import { holds, type Actor } from '@/lib/access/actor'
import { readableTo } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { now } from '@/lib/platform/clock'
import { db, type Prisma, type Reader } from '@/lib/platform/db'

/**
 * Items of the library that the actor may read: the rows for which `item.read` holds. Drafts and what waits for its
 * hour are among them for who works on them; lists for readers, search and feeds take `outTo`.
 */
export async function visibleTo(
  actor: Actor,
  reader: Reader = db(),
): Promise<Prisma.LibraryItemWhereInput> {
  return {
    state: { not: 'withdrawn' },
    OR: [{ AND: [await outAndOpen(actor, reader)] }, ...asMember(actor)],
  }
}

/** What has come out and this actor may read: nothing that waits, for nobody. */
export async function outTo(
  actor: Actor,
  reader: Reader = db(),
): Promise<Prisma.LibraryItemWhereInput> {
  return { AND: [outBy(now()), await visibleTo(actor, reader)] }
}

/** Withdrawn ones of which the actor may learn: the rows for which `item.readTombstone` holds. */
export function tombstonesFor(actor: Actor): Prisma.LibraryItemWhereInput {
  return { AND: [{ state: 'withdrawn', publishedAt: { not: null } }, withinReach(actor)] }
}

/** The items that somebody works on, whatever their state: the rows for which `item.desk` holds. */
export function workedOnBy(actor: Actor): Prisma.LibraryItemWhereInput {
  const ways = asStaff(actor)
  return ways.length === 0 ? { id: { in: [] } } : { OR: ways }
}

/** What the clock and its state let out: `isOut` as a question to the database. */
export function outBy(now: Date): Prisma.LibraryItemWhereInput {
  return {
    state: { in: ['scheduled', 'published'] },
    OR: [{ state: 'published', releaseAt: null }, { releaseAt: { lte: now } }],
  }
}

async function outAndOpen(actor: Actor, reader: Reader): Promise<Prisma.LibraryItemWhereInput> {
  return { AND: [outBy(now()), withinReach(actor), await authorsInSight(reader)] }
}

/** What is to come and may be told of: the rows for which `item.expect` holds. */
export async function expectedBy(
  actor: Actor,
  reader: Reader = db(),
): Promise<Prisma.LibraryItemWhereInput> {
  return {
    ...{ state: 'scheduled', isAnnounced: true, releaseAt: { gt: now() } },
    AND: [withinReach(actor), await authorsInSight(reader)],
  }
}

async function authorsInSight(reader: Reader): Promise<Prisma.LibraryItemWhereInput> {
  const hidden = (await shelteredNow(reader)).flatMap(({ personId }) => personId ?? [])
  return { NOT: { authors: { some: { author: { personId: { in: hidden } } } } } }
}

const withinReach = (actor: Actor): Prisma.LibraryItemWhereInput => ({
  OR: [{ dialogueId: null }, { dialogue: readableTo(actor) }],
})

function asMember(actor: Actor): Prisma.LibraryItemWhereInput[] {
  if (actor.kind !== 'member' || actor.isSuspended) return []
  const { personId } = actor
  return [
    { authors: { some: { author: { personId } } } },
    { state: 'scheduled', early: { some: { personId } } },
    ...asStaff(actor),
  ]
}

function asStaff(actor: Actor): Prisma.LibraryItemWhereInput[] {
  if (actor.kind !== 'member' || actor.isSuspended) return []
  const convened = actor.roles.flatMap(({ dialogueId }) =>
    dialogueId && holds(actor, ['convenor'], dialogueId) ? [dialogueId] : [],
  )
  return [
    { dialogueId: { in: convened } },
    ...(holds(actor, ['editor'], null) ? [withinReach(actor)] : []),
  ]
}
