import 'server-only'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { refusalFor } from '@/lib/access/table'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { aboutRow, lockImport, lockRow, type ImportFacts, type RowRecord } from '../facts'
import { hindering, type SeveralInput } from '../schema'
import { storedHow } from '../how'
import { withoutRoom } from '../room'
import { putAside, takeRow } from './decide'

export type SeveralDone = { slug: string; id: string; done: number; kept: number }

/**
 * Decides about many rows at once: left out for one reason, or taken in by group only, inside the dialogue, for whom
 * each seems to be of. What needs a look of its own stays as it is, and is counted.
 */
export async function decideSeveral(actor: Actor, input: SeveralInput): Promise<SeveralDone> {
  const { id, nonce, deed, reason } = input
  return transaction((tx) =>
    once(tx, `${nonce} several`, async () => {
      const facts = await lockImport(tx, actor, id, 'share')
      let done = 0
      // In one order, so that two who tick the same rows don't wait for each other.
      const numbers = [...new Set(input.rows)].sort((a, b) => a - b)
      for (const number of numbers) {
        const row = await lockRow(tx, id, number)
        const isOpen =
          deed === 'accept' ? await isReady(tx, actor, facts, row) : isFree(actor, facts, row)
        if (!isOpen) continue
        if (deed === 'leaveOut') await putAside(tx, actor, facts, row, reason)
        else
          await takeRow(tx, actor, facts, {
            row,
            nonce,
            choice: {
              ...{ whose: row.registrationId ?? '', group: null, attribution: 'group' },
              ...{ isPublic: false, text: row.text, language: row.language ?? '' },
              ...{ isGloss: row.isGloss, provenance: storedHow.parse(row.provenance) },
            },
          })
        done += 1
      }
      return { slug: facts.slug, id, done, kept: numbers.length - done }
    }),
  )
}

/** Whether the verb would refuse: then the row is left to a look of its own. */
function isFree(actor: Actor, { about }: ImportFacts, row: RowRecord): boolean {
  return refusalFor(actor, 'import.leaveOut', aboutRow(about, row)) === null
}

async function isReady(
  tx: Transaction,
  actor: Actor,
  { about, record: found }: ImportFacts,
  row: RowRecord,
): Promise<boolean> {
  const { registration, registrationId } = row
  if (!registration || !registrationId || row.language === null) return false
  if (!approvedStates.includes(registration.state)) return false
  if (row.problems.some((problem) => hindering.some((each) => each === problem))) return false
  if (refusalFor(actor, 'import.accept', aboutRow(about, row)) !== null) return false
  if ((await withoutRoom(tx, found.promptId, [row])).size > 0) return false
  // Whoever says that this facilitator's entries aren't theirs.
  const enteredById = personIdOf(actor) ?? ''
  return (
    (await tx.callBack.count({ where: { registrationId, enteredById, outcome: 'denied' } })) === 0
  )
}
