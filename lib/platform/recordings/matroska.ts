import type { Patchable } from '../media'

/** An element of EBML (RFC 8794): a number, a length, what is inside. */
export type Element = {
  id: number
  at: number
  body: number
  /** Null where it has no length of its own: a recording that was written as it came. */
  end: number | null
}

/** Reads ahead, so that a walk over thousands of small elements is no read of the disk for each. */
export class Ahead {
  #at = 0
  #bytes: Buffer = Buffer.alloc(0)

  constructor(readonly file: Patchable) {}

  async read(at: number, length: number): Promise<Buffer> {
    if (at < this.#at || at + length > this.#at + this.#bytes.length) {
      this.#at = at
      this.#bytes = await this.file.read(at, Math.max(length, 65_536))
    }
    return this.#bytes.subarray(at - this.#at, at - this.#at + length)
  }
}

/** The element at `at`; null where none is written there. */
export async function elementAt(ahead: Ahead, at: number): Promise<Element | null> {
  const head = await ahead.read(at, 12)
  const idLength = lengthOf(head[0])
  if (idLength === null || idLength > 4) return null
  const sizeLength = lengthOf(head[idLength])
  if (sizeLength === null || head.length < idLength + sizeLength) return null
  const id = head.readUIntBE(0, idLength)
  const body = at + idLength + sizeLength
  const size = sizeIn(head.subarray(idLength, idLength + sizeLength))
  // A length of all ones means "until something else begins".
  if (size === 'unknown') return { id, at, body, end: null }
  return size === null ? null : { id, at, body, end: body + size }
}

/** How many bytes a number has, by the zeros that its first one begins with. */
function lengthOf(first: number | undefined): number | null {
  return first === undefined || first === 0 ? null : Math.clz32(first) - 23
}

function sizeIn(bytes: Buffer): number | 'unknown' | null {
  const first = bytes[0] ?? 0
  const mask = (1 << (8 - bytes.length)) - 1
  let size = first & mask
  let isUnknown = size === mask
  for (const byte of bytes.subarray(1)) {
    size = size * 256 + byte
    isUnknown &&= byte === 0xff
  }
  if (isUnknown) return 'unknown'
  return Number.isSafeInteger(size) ? size : null
}

/** A length written in `length` bytes. */
export function written(size: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let rest = size
  for (let n = length - 1; n >= 0; n -= 1) {
    bytes[n] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[0] = (bytes[0] ?? 0) | (1 << (8 - length))
  return bytes
}
