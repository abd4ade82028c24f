import 'server-only'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { erase, oldKeys } from '@/lib/platform/storage'

/** Erases the files of an interview that nobody may see any more: replaced ones, and all of a withdrawn one. */
export async function eraseFiles({ interviewId }: { interviewId: string }): Promise<void> {
  const gone = await db().rendition.findMany({
    where: {
      interviewId,
      OR: [{ replacedAt: { not: null } }, { interview: { state: 'withdrawn' } }],
    },
    select: { storageKey: true },
  })
  for (const { storageKey } of gone) await erase(storageKey)
}

/** Erases what a crash left: partial transfers, and files that no interview took. A day old, or somebody may still be sending. */
export async function sweepFiles(): Promise<number> {
  const keys = await oldKeys('interviews', after(now(), -days(1)))
  const kept = await db().rendition.findMany({
    where: {
      storageKey: { in: keys },
      replacedAt: null,
      interview: { state: { not: 'withdrawn' } },
    },
    select: { storageKey: true },
  })
  const known = new Set(kept.map(({ storageKey }) => storageKey))
  const lost = keys.filter((key) => !known.has(key))
  for (const key of lost) await erase(key)
  return lost.length
}
