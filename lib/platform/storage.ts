import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { minutes } from './clock'
import { env } from './env'
import { objectStore } from './object-store'

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

/**
 * Moves what has been stored and looked at to the operator's bucket, where there is one: what is received, cleaned and
 * encoded lies on this machine, what is kept lies there.
 */
export async function settle(key: string): Promise<void> {
  const bucket = objectStore()
  if (!bucket) return
  await bucket.put(key, pathOf(key))
  await rm(pathOf(key), { force: true })
}

/** A stream of what lies on this machine's disk under a key, not settled yet. */
export function read(key: string): Readable {
  return createReadStream(pathOf(key))
}

const pieceBytes = 128 * 1024

/**
 * The bytes from `start` to `end`, both included, wherever they lie: read only as fast as they are taken, so that a
 * slow phone costs one piece of memory. Nothing is opened before the first piece is asked for: a stream that nobody
 * reads is never told that it is over, and would keep the file open for good.
 */
export async function* pieces(
  key: string,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Uint8Array> {
  const bucket = (await isHere(key)) ? null : objectStore()
  let at = start
  for await (const piece of bucket
    ? await bucket.read(key, { start, end })
    : here(key, start, end)) {
    const bytes = piece as Uint8Array
    at += bytes.length
    yield bytes
  }
  // Shorter than the database says: better a broken answer than one that looks whole.
  if (at <= end) throw new Error('the file is shorter than it was')
}

// Node's own Readable.toWeb reads on into its buffer whatever the reader does.
async function* here(key: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const handle = await open(pathOf(key), 'r')
  try {
    for (let at = start; at <= end;) {
      const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - at + 1))
      const { bytesRead } = await handle.read(piece, 0, piece.length, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield new Uint8Array(piece.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

const sizeHere = async (key: string) =>
  stat(pathOf(key)).then(
    (found) => found.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )

/** It lies on this machine's disk: a web server beside us could send it. */
export const isHere = async (key: string) => (await sizeHere(key)) !== null

/** In bytes; null where nothing lies under a key. */
export async function sizeOf(key: string): Promise<number | null> {
  return (await sizeHere(key)) ?? (await objectStore()?.sizeOf(key)) ?? null
}

/** What an encoder reads: the file itself, or a copy from the bucket in a folder that the caller clears away. */
export async function localFile(key: string, folder: string): Promise<string> {
  if (await isHere(key)) return pathOf(key)
  const bucket = objectStore()
  if (!bucket) throw new Error('nothing lies under this key')
  const copy = path.join(folder, 'copy')
  await pipeline(await bucket.read(key), createWriteStream(copy))
  return copy
}

/** What may still be written: without what was promised to others and what the database needs. */
export async function freeBytes(): Promise<number> {
  await mkdir(mediaDir(), { recursive: true })
  const { bavail, bsize } = await statfs(mediaDir())
  return bavail * bsize - (promised.barazaPromisedBytes ?? 0) - spareBytes
}

/** SHA-256 in hex of what lies on this machine's disk under a key. */
export async function sha256Of(key: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(read(key), hash)
  return hash.digest('hex')
}

export async function erase(key: string): Promise<void> {
  await rm(pathOf(key), { force: true })
  await objectStore()?.erase(key)
}

/** Every key below a folder that was last written before `moment`; partial transfers too. */
export async function oldKeys(folder: string, moment: Date): Promise<string[]> {
  const found = await readdir(pathOf(folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  const keys = (await objectStore()?.oldKeys(folder, moment)) ?? []
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
