import { Readable } from 'node:stream'
import { receiveViews } from '@/lib/imports/operations/receive'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import type { Council } from '@/lib/testing/views'
import { planted, run, word } from './words'

/** A message under review: its words are for facilitators, its sender for nobody by an address. */
export async function plantImport({ facilitator, dialogue, prompt }: Council): Promise<void> {
  const digits = [...run].map((letter) => (letter.charCodeAt(0) + 7) % 10).join('')
  const number = (planted.sentinels.importedNumber = `+23324${digits.slice(0, 7)}`)
  const table = `from,name,text\n${number},${word('importedSender')},${word('importedText')}\n`
  const { id } = await receiveViews(facilitator, {
    ...{ slug: dialogue.slug, nonce: newToken() },
    fields: { kind: 'sms', promptId: prompt, language: 'en' },
    files: (async function* () {
      yield { name: 'sms.csv', source: Readable.from([Buffer.from(table)]) }
    })(),
  })
  const row = await db().viewImportRow.findFirstOrThrow({ where: { importId: id } })
  planted.imports.push({ slug: dialogue.slug, id, number: String(row.number) })
}
