import 'server-only'
import { after, days, now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { erase, oldKeys } from '@/lib/platform/storage'
import { withoutAddress } from '../address'
import { grace } from '../grace'

/**
 * Erases the files of an interview that nobody may see any more: replaced ones at once, and all of a withdrawn one
 * after its days of grace, what proves consent among them.
 */
export async function eraseFiles({ interviewId }: { interviewId: string }): Promise<void> {
  const over = { state: 'withdrawn', withdrawnAt: { lte: after(now(), -grace) } } as const
  const gone = await db().rendition.findMany({
    where: { interviewId, OR: [{ replacedAt: { not: null } }, { interview: over }] },
    select: { storageKey: true },
  })
  for (const { storageKey } of gone) await erase(storageKey)
  const ended = { speaker: { interviewId, interview: over } }
  const proofs = await db().consent.findMany({
    where: { ...ended, evidenceKey: { not: null } },
    select: { evidenceKey: true },
  })
  for (const { evidenceKey } of proofs) if (evidenceKey) await erase(evidenceKey)
  await db().consent.updateMany({
    where: ended,
    data: {
      ...{ witness: null, evidenceKey: null, evidenceType: null },
      ...{ evidenceBytes: null, evidenceSha256: null },
    },
  })
  // What is still on its way to an interview that is no longer there.
  const onTheirWay: Prisma.UploadWhereInput = {
    interviewId,
    interview: { state: 'withdrawn' },
    state: { not: 'taken' },
  }
  const uploads = await db().upload.findMany({ where: onTheirWay, select: { storageKey: true } })
  for (const { storageKey } of uploads) await erase(storageKey)
  await db().upload.deleteMany({ where: onTheirWay })
}

/** For what was withdrawn when its address still stayed. */
export async function forgetAddresses(): Promise<number> {
  const left = await db().interview.findMany({
    where: { state: 'withdrawn', formerAddress: null },
    select: { id: true, slug: true },
  })
  for (const { id, slug } of left) {
    await db().interview.update({ where: { id }, data: withoutAddress(slug), select: { id: true } })
  }
  return left.length
}

/** Erases what a crash left: partial transfers, and files that no interview took. A day old, or somebody may still be sending. */
export async function sweepFiles(): Promise<number> {
  const keys = await oldKeys('interviews', after(now(), -days(1)))
  const kept = await db().rendition.findMany({
    where: {
      storageKey: { in: keys },
      replacedAt: null,
      OR: [
        { interview: { state: { not: 'withdrawn' } } },
        { interview: { withdrawnAt: { gt: after(now(), -grace) } } },
      ],
    },
    select: { storageKey: true },
  })
  // What is sent piece by piece may rest for a day: lib/uploads sweeps it.
  const onTheirWay = await db().upload.findMany({
    where: { storageKey: { in: keys }, state: { in: ['receiving', 'checking'] } },
    select: { storageKey: true },
  })
  const known = new Set([...kept, ...onTheirWay].map(({ storageKey }) => storageKey))
  const lost = keys.filter((key) => !known.has(key))
  for (const key of lost) await erase(key)
  return lost.length
}
