// A backup is an ordinary .tar.gz, written and read as a stream: nothing of it is ever whole in memory.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Header } from 'tar'

const BLOCK = 512
const padding = (size) => (BLOCK - (size % BLOCK)) % BLOCK

/** Writes entries one after the other; `checksums` holds the SHA-256 of each. */
export async function openArchive(file) {
  // For its owner's eyes only: it holds everything that the database holds.
  const target = fs.createWriteStream(file, { mode: 0o600, flags: 'w' })
  await once(target, 'open')
  // Films don't get smaller; the fastest level is enough for tables.
  const packed = createGzip({ level: 1 })
  const stored = pipeline(packed, target)
  // Whoever writes next, or closes, hears of it.
  stored.catch(() => {})
  const checksums = {}

  // Waits until the piece is on its way: a slow disk slows the reading.
  const write = (bytes) =>
    new Promise((resolve, reject) => {
      packed.write(bytes, (error) => (error ? reject(error) : resolve()))
    })

  return {
    checksums,
    /** `pieces` must be `size` bytes together. */
    async add(path, size, pieces) {
      const header = new Header({ path, size, mode: 0o600, type: 'File', mtime: new Date() })
      const block = Buffer.alloc(BLOCK)
      if (header.encode(block)) throw new Error(`The name ${path} is too long for the backup.`)
      await write(block)
      const hash = createHash('sha256')
      let written = 0
      for await (const piece of pieces) {
        written += piece.length
        hash.update(piece)
        await write(piece)
      }
      if (written !== size) throw new Error(`${path} changed while it was being saved.`)
      await write(Buffer.alloc(padding(size)))
      checksums[path] = hash.digest('hex')
    },
    async close() {
      await write(Buffer.alloc(2 * BLOCK))
      packed.end()
      await stored
      const handle = await fs.promises.open(file, 'r+')
      await handle.sync()
      await handle.close()
    },
    abandon() {
      packed.destroy()
    },
  }
}

/**
 * Reads the entries in their order. What a caller leaves of an entry is skipped.
 *
 * @returns {AsyncGenerator<{ path: string, size: number, body: AsyncGenerator<Buffer> }>}
 */
export async function* entriesOf(file) {
  const source = fs.createReadStream(file)
  const unpacked = source.pipe(createGunzip())
  source.on('error', (error) => unpacked.destroy(error))
  const reader = new BlockReader(unpacked[Symbol.asyncIterator]())
  try {
    for (;;) {
      const block = await reader.exactly(BLOCK)
      if (block.every((byte) => byte === 0)) return
      const { path, size, cksumValid, type } = new Header(block, 0)
      if (!cksumValid || type !== 'File') throw new Error('it is not a backup of this portal')
      const body = reader.upTo(size)
      yield { path, size, body }
      for await (const rest of body) void rest
      await reader.exactly(padding(size))
    }
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

class BlockReader {
  #kept = Buffer.alloc(0)

  constructor(source) {
    this.source = source
  }

  async #more() {
    const { value, done } = await this.source.next()
    if (done) throw new Error('it ends too early')
    return value
  }

  async exactly(size) {
    while (this.#kept.length < size) this.#kept = Buffer.concat([this.#kept, await this.#more()])
    const block = this.#kept.subarray(0, size)
    this.#kept = this.#kept.subarray(size)
    return block
  }

  async *upTo(size) {
    let left = size
    while (left > 0) {
      if (this.#kept.length === 0) this.#kept = await this.#more()
      const piece = this.#kept.subarray(0, left)
      this.#kept = this.#kept.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
}
