import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import type { Prisma, Reader, Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { AboutImport, AboutImportRow } from './rules'

const importSelect = {
  id: true,
  kind: true,
  state: true,
  sha256: true,
  sealedFile: true,
  setting: true,
  promptId: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  finishedAt: true,
  acceptedCount: true,
  leftCount: true,
  prompt: { select: { question: true } },
  dialogue: {
    select: {
      ...factsSelect,
      slug: true,
      title: true,
      country: true,
      takesUnregistered: true,
    },
  },
} as const satisfies Prisma.ViewImportSelect

export type ImportRecord = Prisma.ViewImportGetPayload<{ select: typeof importSelect }>
export type ImportFacts = { record: ImportRecord; about: AboutImport; slug: string }

/** An import that the actor may review; of others nobody hears that they exist. */
export async function importFacts(reader: Reader, actor: Actor, id: string): Promise<ImportFacts> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const record = await reader.viewImport.findUnique({ where: { id }, select: importSelect })
  if (!record) throw notFound()
  const dialogue = factsOf(record.dialogue)
  if (actor.kind === 'member' && !can(actor, 'import.list', { dialogue })) throw notFound()
  const about = { dialogue, import: { id, state: record.state } }
  return { record, about, slug: record.dialogue.slug }
}

/**
 * The same for a change. `share`: many review at once, but nobody finishes it meanwhile. Not before the first decision,
 * which does away with the file: two who share it and both want that would wait for each other for ever.
 */
export async function lockImport(
  tx: Transaction,
  actor: Actor,
  id: string,
  lock: 'share' | 'update' = 'update',
): Promise<ImportFacts> {
  if (lock === 'update' || (await isUndecided(tx, id)))
    await tx.$queryRaw`SELECT FROM view_import WHERE id = ${id}::uuid FOR UPDATE`
  else await tx.$queryRaw`SELECT FROM view_import WHERE id = ${id}::uuid FOR SHARE`
  return importFacts(tx, actor, id)
}

async function isUndecided(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.viewImport.count({ where: { id, sealedFile: { not: null } } })) > 0
}

export type RowRecord = Prisma.ViewImportRowGetPayload<{ include: typeof whoseRow }>

export const whoseRow = {
  registration: {
    select: {
      id: true,
      personId: true,
      name: true,
      state: true,
      affiliation: { select: { group: true } },
    },
  },
} as const satisfies Prisma.ViewImportRowInclude

export function aboutRow(about: AboutImport, row: RowRecord): AboutImportRow {
  const { registration, state, group } = row
  return {
    ...about,
    row: {
      state,
      personId: registration?.personId ?? null,
      group: registration?.affiliation.group ?? group,
    },
  }
}

/** A row of it, locked: two people who decide about one take turns. */
export async function lockRow(
  tx: Transaction,
  importId: string,
  number: number,
): Promise<RowRecord> {
  await tx.$queryRaw`
    SELECT FROM view_import_row WHERE import_id = ${importId}::uuid AND number = ${number} FOR UPDATE`
  const row = await tx.viewImportRow.findUnique({
    where: { importId_number: { importId, number } },
    include: whoseRow,
  })
  if (!row) throw notFound()
  return row
}

/** What a decision about a row was made from. */
export const rowAsSeen = ({ state, text, registrationId, language, problems }: RowRecord) => ({
  state,
  text,
  registrationId,
  language,
  problems,
})
