import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { minutes } from './clock'
import { env } from './env'

/** `sha256` in hex, of the bytes as they arrived. */
export type Stored = { bytes: number; sha256: string }

type Wish = {
  /** At most this many bytes. */
  limit: number
  /** How many bytes are said to come; that much room is asked for beforehand. */
  expected?: number
  /** Looks at the first bytes; what it throws ends the transfer. */
  begins?: (head: Buffer) => Promise<void>
}

/** Where the bytes of a key lie; keys are made by us and hold letters, digits, hyphens and slashes only. */
export function pathOf(key: string): string {
  // Nothing that a client names ever reaches the file system: no dots but one before an ending, no backslash.
  if (!/^[a-z0-9][a-z0-9/-]*(\.[a-z0-9]+)?$/.test(key)) throw new Error('not a storage key')
  return path.join(mediaDir(), key)
}

const mediaDir = () => path.join(env.dataDir, 'media')
const partialEnding = '.partial'

/**
 * Streams `source` to disk under `key`; nothing is held in memory and a broken transfer leaves nothing.
 * Throws TooLarge, NoRoom or Stalled; other errors are those of the source.
 */
export async function store(key: string, source: Readable, wish: Wish): Promise<Stored> {
  const target = pathOf(key)
  const partial = target + partialEnding
  await mkdir(path.dirname(target), { recursive: true })
  const room = await takeRoom(wish.expected ?? wish.limit)
  const counted = new Counted(wish)
  try {
    // Open before the first byte: a stream that opens by itself may still do so after its transfer has broken off, and
    // make anew what was just removed.
    const file = await open(partial, 'w')
    // Flushed, so that a power cut can't leave a file that the database believes in and the disk doesn't.
    await pipeline(source, counted, file.createWriteStream({ flush: true }))
    await rename(partial, target)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    counted.stop()
    room.giveBack()
  }
  return { bytes: counted.bytes, sha256: counted.hash.digest('hex') }
}

const headBytes = 4_100
/** A phone in a tunnel may be silent for a while; two minutes without a byte is a broken line. */
const longestSilence = minutes(2)

class Counted extends Transform {
  bytes = 0
  readonly hash: Hash = createHash('sha256')
  #head: Buffer[] = []
  #silence: NodeJS.Timeout

  constructor(private readonly wish: Wish) {
    super()
    this.#silence = setTimeout(() => this.destroy(new Stalled()), longestSilence)
  }

  stop() {
    clearTimeout(this.#silence)
  }

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (e?: Error | null, c?: Buffer) => void,
  ) {
    this.#silence.refresh()
    const before = this.bytes
    this.bytes += chunk.length
    if (this.bytes > this.wish.limit) return done(new TooLarge())
    this.hash.update(chunk)
    if (!this.wish.begins || before >= headBytes) return done(null, chunk)
    this.#head.push(chunk)
    if (this.bytes < headBytes) return done(null, chunk)
    const head = Buffer.concat(this.#head).subarray(0, headBytes)
    this.#head = []
    this.wish.begins(head).then(
      () => done(null, chunk),
      (error: Error) => done(error),
    )
  }
}

// Kept free for the database, which stops when the disk is full.
const spareBytes = 256_000_000

const promised = globalThis as { barazaPromisedBytes?: number }

/** Sets room aside, so that two large uploads at once don't each count the same free bytes. */
async function takeRoom(bytes: number) {
  const { bavail, bsize } = await statfs(mediaDir())
  const taken = promised.barazaPromisedBytes ?? 0
  if (bavail * bsize - taken - spareBytes < bytes) throw new NoRoom()
  promised.barazaPromisedBytes = taken + bytes
  return {
    giveBack() {
      promised.barazaPromisedBytes = (promised.barazaPromisedBytes ?? 0) - bytes
    },
  }
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

/** SHA-256 in hex of what lies under a key. */
export async function sha256Of(key: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(read(key), hash)
  return hash.digest('hex')
}

export async function erase(key: string): Promise<void> {
  await rm(pathOf(key), { force: true })
}

/** Every key below a folder that was last written before `moment`; partial transfers too. */
export async function oldKeys(folder: string, moment: Date): Promise<string[]> {
  const found = await readdir(pathOf(folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  const keys: string[] = []
  for (const entry of found) {
    if (!entry.isFile()) continue
    const full = path.join(entry.parentPath, entry.name)
    const { mtime } = await stat(full)
    if (mtime < moment) keys.push(path.relative(mediaDir(), full).split(path.sep).join('/'))
  }
  return keys
}

export class TooLarge extends Error {
  override name = 'TooLarge'
}

export class NoRoom extends Error {
  override name = 'NoRoom'
}

export class Stalled extends Error {
  override name = 'Stalled'
}
