import 'server-only'
import type { ImportKind, StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import { enteredForHere, toEnterFor, personToEnterFor } from '@/lib/facilitated/queries/people'
import { groupsOf } from '@/lib/dialogues/groups'
import { db } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { guessedColumns, type Columns } from '../columns'
import { openedContent, storedSetting, type Setting } from '../content'
import { countsOf, type Counts } from '../counts'
import { importFacts, rowAsSeen, whoseRow, type ImportRecord } from '../facts'
import { storedHow } from '../how'
import { withoutRoom } from '../room'
import { rowsAPage, type ReviewSearch } from '../schema'
import { initials } from '../sender'
import { flagRules, shownRow, type ShownRow } from './shown-row'

export type ImportHead = {
  id: string
  slug: string
  title: Translated
  kind: ImportKind
  question: Translated
  state: 'review' | 'finished' | 'discarded'
  counts: Counts
}

/** How the file was read, while it can still be read in another way. */
export type Reading = {
  columns: { index: number; heading: string; example: string }[]
  chosen: Columns
  setting: Setting
}

export type ReviewPage = ImportHead & {
  rows: ShownRow[]
  page: number
  pages: number
  setting: Setting
  reading: Reading | null
  expiresOn: Date | null
  /** The counts as they are confirmed. */
  seen: string
  canFinish: boolean
  acceptedCount: number
  leftCount: number
  /** The first one that waits. */
  first: number | null
}

/** An import under its dialogue's address; under another's there is none. */
async function headOf(actor: Actor, slug: string, id: string) {
  const facts = await importFacts(db(), actor, id)
  if (facts.slug !== slug) throw notFound()
  const { record } = facts
  authorize(actor, 'import.list', facts.about)
  const head: ImportHead = {
    ...{ id, slug, kind: record.kind, state: record.state },
    title: translatedStored.parse(record.dialogue.title),
    question: translatedStored.parse(record.prompt.question),
    counts: await countsOf(db(), id),
  }
  return { head, ...facts }
}

/** The rows of an import, fifty at a time, with how far the review has come. */
export async function reviewPage(
  actor: Actor,
  slug: string,
  id: string,
  search: ReviewSearch,
): Promise<ReviewPage> {
  const { head, record, about } = await headOf(actor, slug, id)
  const isOpen = head.state === 'review'
  const where = {
    importId: isOpen ? id : nobodysId,
    ...(search.show === 'all' ? {} : { state: search.show }),
  }
  const count = await db().viewImportRow.count({ where })
  const pages = Math.max(1, Math.ceil(count / rowsAPage))
  const page = Math.min(search.page, pages)
  const rows = await db().viewImportRow.findMany({
    where,
    orderBy: { number: 'asc' },
    skip: (page - 1) * rowsAPage,
    take: rowsAPage,
    include: whoseRow,
  })
  const ids = rows.map((row) => row.id)
  const unmasked = await unmaskedAmong(db(), actor, 'import.unmask', ids)
  const rules = await flagRules(db(), about.dialogue.id, record.dialogue.country)
  const full = await withoutRoom(db(), record.promptId, rows)
  return {
    ...head,
    ...{ page, pages, setting: storedSetting.parse(record.setting) },
    rows: rows.map((row) =>
      shownRow(row, {
        ...{ rules, isUnmasked: unmasked.has(row.id), hasNoRoom: full.has(row.number) },
      }),
    ),
    reading: isOpen ? readingOf(record) : null,
    expiresOn: record.expiresAt,
    seen: markOf(head.counts),
    canFinish: can(actor, 'import.finish', about),
    first: await nextWaiting(id, 0),
    ...{ acceptedCount: record.acceptedCount, leftCount: record.leftCount },
  }
}

function readingOf(record: ImportRecord): Reading | null {
  const content = openedContent(record.sealedFile)
  if (!content) return null
  const setting = storedSetting.parse(record.setting)
  const { table } = content
  if (!table) return { columns: [], chosen: {}, setting }
  const chosen = setting.columns ?? guessedColumns(record.kind, table.header)
  return {
    setting,
    chosen,
    columns: table.header.map((heading, index) => {
      const cells = table.rows.map(({ cells }) => cells[index]?.trim() ?? '')
      const cell = cells.find((text) => text !== '') ?? ''
      return { index, heading, example: exampleOf(cell, index === chosen.text).slice(0, 40) }
    }),
  }
}

/** To choose a column one needs to see what kind of thing is in it, and nobody's name, number or address. */
function exampleOf(cell: string, isText: boolean): string {
  const isContact = cell.includes('@') || /(\d\D*){6}/.test(cell)
  if (isContact) return ''
  return isText || /^[\d\s.:/-]*$/.test(cell) ? cell : initials(cell)
}

export type RowPage = ImportHead & {
  row: ShownRow
  how: {
    isReadBack: boolean
    earshot: 'nobody' | 'peers' | 'others' | null
    spokenLanguage: string | null
  }
  people: { registrationId: string; name: string; group: StakeholderGroup; tag: string }[]
  groups: readonly StakeholderGroup[]
  takesUnregistered: boolean
  isUnmasked: boolean
  mayRegister: boolean
  seen: string
  /** The next one that waits, after this one or from the beginning. */
  next: number | null
}

const mostPeople = 1_000

/** One row, to be decided about. */
export async function rowPage(
  actor: Actor,
  slug: string,
  id: string,
  number: number,
): Promise<RowPage> {
  const { head, record, about } = await headOf(actor, slug, id)
  if (head.state !== 'review') throw notFound()
  const row = await db().viewImportRow.findUnique({
    where: { importId_number: { importId: id, number } },
    include: whoseRow,
  })
  if (!row) throw notFound()
  const { dialogue } = about
  const [people, groups, unmasked, rules, next, full] = await Promise.all([
    db().registration.findMany({
      where: enteredForHere(actor, dialogue.id),
      take: mostPeople,
      ...toEnterFor,
    }),
    groupsOf(db(), dialogue.id),
    unmaskedAmong(db(), actor, 'import.unmask', [row.id]),
    flagRules(db(), dialogue.id, record.dialogue.country),
    nextWaiting(id, number),
    withoutRoom(db(), record.promptId, [row]),
  ])
  const { readBack, ...how } = storedHow.parse(row.provenance)
  return {
    ...head,
    ...{ groups, next, how: { ...how, isReadBack: readBack } },
    row: shownRow(row, {
      ...{ rules, isUnmasked: unmasked.has(row.id), hasNoRoom: full.has(number) },
    }),
    people: people.map(personToEnterFor),
    takesUnregistered: record.dialogue.takesUnregistered,
    isUnmasked: unmasked.has(row.id),
    mayRegister: can(actor, 'registration.enter', { dialogue }),
    seen: markOf(rowAsSeen(row)),
  }
}

/** Where the review goes on after a row. */
export async function nextWaiting(importId: string, after: number): Promise<number | null> {
  const where = { importId, state: 'waiting' as const }
  const found =
    (await db().viewImportRow.findFirst({
      where: { ...where, number: { gt: after } },
      orderBy: { number: 'asc' },
      select: { number: true },
    })) ??
    (await db().viewImportRow.findFirst({
      where: { ...where, number: { not: after } },
      orderBy: { number: 'asc' },
      select: { number: true },
    }))
  return found?.number ?? null
}
