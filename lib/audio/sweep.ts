import 'server-only'
import { openedContent } from '@/lib/imports/content'
import { after, days, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { oldKeys } from '@/lib/platform/storage'
import { eraseSound, folder } from './files'
import { eraseSoundOf } from './gone'

/** How long the sound of a view that was declined or hidden is kept, for an appeal. */
const daysForAppeal = 30

/** Erases what a crash left (a day old, or somebody may still be sending), and what was declined long ago. */
export async function sweepSound(): Promise<number> {
  await transaction(async (tx) => {
    const before = after(now(), -days(daysForAppeal))
    const put = await tx.contributionAudio.findMany({
      where: {
        storageKey: { not: null },
        contribution: {
          state: { in: ['hidden', 'merged'] },
          decisions: {
            some: { state: 'inForce', endedAt: null, decidedAt: { lt: before } },
            none: { appeal: { state: 'open' } },
          },
        },
      },
      select: { contributionId: true },
    })
    for (const { contributionId } of put) await eraseSoundOf(tx, contributionId)
  })
  const underReview = await soundsUnderReview()
  const old = await oldKeys(folder, after(now(), -days(1)))
  return eraseSound(old.filter((key) => !underReview.has(key)))
}

/** Some are in no row now, but in a file that may still be read in another way: a chat from an earlier day on. */
async function soundsUnderReview(): Promise<ReadonlySet<string>> {
  const imports = await db().viewImport.findMany({
    where: { state: 'review', sealedFile: { not: null } },
    select: { id: true },
  })
  const keys = new Set<string>()
  // One after the other: a chat of years is large.
  for (const { id } of imports) {
    const found = await db().viewImport.findUnique({ where: { id }, select: { sealedFile: true } })
    for (const { sound } of openedContent(found?.sealedFile ?? null)?.sounds ?? [])
      if (sound) keys.add(sound.storageKey)
  }
  return keys
}
