import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can, authorize } from '@/lib/access/table'
import { authorOptions } from '@/lib/authors/queries'
import { factsOf, factsSelect, workedIn } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { clockIn, dayIn } from '@/lib/events/zone'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { itemAsForm } from './as-form'
import { aboutItem, itemFactsSelect } from './facts'
import { inList, listSelect } from './shown'
import { outTo, workedOnBy } from './visibility'
import { photosOf } from './page'

/** What somebody works on in the library: drafts and what waits first. */
export async function libraryDesk(actor: Actor) {
  const dialogues = await mayAddFor(actor)
  const isEditor = can(actor, 'item.add', { dialogue: null })
  if (!isEditor && dialogues.length === 0) authorize(actor, 'item.add', { dialogue: null })
  const rows = await db().libraryItem.findMany({
    where: workedOnBy(actor),
    select: listSelect,
    orderBy: [{ state: 'asc' }, { createdAt: 'desc' }],
    take: 500,
  })
  return { items: rows.map(inList), isEditor, dialogues }
}

/** The dialogues that the actor may add items to. */
async function mayAddFor(actor: Actor) {
  const rows = await db().dialogue.findMany({
    where: { id: { in: workedIn(actor) } },
    select: { ...factsSelect, slug: true, title: true },
    orderBy: { slug: 'asc' },
  })
  return rows
    .filter((row) => can(actor, 'item.add', { dialogue: factsOf(row) }))
    .map(({ slug, title }) => ({ slug, title: translatedStored.parse(title) }))
}

const deskSelect = {
  ...itemFactsSelect,
  ...{ releaseZone: true, withdrawalReason: true },
  dialogue: { select: { ...itemFactsSelect.dialogue.select, slug: true, title: true } },
} as const

/** One item with all that can be done to it. */
export async function itemDesk(actor: Actor, slug: string, locale: string) {
  const row = await db().libraryItem.findUnique({ where: { slug }, select: deskSelect })
  if (!row) throw notFound()
  const about = aboutItem(row, await shelteredNow(db()))
  authorize(actor, 'item.desk', about)
  const content = await itemAsForm(db(), row.id)
  const [authors, conferences, files, photos, early] = await Promise.all([
    authorOptions(),
    conferencesFor(actor, row.id, locale),
    db().libraryFile.findMany({
      where: { itemId: row.id },
      orderBy: [{ order: 'asc' }, { addedAt: 'asc' }],
      select: {
        ...{ id: true, name: true, language: true, contentType: true, bytes: true, sha256: true },
      },
    }),
    photosOf(row.id),
    db().earlyReader.findMany({
      where: { itemId: row.id },
      select: { personId: true, person: { select: { name: true } } },
      orderBy: { person: { name: 'asc' } },
    }),
  ])
  const { state, releaseAt, releaseZone, isAnnounced, withdrawalReason } = row
  const zone = releaseZone ?? undefined
  return {
    ...content,
    ...{ slug, state, releaseAt, isAnnounced, withdrawalReason, zone },
    seen: markOf(content),
    release:
      releaseAt && zone ? { day: dayIn(zone, releaseAt), time: clockIn(zone, releaseAt) } : null,
    dialogue: row.dialogue && {
      slug: row.dialogue.slug,
      title: translatedStored.parse(row.dialogue.title),
    },
    options: { authors, conferences },
    files: files.map((file) => ({ ...file, bytes: Number(file.bytes) })),
    photos,
    early: early.map(({ personId, person }) => ({ personId, name: person.name })),
    may: {
      edit: can(actor, 'item.edit', about),
      publish: can(actor, 'item.publish', about),
      reopen: can(actor, 'item.reopen', about),
      letRead: can(actor, 'item.letRead', about),
      withdraw: can(actor, 'item.withdraw', about),
    },
  }
}

export type ItemDesk = Awaited<ReturnType<typeof itemDesk>>

/** Events of others that a report can be on. */
async function conferencesFor(actor: Actor, ownId: string, locale: string) {
  const rows = await db().libraryItem.findMany({
    where: {
      AND: [
        { kind: 'conference', id: { not: ownId } },
        { OR: [await outTo(actor), { reports: { some: { id: ownId } } }] },
      ],
    },
    select: { slug: true, title: true },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: 300,
  })
  return rows.map(({ slug, title }) => ({
    value: slug,
    label: inLanguage(translatedStored.parse(title), locale).text,
  }))
}
