import type { Patchable } from '../media'

/** A page of Ogg (RFC 3533, 6). */
export type Page = {
  at: number
  /** Where its packets begin, and where the next page does. */
  body: number
  end: number
  isFirst: boolean
  /** The packet at its beginning began on the page before. */
  isContinued: boolean
  serial: number
  /** Position in its stream at its end; null where no packet ends here. */
  granule: number | null
  /** The pieces of packets that lie in it; the last may go on in the next page. */
  pieces: { at: number; length: number; isEnd: boolean }[]
}

export const mostPageBytes = 27 + 255 + 255 * 255

/** The page at `at`; null where none stands there, or it reaches beyond the end. */
export async function pageAt(file: Patchable, at: number): Promise<Page | null> {
  const head = await file.read(at, 27 + 255)
  if (head.length < 27 || head.toString('latin1', 0, 4) !== 'OggS' || head[4] !== 0) return null
  const segments = head[26] ?? 0
  const body = at + 27 + segments
  const lacing = head.subarray(27, 27 + segments)
  const end = body + lacing.reduce((sum, length) => sum + length, 0)
  if (lacing.length < segments || end > file.size) return null
  const flags = head[5] ?? 0
  const granule = head.readBigInt64LE(6)
  return {
    ...{ at, body, end },
    isContinued: (flags & 1) !== 0,
    isFirst: (flags & 2) !== 0,
    serial: head.readUInt32LE(14),
    granule: granule < 0n ? null : Number(granule),
    pieces: piecesOf(lacing, body),
  }
}

/** A segment of fewer than 255 bytes ends its packet. */
function piecesOf(lacing: Uint8Array, body: number): Page['pieces'] {
  const pieces: Page['pieces'] = []
  let at = body
  let length = 0
  for (const segment of lacing) {
    length += segment
    if (segment === 255) continue
    pieces.push({ at, length, isEnd: true })
    at += length
    length = 0
  }
  if (length > 0) pieces.push({ at, length, isEnd: false })
  return pieces
}

const table = Array.from({ length: 256 }, (_, n) => {
  let rest = n << 24
  for (let bit = 0; bit < 8; bit += 1) rest = rest < 0 ? (rest << 1) ^ 0x04c11db7 : rest << 1
  return rest
})

/** Players drop a page whose sum is wrong: whoever changes one sums it again. */
export async function sumAgain(file: Patchable, { at, end }: Page): Promise<void> {
  const page = await file.read(at, end - at)
  page.fill(0, 22, 26)
  let sum = 0
  for (const byte of page) sum = (sum << 8) ^ (table[((sum >>> 24) ^ byte) & 0xff] ?? 0)
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(sum)
  await file.write(at + 22, bytes)
}
