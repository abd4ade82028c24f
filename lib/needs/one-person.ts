import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { openSheet, sealSheet } from './sheet'

type Place = { id: string }

/**
 * The same for what two registrations of one person say they need: the sheet of the record that is kept or, where it
 * has none, the other's, whole. It is sealed with whose it is, so it's sealed anew.
 */
export async function joinNeeds(
  tx: Transaction,
  { kept, merged, stays }: { kept: Place; merged: Place; stays: Place },
): Promise<void> {
  const sheets = await tx.needsSheet.findMany({
    where: { registrationId: { in: [kept.id, merged.id] } },
  })
  const row =
    sheets.find(({ registrationId }) => registrationId === kept.id) ??
    sheets.find(({ registrationId }) => registrationId === merged.id)
  if (!row) return
  const sheet = openSheet(row.registrationId, row)
  await tx.needsSheet.deleteMany({ where: { registrationId: { in: [kept.id, merged.id] } } })
  // One that this portal's key doesn't open is nobody's any more.
  if (!sheet) return
  const { changedAt, changedById } = row
  await tx.needsSheet.create({
    data: { registrationId: stays.id, sealed: sealSheet(stays.id, sheet), changedAt, changedById },
    select: { registrationId: true },
  })
}
