import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction, type Transaction } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { readPhone } from '@/lib/registrations/contact'
import { lockImport } from '../facts'
import { preparedRows } from '../prepare'
import { readRow, type Sender } from '../read-row'
import { mostRows, type AddRowInput } from '../schema'
import { forgetFile } from './decide'

/** A row typed by hand. Sent twice, it is there once. */
export async function addRow(
  actor: Actor,
  { id, nonce, ...input }: AddRowInput,
): Promise<{ slug: string; id: string; number: number }> {
  return transaction((tx) =>
    once(tx, `${nonce} row`, async () => {
      // Two people who type at once get different numbers.
      const { record: found, about, slug } = await lockImport(tx, actor, id)
      authorize(actor, 'import.review', about)
      const number = await numberFor(tx, id, input.number)
      const { country } = found.dialogue
      const dialogueId = about.dialogue.id
      const row = readRow({
        ...{ number, text: input.text, language: input.language, isGloss: input.isGloss },
        ...{ isReadBack: input.isReadBack, earshot: input.earshot || null },
        saidOn: input.saidOn && dayText(input.saidOn),
        sender: senderCalled(input.sender, country),
      })
      const asked = { importId: id, dialogueId, country, language: null, sounds: [] }
      await tx.viewImportRow.createMany({ data: await preparedRows(tx, [row], asked) })
      await forgetFile(tx, id)
      await record(tx, actor, 'import.review', { dialogueId, object: { kind: 'viewImport', id } })
      return { slug, id, number }
    }),
  )
}

async function numberFor(tx: Transaction, importId: string, wanted: number | null) {
  const [count, last] = await Promise.all([
    tx.viewImportRow.count({ where: { importId } }),
    tx.viewImportRow.aggregate({ where: { importId }, _max: { number: true } }),
  ])
  if (count >= mostRows) throw new Refusal('conflict', 'importFull', { params: { most: mostRows } })
  if (wanted === null) return (last._max.number ?? 0) + 1
  if ((await tx.viewImportRow.count({ where: { importId, number: wanted } })) > 0)
    throw new Refusal('conflict', 'numberTaken', { field: 'number' })
  return wanted
}

/** A number of a telephone or of a card, else a name. */
function senderCalled(said: string | null, country: string | null): Sender {
  if (said === null) return { name: null, phone: null, card: null }
  if (/^[A-Z0-9]{4}[- ]?[A-Z0-9]{4}[- ]?[A-Z0-9]{4}$/i.test(said) && /[a-z]/i.test(said))
    return { name: null, phone: null, card: said }
  return readPhone(said, country) === null
    ? { name: said, phone: null, card: null }
    : { name: null, phone: said, card: null }
}
