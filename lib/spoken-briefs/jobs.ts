import 'server-only'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { erase, oldKeys } from '@/lib/platform/storage'

export const spokenBriefTasks = {
  /** Voices of which no version tells any more: its draft was dropped, its dialogue is gone, a process was killed. */
  'sweep-spoken-briefs': async () => {
    const old = await oldKeys('summaries', after(now(), -days(1)))
    const rows = await db().spokenBrief.findMany({ select: { storageKey: true } })
    const kept = new Set(rows.map(({ storageKey }) => storageKey))
    for (const key of old) if (!kept.has(key)) await erase(key)
  },
}
