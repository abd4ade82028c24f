import 'server-only'
import { theirRoundFull } from '@/lib/contributions/operations/enter'
import { liveViewsOf, lockRound } from '@/lib/contributions/room'
import { viewsPerRound } from '@/lib/contributions/round'
import type { Reader, Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import type { RowRecord } from './facts'

/** What each of these people has in the round of an import: live views, and rows of theirs that are taken in. */
export async function takenFor(
  reader: Reader,
  promptId: string,
  personIds: readonly string[],
): Promise<Map<string, number>> {
  const taken = await liveViewsOf(reader, promptId, personIds)
  const rows = await reader.viewImportRow.findMany({
    where: {
      ...{ state: 'accepted', attribution: { not: 'anonymous' } },
      registration: { personId: { in: [...personIds] } },
      import: { promptId, state: 'review' },
    },
    select: { registration: { select: { personId: true } } },
  })
  for (const { registration } of rows)
    if (registration) taken.set(registration.personId, (taken.get(registration.personId) ?? 0) + 1)
  return taken
}

/** Refuses one row more of somebody who has as many views in this round as anybody may have. */
export async function demandRoomForRow(
  tx: Transaction,
  whose: { promptId: string; personId: string },
): Promise<void> {
  const { promptId, personId } = whose
  await lockRound(tx, whose)
  const taken = await takenFor(tx, promptId, [personId])
  if ((taken.get(personId) ?? 0) < viewsPerRound) return
  const { kind, code, params } = theirRoundFull()
  throw new Refusal(kind, code, { params, field: 'whose' })
}

/** The rows that find no room: those that wait, and those taken in before their author came by another way. */
export async function withoutRoom(
  reader: Reader,
  promptId: string,
  rows: readonly RowRecord[],
): Promise<Set<number>> {
  const known = rows.flatMap((row) =>
    row.registration && row.state !== 'left' && row.attribution !== 'anonymous'
      ? [{ row, personId: row.registration.personId }]
      : [],
  )
  if (known.length === 0) return new Set()
  const people = [...new Set(known.map(({ personId }) => personId))]
  const taken = await takenFor(reader, promptId, people)
  return new Set(
    known.flatMap(({ row, personId }) => {
      const others = (taken.get(personId) ?? 0) - (row.state === 'accepted' ? 1 : 0)
      return others >= viewsPerRound ? [row.number] : []
    }),
  )
}
