import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { freeSlug } from '@/lib/platform/slug'
import { isBlank } from '@/lib/platform/translated'
import { itemAsForm } from '../as-form'
import { lockItem } from '../facts'
import type { ItemInput, NewItem } from '../schema'
import { outTo } from '../visibility'

/** Begins an item as a draft: of the portal, or of a dialogue whose doors are then its doors. */
export async function addItem(actor: Actor, input: NewItem): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { dialogueSlug, kind, title, language } = input
    const dialogue = dialogueSlug ? await lockDialogue(tx, actor, { slug: dialogueSlug }) : null
    authorize(actor, 'item.add', { dialogue })
    return once(tx, input.nonce, async () => {
      const byId = personIdOf(actor)
      const { id, slug } = await tx.libraryItem.create({
        data: {
          ...{ kind, title, language, dialogueId: dialogue?.id ?? null },
          slug: await freeSlug(title, isTaken(tx)),
          ...{ createdById: byId, writtenById: byId, createdAt: now() },
        },
        select: { id: true, slug: true },
      })
      await remember(tx, actor, 'item.add', { id, dialogueId: dialogue?.id ?? null })
      return { slug }
    })
  })
}

/** Its words and what is said about it. What two write at once is shown, never overwritten. */
export async function editItem(actor: Actor, input: ItemInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockItem(tx, actor, { slug: input.slug })
    authorize(actor, 'item.edit', about)
    demandUnchanged(input.seen, await itemAsForm(tx, row.id))
    const authorIds = await authorIdsOf(tx, input.authors)
    const { kind, title, language, datedOn, countries, topics, goals, url, doi } = input
    const { licence, publisher, startsOn, endsOn, place } = input
    await tx.libraryItem.update({
      where: { id: row.id },
      data: {
        ...{ kind, title, language, datedOn, countries, topics, goals, url, doi },
        ...{ licence, publisher, startsOn, endsOn, place },
        abstract: orDbNull(isBlank(input.abstract) ? null : input.abstract),
        body: orDbNull(isBlank(input.body) ? null : input.body),
        reportOfId: await conferenceIdOf(tx, actor, row.id, input.reportOf),
        writtenById: personIdOf(actor),
        revision: { increment: 1 },
        authors: {
          deleteMany: {},
          create: authorIds.map((authorId, order) => ({ authorId, order })),
        },
      },
      select: { id: true },
    })
    await remember(tx, actor, 'item.edit', row)
    return { slug: row.slug }
  })
}

async function authorIdsOf(tx: Transaction, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.author.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  })
  return slugs.map((slug) => {
    const found = rows.find((row) => row.slug === slug)
    if (!found) throw new Refusal('invalid', 'itemNoSuchAuthor', { field: 'authors.0' })
    return found.id
  })
}

/** A report is on a conference that can be read already; what it was before stays possible. */
async function conferenceIdOf(
  tx: Transaction,
  actor: Actor,
  ownId: string,
  slug: string | null,
): Promise<string | null> {
  if (slug === null) return null
  const found = await tx.libraryItem.findFirst({
    where: {
      AND: [
        { slug, id: { not: ownId }, kind: 'conference' },
        { OR: [await outTo(actor, tx), { reports: { some: { id: ownId } } }] },
      ],
    },
    select: { id: true },
  })
  if (!found) throw new Refusal('invalid', 'itemNoSuchEvent', { field: 'reportOf' })
  return found.id
}

type Verb =
  'item.add' | 'item.edit' | 'item.publish' | 'item.reopen' | 'item.letRead' | 'item.withdraw'

/** One line in the log; also for the worker, at the hour. */
export const remember = (
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  { id, dialogueId }: { id: string; dialogueId: string | null },
) => record(tx, actor, verb, { dialogueId, object: { kind: 'item', id } })

const isTaken = (tx: Transaction) => async (slug: string) =>
  // Pages of the library that are no item.
  ['releases', 'authors'].includes(slug) || (await tx.libraryItem.count({ where: { slug } })) > 0
