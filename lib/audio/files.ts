import 'server-only'
import { db, type Transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { addJobs } from '@/lib/platform/jobs'
import { erase } from '@/lib/platform/storage'

export const folder = 'sound'

/** Where sound lies: in its name is nothing of whose it is, or of which view. */
export const newSoundKey = () => `${folder}/${randomLetters(24).toLowerCase()}`

/** Erases files once this transaction stands; nobody is led to them any more from then on. */
export async function eraseSoundLater(tx: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) {
    await addJobs(
      tx,
      'erase-sound',
      keys.map((key) => ({ key })),
    )
  }
}

/** Erases those that nothing leads to: what has been taken in the meantime stays. */
export async function eraseSound(keys: readonly string[]): Promise<number> {
  const lost = await withoutOwner(keys)
  for (const key of lost) await erase(key)
  return lost.length
}

async function withoutOwner(keys: readonly string[]): Promise<string[]> {
  const [views, rows] = await Promise.all([
    db().contributionAudio.findMany({
      where: { storageKey: { in: [...keys] } },
      select: { storageKey: true },
    }),
    db().viewImportRow.findMany({
      where: { audioKey: { in: [...keys] } },
      select: { audioKey: true },
    }),
  ])
  const known = new Set([
    ...views.map(({ storageKey }) => storageKey),
    ...rows.map(({ audioKey }) => audioKey),
  ])
  return keys.filter((key) => !known.has(key))
}
