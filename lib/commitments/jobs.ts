import 'server-only'
import { worker } from '@/lib/access/actor'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { erase, oldKeys } from '@/lib/platform/storage'
import { refreshFigures } from './operations/figures'
import { remindOwners } from './operations/remind'

export const commitmentTasks = {
  'refresh-commitment-figures': async () => {
    await refreshFigures(worker)
  },
  'remind-owners': async () => {
    const count = await remindOwners()
    if (count > 0) log.info('reminded owners of promises', { count })
  },
  /** What a crash left: the photograph as it came, with place and device in it, is among that. */
  'sweep-promise-files': async () => {
    const old = await oldKeys('promises', after(now(), -days(1)))
    const rows = await db().commitmentProof.findMany({
      where: { storageKey: { not: null } },
      select: { storageKey: true },
    })
    const kept = new Set(rows.map(({ storageKey }) => storageKey))
    for (const key of old) if (!kept.has(key)) await erase(key)
  },
}
