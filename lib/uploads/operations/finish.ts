import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { changeable, keepTaken } from '@/lib/interviews/operations/files'
import { takeArrived } from '@/lib/interviews/taking'
import { after, minutes, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { erase } from '@/lib/platform/storage'
import { isInUse, uploadRow } from './own'

// Four gigabytes are read twice; longer than this means that whoever did it is gone.
const longestLook = minutes(30)

/**
 * The last byte is there: the file goes through the same door as one that came in one piece, and the rights of who
 * sent it are asked again. Said twice it is done once.
 */
export async function finishUpload(actor: Actor, id: string): Promise<void> {
  const row = await uploadRow(id)
  const { count } = await db().upload.updateMany({
    where: {
      id,
      OR: [
        { state: 'receiving' },
        { state: 'checking', changedAt: { lt: after(now(), -longestLook) } },
      ],
    },
    data: { state: 'checking', receivedBytes: row.bytes, changedAt: now() },
  })
  if (count === 0) return
  const { storageKey, kind, interview } = row
  // It was kept, and whoever kept it stopped before they said so: what is shown isn't looked at again, still less erased.
  if (await isInUse(storageKey)) {
    await db().upload.update({ where: { id }, data: { state: 'taken', changedAt: now() } })
    return
  }
  try {
    await changeable(actor, interview.slug)
    const taken = await takeArrived(kind, storageKey)
    await keepTaken(actor, { slug: interview.slug, kind, nonce: id }, storageKey, taken)
    await db().upload.update({
      where: { id },
      data: { state: 'taken', sha256: taken.arrived.sha256, changedAt: now() },
    })
  } catch (error) {
    await refuseUpload(id, error instanceof Refusal ? error.code : 'unexpected')
    throw error
  }
}

/** What was refused leaves a line that says why, and no byte. */
export async function refuseUpload(id: string, problem: string): Promise<void> {
  const row = await uploadRow(id)
  await db().upload.updateMany({
    where: { id, state: { in: ['receiving', 'checking'] } },
    data: { state: 'refused', problem, changedAt: now() },
  })
  await erase(row.storageKey)
}
