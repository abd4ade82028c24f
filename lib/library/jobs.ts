import 'server-only'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { erase, oldKeys } from '@/lib/platform/storage'
import { releaseDue } from './operations/publish'

export const libraryTasks = {
  'release-library-items': async () => {
    await releaseDue()
  },
  /** Files that a broken line or a killed process left behind. */
  'sweep-library-files': async () => {
    const old = await oldKeys('library', after(now(), -days(1)))
    const files = await db().libraryFile.findMany({ select: { storageKey: true } })
    const photos = await db().libraryPhoto.findMany({ select: { storageKey: true } })
    const kept = new Set([...files, ...photos].map(({ storageKey }) => storageKey))
    // A photograph's smaller files carry their width behind the key.
    for (const key of old) if (!kept.has(key.replace(/-\d+$/, ''))) await erase(key)
  },
}
