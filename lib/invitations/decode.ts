import iconv from 'iconv-lite'

/** What the file was taken for; said to whoever sent it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Where a byte meant nothing in the assumed encoding: the row it stands in is refused, and no other. */
export const unreadable = '\uFFFD'

export type Decoded = { encoding: Encoding; text: string }

/**
 * The text of a file whose encoding nobody tells. A byte order mark decides; without one, many zero bytes mean
 * UTF-16. Else it is UTF-8 as soon as most lines with accents fit it, and windows-1252 (old Excel) where they don't.
 * Files pasted together of both have lines that fit only the other one: those come out with the mark `unreadable`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideOf(bytes)
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes)
    return { encoding: wide, text }
  }
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes
  const hasMark = body.length < bytes.length
  const lines = linesOf(body).map((line) => ({ line, kind: kindOf(line) }))
  const fitting = lines.filter(({ kind }) => kind === 'accented').length
  const foreign = lines.filter(({ kind }) => kind === 'foreign').length
  const isUtf8 = hasMark || foreign === 0 || fitting >= foreign
  const text = lines.map(({ line, kind }) => (isUtf8 ? utf8(line) : western(line, kind))).join('')
  return { encoding: isUtf8 ? 'utf-8' : 'windows-1252', text }
}

type Kind = 'plain' | 'accented' | 'foreign'

/** Plain fits everything; accented is UTF-8 beyond ASCII; foreign is no UTF-8. */
function kindOf(line: Uint8Array): Kind {
  if (line.every((byte) => byte < 0x80)) return 'plain'
  return utf8(line).includes(unreadable) ? 'foreign' : 'accented'
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
const utf8 = (line: Uint8Array) => lenient.decode(line)

/** A line that is UTF-8 would come out of windows-1252 as "Ã©": nobody's name, so it is marked instead. */
function western(line: Uint8Array, kind: Kind): string {
  if (kind !== 'accented') return iconv.decode(Buffer.from(line), 'windows-1252')
  return Array.from(line, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : unreadable)).join('')
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    const next = end < 0 ? bytes.length : end + 1
    lines.push(bytes.subarray(start, next))
    start = next
  }
  return lines
}

function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  // Latin letters in UTF-16 are every other byte zero, which no text in the others has.
  const sample = bytes.subarray(0, 2_000)
  const zeros = (odd: number) => sample.filter((byte, at) => at % 2 === odd && byte === 0).length
  if (zeros(1) > sample.length / 5 && zeros(0) < sample.length / 50) return 'utf-16le'
  if (zeros(0) > sample.length / 5 && zeros(1) < sample.length / 50) return 'utf-16be'
  return null
}

const startsWith = (bytes: Uint8Array, mark: number[]) =>
  mark.every((byte, index) => bytes[index] === byte)
