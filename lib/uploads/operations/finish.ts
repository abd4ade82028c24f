import 'server-only'
import { visitor, type Actor } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { changeable, keepTaken } from '@/lib/interviews/operations/files'
import { takeArrived } from '@/lib/interviews/taking'
import { after, minutes, now, seconds } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { Refusal } from '@/lib/platform/refusal'
import { erase } from '@/lib/platform/storage'
import { isInUse, onTheWay, received, uploadRow } from './own'

/** Whoever looks at a file says so this often; silent for longer, they are gone and another takes it up. */
const beatEvery = seconds(10)
const silence = minutes(2)

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
        { state: 'checking', changedAt: { lt: after(now(), -silence) } },
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
  const beat = setInterval(() => {
    sayAlive(id).catch(() => {})
  }, beatEvery)
  try {
    await changeable(actor, interview.slug)
    const taken = await takeArrived(kind, storageKey)
    await keepTaken(actor, { slug: interview.slug, kind, nonce: id }, storageKey, taken)
    await db().upload.update({
      where: { id },
      data: { state: 'taken', sha256: taken.arrived.sha256, changedAt: now() },
    })
  } catch (error) {
    await refuseUpload(id, error instanceof Refusal ? error.code : 'upload.unexpected')
    throw error
  } finally {
    clearInterval(beat)
  }
}

const sayAlive = (id: string) =>
  db().upload.updateMany({ where: { id, state: 'checking' }, data: { changedAt: now() } })

/** The sender may still be at the end of their last piece, where this is done at once. */
const pause = seconds(30)

/**
 * Takes in what is all there and what nobody looks at: the portal stopped between the last byte and the look at it, or in
 * the midst of that. Asked of the disk, which alone knows after a crash; in the name of who sent it.
 */
export async function finishArrived(): Promise<number> {
  const waiting = await db().upload.findMany({
    where: {
      OR: [
        { state: 'receiving', changedAt: { lt: after(now(), -pause) } },
        { state: 'checking', changedAt: { lt: after(now(), -silence) } },
      ],
    },
    select: { ...onTheWay, byId: true },
    orderBy: { changedAt: 'asc' },
  })
  let finished = 0
  for (const row of waiting) {
    const isThere = await received(row).then(
      (bytes) => bytes === Number(row.bytes),
      () => false,
    )
    if (!isThere) continue
    const actor = (await loadMember(row.byId)) ?? visitor
    try {
      await finishUpload(actor, row.id)
      finished += 1
    } catch (error) {
      // Why is kept with it, for who sent it.
      if (!(error instanceof Refusal)) log.error('upload failed', error)
    }
  }
  return finished
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
