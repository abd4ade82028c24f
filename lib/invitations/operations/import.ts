import 'server-only'
import type { Readable } from 'node:stream'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent, recordEvent } from '@/lib/events/operations'
import { after, hours, now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { dayText } from '@/lib/platform/inputs'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { demandGroupOf } from '@/lib/registrations/affiliation'
import { codeHashOf } from '../code'
import { fields, guessedMapping, type Mapping } from '../columns'
import { noteSteps } from '../history'
import type { ImportInput, MappingInput, StoredMapping } from '../schema'
import { fileLimits, readTable } from '../table-file'
import { answerByOf, channelOf, checkedFile, sealedFile, waitingFile } from '../waiting-file'
import { countryOf, lastMoment } from './write'

/** How long a file waits to be confirmed: it holds contacts of people who know nothing of it. */
export const waits = hours(24)

type Received = { slug: string; source: Readable; expected: number }

/** Takes in a file of people to invite. It waits, sealed, for whoever sent it; nobody is invited by it yet. */
export async function receiveList(
  actor: Actor,
  { slug, source, expected }: Received,
): Promise<{ rows: number }> {
  // Before a byte of it is read.
  await transaction(async (tx) => {
    const { about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'eventInvitation.import', about)
  })
  const file = readTable(await bytesOf(source, expected))
  if (file.header.length === 0 || file.rows.length === 0) throw refused('upload.emptyList')
  if (file.rows.length > fileLimits.rows) throw refused('upload.longList')
  return transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'eventInvitation.import', about)
    const createdById = personIdOf(actor) ?? ''
    await tx.invitationImport.deleteMany({ where: { eventId: event.id, createdById } })
    const mapping: StoredMapping = {
      columns: guessedMapping(file.header),
      ...{ group: null, language: 'en', without: 'letter', isDelegable: false, answerBy: null },
    }
    await tx.invitationImport.create({
      data: {
        eventId: event.id,
        // Whatever the sender's computer called it is of no use here, and may name people.
        fileName: '',
        encoding: file.encoding,
        rows: sealedFile(file),
        mapping,
        createdById,
        createdAt: now(),
        expiresAt: after(now(), waits),
      },
      select: { id: true },
    })
    return { rows: file.rows.length }
  })
}

async function bytesOf(source: Readable, expected: number): Promise<Uint8Array> {
  // The form around the file is a little longer than the file.
  if (expected > fileLimits.bytes + 10_000) throw refused('upload.longList')
  const parts: Buffer[] = []
  let length = 0
  for await (const part of source) {
    const bytes = Buffer.from(part as Uint8Array)
    length += bytes.length
    if (length > fileLimits.bytes) throw refused('upload.longList')
    parts.push(bytes)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const refused = (code: string) => new Refusal('invalid', code)
const gone = () => new Refusal('conflict', 'importGone')

/** Says which column holds what, and what holds for all rows. */
export async function mapColumns(actor: Actor, input: MappingInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'eventInvitation.import', about)
    const waiting = await waitingFile(tx, actor, event.id)
    if (!waiting) throw gone()
    const { group, language, without, isDelegable, answerBy } = input
    if (event.dialogueId && group) await demandGroupOf(tx, event.dialogueId, group)
    if (answerBy) lastMoment(event, answerBy)
    const mapping: StoredMapping = {
      columns: columnsIn(input, waiting.file.header.length),
      ...{ group, language, without, isDelegable },
      answerBy: answerBy && dayText(answerBy),
    }
    await tx.invitationImport.update({
      where: { id: waiting.id },
      data: { mapping },
      select: { id: true },
    })
    return { slug: event.slug }
  })
}

function columnsIn({ columns }: MappingInput, count: number): Mapping {
  const mapping: Mapping = {}
  for (const field of fields) {
    const column = columns[field]
    if (column !== null && column !== undefined && column < count) mapping[field] = column
  }
  return mapping
}

type Imported =
  { slug: string; outcome: 'changed' } | { slug: string; outcome: 'imported'; count: number }

/**
 * Writes down the rows that were shown as ready, once: a second click gets the first one's answer, and the file is
 * gone. Where anything differs from what was shown, nothing is written and it is shown anew.
 */
export async function confirmImport(actor: Actor, input: ImportInput): Promise<Imported> {
  return transaction(async (tx) => {
    const { slug } = input
    const { row: event, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'eventInvitation.import', about)
    return once(tx, input.nonce, async (): Promise<Imported> => {
      const waiting = await waitingFile(tx, actor, event.id)
      if (!waiting) throw gone()
      const country = await countryOf(tx, event.id)
      const { ready, seen } = await checkedFile(tx, { ...event, country }, waiting)
      if (seen !== input.seen) return { slug, outcome: 'changed' }
      const createdById = personIdOf(actor)
      await writeRows(
        tx,
        createdById,
        ready.map((row) => ({
          ...{ eventId: event.id, name: row.name, group: row.group, language: row.language },
          ...{ organisationName: row.organisationName, roleTitle: row.roleTitle },
          ...{ address: row.address, phone: row.phone, createdById, createdAt: now() },
          channel: channelOf(row, waiting.mapping),
          isDelegable: waiting.mapping.isDelegable,
          answerBy: answerByOf(row, event, waiting.mapping),
        })),
      )
      await tx.invitationImport.delete({ where: { id: waiting.id }, select: { id: true } })
      await recordEvent(tx, actor, 'eventInvitation.import', event)
      return { slug, outcome: 'imported', count: ready.length }
    })
  })
}

type NewRow = Omit<Prisma.EventInvitationCreateManyInput, 'id' | 'codeHash'>

// A statement takes 65,535 values: some twenty a row.
const rowsAStatement = 1_000

async function writeRows(
  tx: Transaction,
  byId: string | null,
  rows: readonly NewRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAStatement) {
    const made = rows.slice(start, start + rowsAStatement).map((row) => {
      const id = newId()
      return { ...row, id, codeHash: codeHashOf({ id, codeIssue: 1 }) }
    })
    await tx.eventInvitation.createMany({ data: made })
    await noteSteps(
      tx,
      made.map(({ id }) => ({ invitationId: id, from: null, to: 'draft', byId })),
    )
  }
}

/** Throws a waiting file away. */
export async function dropImport(
  actor: Actor,
  { slug }: { slug: string },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'eventInvitation.import', about)
    await tx.invitationImport.deleteMany({
      where: { eventId: event.id, createdById: personIdOf(actor) ?? '' },
    })
    return { slug }
  })
}
