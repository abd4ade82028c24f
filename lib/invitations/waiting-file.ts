import 'server-only'
import { z } from 'zod'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { groupsOf } from '@/lib/dialogues/groups'
import { endIn } from '@/lib/events/zone'
import { now, today } from '@/lib/platform/clock'
import type { Reader } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import { markOf } from '@/lib/platform/overtaken'
import { seal, unseal } from '@/lib/platform/secrets'
import { checkRows, type ReadyRow, type RefusedRow } from './check-rows'
import { sameness } from './sameness'
import { mapping, type StoredMapping } from './schema'
import type { TableFile } from './table-file'

const purpose = 'invitation import'

const content = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  separator: z.enum([',', ';', '\t']),
  header: z.array(z.string()),
  rows: z.array(
    z.object({ number: z.number(), cells: z.array(z.string()), isBroken: z.boolean() }),
  ),
})

export const sealedFile = (file: TableFile) => new Uint8Array(seal(purpose, JSON.stringify(file)))

export type WaitingFile = { id: string; file: TableFile; mapping: StoredMapping }

/** The file that waits for whoever sent it; nobody else sees it, and not after its time. */
export async function waitingFile(
  reader: Reader,
  actor: Actor,
  eventId: string,
): Promise<WaitingFile | null> {
  const row = await reader.invitationImport.findFirst({
    where: {
      eventId,
      createdById: personIdOf(actor) ?? nobodysId,
      expiresAt: { gt: now() },
    },
    orderBy: { createdAt: 'desc' },
  })
  const plain = row && unseal(purpose, row.rows)
  if (!row || !plain) return null
  return {
    id: row.id,
    file: content.parse(JSON.parse(plain)),
    mapping: mapping.parse(row.mapping),
  }
}

type Event = { id: string; dialogueId: string | null; endsOn: Date; timeZone: string }

export type Checked = { ready: ReadyRow[]; refused: RefusedRow[]; seen: string }

/** What would come of a waiting file as things stand. `seen` changes with any row or choice. */
export async function checkedFile(
  reader: Reader,
  event: Event & { country: string | null },
  { file, mapping: chosen }: WaitingFile,
): Promise<Checked> {
  const known = await reader.eventInvitation.findMany({
    where: { eventId: event.id, state: { not: 'revoked' } },
    select: { name: true, address: true, phone: true, organisationName: true },
  })
  const { ready, refused } = checkRows(file.rows, {
    mapping: chosen.columns,
    group: chosen.group,
    language: chosen.language,
    groups: await groupsOf(reader, event.dialogueId),
    country: event.country,
    today: today(),
    lastDay: event.endsOn,
    invited: new Set(known.flatMap(sameness)),
  })
  return { ready, refused, seen: markOf({ chosen, ready, refused: refused.length }) }
}

/** By which way a row's person is told. */
export function channelOf(row: ReadyRow, { without }: StoredMapping) {
  if (row.address) return 'email' as const
  return without === 'phone' && row.phone ? ('phone' as const) : ('letter' as const)
}

/** The end of a row's last day for an answer, or of the one chosen for all. */
export function answerByOf(row: ReadyRow, event: Event, { answerBy }: StoredMapping): Date | null {
  const day = row.answerBy ?? (answerBy ? new Date(`${answerBy}T00:00:00Z`) : null)
  return day && endIn(event.timeZone, day)
}
