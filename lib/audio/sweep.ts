import 'server-only'
import { after, days, now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
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
  return eraseSound(await oldKeys(folder, after(now(), -days(1))))
}
