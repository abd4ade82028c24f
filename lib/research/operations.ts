import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { sessionsInSight } from '@/lib/agendas/in-sight'
import { visibleTo as authorsVisibleTo } from '@/lib/authors/queries'
import { lockDialogue } from '@/lib/dialogues/facts'
import { visibleTo as itemsVisibleTo } from '@/lib/library/visibility'
import { orDbNull, transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { isBlank } from '@/lib/platform/translated'
import { memberAsForm, memberSelect } from './as-form'
import { oneEarlier } from './order'
import { limits, type MemberInput, type NewMember, type PlaceInput, type WhichOne } from './schema'

type OfDialogue = { slug: string }

/** Names somebody who agreed to it. */
export async function addMember(actor: Actor, input: NewMember): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogueId = await arranging(tx, actor, input.slug)
    return once(tx, `${input.nonce} ${dialogueId}`, async () => {
      const { _count, _max } = await tx.referenceMember.aggregate({
        where: { dialogueId },
        _count: true,
        _max: { order: true },
      })
      if (_count >= limits.members) throw new Refusal('conflict', 'research.full')
      const { id } = await tx.referenceMember.create({
        data: {
          ...{ dialogueId, order: (_max.order ?? -1) + 1 },
          ...(await columnsOf(tx, actor, input, null)),
        },
        select: { id: true },
      })
      await note(tx, actor, dialogueId, id)
      return { slug: input.slug }
    })
  })
}

export async function changeMember(actor: Actor, input: MemberInput): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogueId = await arranging(tx, actor, input.slug)
    const row = await tx.referenceMember.findFirst({
      where: { id: input.id, dialogueId },
      select: memberSelect,
    })
    if (!row) throw notFound()
    demandUnchanged(input.seen, memberAsForm(row))
    await tx.referenceMember.update({
      where: { id: row.id },
      data: await columnsOf(tx, actor, input, row.author?.slug ?? null),
      select: { id: true },
    })
    await note(tx, actor, dialogueId, row.id)
    return { slug: input.slug }
  })
}

/** No longer named: nothing of them stays, not even a mark. Gone already is well. */
export async function dropMember(actor: Actor, { slug, id }: WhichOne): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogueId = await arranging(tx, actor, slug)
    const { count } = await tx.referenceMember.deleteMany({ where: { id, dialogueId } })
    if (count > 0) await note(tx, actor, dialogueId, id)
    return { slug }
  })
}

/** One place earlier among those of the same part. */
export async function moveMember(actor: Actor, { slug, id }: WhichOne): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogueId = await arranging(tx, actor, slug)
    const all = await tx.referenceMember.findMany({
      where: { dialogueId },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
      select: { id: true, part: true },
    })
    const moved = all.find((each) => each.id === id)
    if (!moved) throw notFound()
    const beside = all.filter(({ part }) => part === moved.part)
    for (const [order, each] of oneEarlier(idsOf(all), idsOf(beside), id).entries())
      await tx.referenceMember.update({
        where: { id: each },
        data: { order },
        select: { id: true },
      })
    await note(tx, actor, dialogueId, id)
    return { slug }
  })
}

/**
 * Ties a document that whoever does it may read, be it before its hour: readers meet it there once they may. The lock on the
 * dialogue is what keeps one document from being tied twice to the same, for the columns may be empty.
 */
export async function tieItem(actor: Actor, input: PlaceInput): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogueId = await arranging(tx, actor, input.slug)
    return once(tx, `${input.nonce} ${dialogueId}`, async () => {
      const { stage, session: sessionId } = input
      const item = await tx.libraryItem.findFirst({
        where: { AND: [{ slug: input.item }, await itemsVisibleTo(actor, tx)] },
        select: { id: true },
      })
      if (!item) throw new Refusal('invalid', 'research.noSuchItem', { field: 'item' })
      if (sessionId !== null) await demandInSight(tx, actor, dialogueId, sessionId)
      const where = { itemId: item.id, dialogueId, stage, sessionId }
      if ((await tx.libraryPlace.count({ where })) > 0)
        throw new Refusal('conflict', 'research.tiedAlready', { field: 'item' })
      const { _count, _max } = await tx.libraryPlace.aggregate({
        where: { dialogueId },
        _count: true,
        _max: { order: true },
      })
      if (_count >= limits.places) throw new Refusal('conflict', 'research.full')
      const { id } = await tx.libraryPlace.create({
        data: { ...where, order: (_max.order ?? -1) + 1 },
        select: { id: true },
      })
      await note(tx, actor, dialogueId, id)
      return { slug: input.slug }
    })
  })
}

/** Untied already is well. What somebody may not see they don't untie either. */
export async function untieItem(actor: Actor, { slug, id }: WhichOne): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogueId = await arranging(tx, actor, slug)
    const item = await itemsVisibleTo(actor, tx)
    const { count } = await tx.libraryPlace.deleteMany({ where: { id, dialogueId, item } })
    if (count > 0) await note(tx, actor, dialogueId, id)
    return { slug }
  })
}

/** One place earlier among what whoever does it sees. */
export async function moveItem(actor: Actor, { slug, id }: WhichOne): Promise<OfDialogue> {
  return transaction(async (tx) => {
    const dialogueId = await arranging(tx, actor, slug)
    const item = await itemsVisibleTo(actor, tx)
    const idsIn = async (where: Prisma.LibraryPlaceWhereInput) =>
      idsOf(
        await tx.libraryPlace.findMany({
          ...{ where, select: { id: true } },
          orderBy: [{ order: 'asc' }, { id: 'asc' }],
        }),
      )
    const seen = await idsIn({ dialogueId, item })
    if (!seen.includes(id)) throw notFound()
    for (const [order, each] of oneEarlier(await idsIn({ dialogueId }), seen, id).entries())
      await tx.libraryPlace.update({ where: { id: each }, data: { order }, select: { id: true } })
    await note(tx, actor, dialogueId, id)
    return { slug }
  })
}

/** Locks the dialogue, so that two who arrange take turns. */
async function arranging(tx: Transaction, actor: Actor, slug: string): Promise<string> {
  const dialogue = await lockDialogue(tx, actor, { slug })
  authorize(actor, 'research.arrange', { dialogue })
  return dialogue.id
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** `kept` is the author that it was before, who stays possible. */
async function columnsOf(
  tx: Transaction,
  actor: Actor,
  input: NewMember | MemberInput,
  kept: string | null,
) {
  const { part, name, organisation, about } = input
  return {
    ...{ part, name, organisation },
    about: orDbNull(isBlank(about) ? null : about),
    authorId: input.author === null ? null : await authorIdOf(tx, actor, input.author, kept),
  }
}

/** Who may add authors sees all of them; anybody else ties to a page that they can open. */
async function authorIdOf(tx: Transaction, actor: Actor, slug: string, kept: string | null) {
  const open =
    can(actor, 'author.add', null) || slug === kept ? {} : await authorsVisibleTo(actor, tx)
  const found = await tx.author.findFirst({
    where: { AND: [{ slug }, open] },
    select: { id: true },
  })
  if (!found) throw new Refusal('invalid', 'research.noSuchAuthor', { field: 'author' })
  return found.id
}

async function demandInSight(tx: Transaction, actor: Actor, dialogueId: string, id: string) {
  const sessions = await sessionsInSight(actor, [dialogueId], tx)
  // It may be on the agenda that was given out, and gone from the working copy since.
  const stands = await tx.session.count({ where: { id, event: { dialogueId } } })
  if (stands === 0 || !sessions.some((each) => each.id === id))
    throw new Refusal('invalid', 'research.noSuchSession', { field: 'session' })
}

const note = (tx: Transaction, actor: Actor, dialogueId: string, id: string) =>
  record(tx, actor, 'research.arrange', { dialogueId, object: { kind: 'research', id } })
