import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { keyFor } from './secrets'
import { erase, pieces, read, settle, sizeOf, store } from './storage'

/*
 * Files that lie encrypted, so that a backup, a disk or a bucket in the wrong hands tells nothing: 16 bytes from which
 * the counter starts, then AES-256 in counter mode, because any range of it can be read without the rest. A key of its
 * own for each file. That nobody has changed it says the SHA-256 of the plain bytes, which the database keeps.
 */
const blockBytes = 16
const cipher = 'aes-256-ctr'

const keyOfFile = (key: string) => keyFor(`sealed file ${key}`)

/** Encrypts what lies under `plainKey` to `key`, and erases it. */
export async function sealFile(plainKey: string, key: string): Promise<void> {
  const limit = ((await sizeOf(plainKey)) ?? 0) + blockBytes
  await store(key, Readable.from(sealed(plainKey, key)), { limit })
  await erase(plainKey)
  await settle(key)
}

async function* sealed(plainKey: string, key: string): AsyncGenerator<Buffer> {
  const start = randomBytes(blockBytes)
  const sealing = createCipheriv(cipher, keyOfFile(key), start)
  yield start
  for await (const piece of read(plainKey)) yield sealing.update(piece as Buffer)
}

/** The plain bytes from `start` to `end`, both included. */
export async function* unsealedPieces(
  key: string,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Uint8Array> {
  const head: Uint8Array[] = []
  for await (const piece of pieces(key, { start: 0, end: blockBytes - 1 })) head.push(piece)
  const block = Math.floor(start / blockBytes)
  const opening = createDecipheriv(
    cipher,
    keyOfFile(key),
    counterAt(Buffer.concat(head), BigInt(block)),
  )
  // From the beginning of a block: what comes before the asked byte is thrown away.
  let skip = start - block * blockBytes
  const range = { start: blockBytes * (block + 1), end: end + blockBytes }
  for await (const piece of pieces(key, range)) {
    const plain = opening.update(piece)
    if (skip < plain.length) yield new Uint8Array(plain.subarray(skip))
    skip = Math.max(0, skip - plain.length)
  }
}

/** The counter is one number of 128 bits, which wraps round. */
function counterAt(start: Buffer, block: bigint): Buffer {
  const sum = (BigInt(`0x${start.toString('hex')}`) + block) & ((1n << 128n) - 1n)
  return Buffer.from(sum.toString(16).padStart(32, '0'), 'hex')
}
