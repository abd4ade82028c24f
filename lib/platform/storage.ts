import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from './env'

export type Stored = { bytes: number; sha256: string }

/** Where the bytes of a key lie; keys are made by us and hold letters, digits, hyphens and slashes only. */
export function pathOf(key: string): string {
  if (!/^[a-z0-9][a-z0-9/-]*(\.[a-z0-9]+)?$/.test(key)) throw new Error('not a storage key')
  return path.join(env.dataDir, 'media', key)
}

/**
 * Streams `source` to disk under `key`; nothing is held in memory and a broken transfer leaves nothing.
 * Throws TooLarge past `limit` bytes.
 */
export async function store(key: string, source: Readable, limit: number): Promise<Stored> {
  const target = pathOf(key)
  const partial = `${target}.partial`
  await mkdir(path.dirname(target), { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limit) return done(new TooLarge())
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(source, measure, createWriteStream(partial))
    await rename(partial, target)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** A stream of the bytes from `start` to `end`, both included. */
export function read(key: string, range?: { start: number; end: number }): Readable {
  return createReadStream(pathOf(key), range)
}

export async function sizeOf(key: string): Promise<number | null> {
  return stat(pathOf(key)).then(
    (found) => found.size,
    () => null,
  )
}

export async function erase(key: string): Promise<void> {
  await rm(pathOf(key), { force: true })
}

export class TooLarge extends Error {
  override name = 'TooLarge'
}
