import 'server-only'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'
import { pathOf, sha256Of, type Stored } from './storage'

/** Takes a finished file of this machine into the storage: moved, not copied. */
export async function adopt(key: string, file: string): Promise<Stored> {
  const target = pathOf(key)
  await mkdir(path.dirname(target), { recursive: true })
  const handle = await open(file, 'r+')
  try {
    // A power cut can't leave a name without its bytes.
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(file, target)
  return { bytes: (await stat(target)).size, sha256: await sha256Of(key) }
}

/** An empty folder on the disk of the media for as long as `work` takes; what a crash left in it is thrown away. */
export async function inFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error('not the name of a folder')
  const folder = path.join(env.dataDir, 'media-work', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
