import { Readable } from 'node:stream'
import type { Member } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import type { SentFile } from '@/lib/imports/files'
import { receiveViews } from '@/lib/imports/operations/receive'
import type { AcceptInput } from '@/lib/imports/schema'
import type { Council } from './views'

export type Sent = { name: string; bytes: Buffer | string }

async function* inTurn(files: readonly Sent[]): AsyncGenerator<SentFile> {
  for (const { name, bytes } of files) yield { name, source: Readable.from([Buffer.from(bytes)]) }
}

type Wish = { nonce?: string; fields?: Record<string, string> }

/** Sends files as the form does. */
export function sends(
  actor: Member,
  council: Council,
  kind: 'paper' | 'sms' | 'voice' | 'whatsapp',
  files: readonly Sent[],
  { nonce = newToken(), fields = {} }: Wish = {},
) {
  return receiveViews(actor, {
    ...{ slug: council.dialogue.slug, nonce },
    fields: { kind, promptId: council.prompt, language: 'en', ...fields },
    files: inTurn(files),
  })
}

export const rowsOf = (importId: string) =>
  db().viewImportRow.findMany({ where: { importId }, orderBy: { number: 'asc' } })

export async function registrationOf(personId: string, dialogueId: string): Promise<string> {
  const { id } = await db().registration.findFirstOrThrow({ where: { personId, dialogueId } })
  return id
}

/** What the form of one row sends. */
export const choice = (
  row: { importId: string; number: number; text: string },
  whose: string,
  change: Partial<AcceptInput> = {},
): AcceptInput => ({
  ...{ id: row.importId, number: row.number, nonce: newToken(), text: row.text, whose },
  ...{ group: null, attribution: 'group', isPublic: false, language: 'en', isGloss: false },
  ...{ isReadBack: false, earshot: null, spokenLanguage: null },
  ...change,
})
