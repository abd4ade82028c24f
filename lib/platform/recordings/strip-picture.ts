/** A still picture without its metadata. */
export type Picture = { contentType: 'image/jpeg' | 'image/png'; bytes: Buffer }

export const pictureLimits = { bytes: 1_000_000, side: 4_096 }

/**
 * A poster without place, device, time and comments; null where the bytes are no sound JPEG or PNG, or one that
 * unpacks to more than a screen can show (a few bytes can hold a picture of gigabytes).
 */
export function stripPicture(bytes: Buffer): Picture | null {
  const jpeg = stripJpeg(bytes)
  if (jpeg) return { contentType: 'image/jpeg', bytes: jpeg }
  const png = stripPng(bytes)
  return png && { contentType: 'image/png', bytes: png }
}

const fits = (width: number, height: number) =>
  width > 0 && height > 0 && width <= pictureLimits.side && height <= pictureLimits.side

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Picture and colours; text, EXIF, time and private chunks aren't on the list. */
const pngChunks = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'IDAT']

function stripPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(pngMark)) return null
  const pieces: Buffer[] = [pngMark]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return null
    if ((at === 8) !== (name === 'IHDR')) return null
    if (name === 'IHDR' && !(end === 33 && fits(bytes.readUInt32BE(16), bytes.readUInt32BE(20))))
      return null
    if (pngChunks.includes(name) || name === 'IEND') pieces.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(pieces)
    at = end
  }
  return null
}

/** Frame headers, which hold the size: all SOF markers but the three that mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Tables and frames stay, and of the applications' segments JFIF (E0) and Adobe's colour note (EE). */
const isKept = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xdf) || marker === 0xe0 || marker === 0xee

function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const pieces = [bytes.subarray(0, 2)]
  let hasFrame = false
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd8 || marker < 0xc0) return null
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return null
    if (isFrame(marker)) {
      if (end < at + 9 || !fits(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))) return null
      hasFrame = true
    }
    if (isKept(marker)) pieces.push(bytes.subarray(at, end))
    at = end
    if (marker !== 0xda) continue
    if (!hasFrame) return null
    const next = endOfScan(bytes, at)
    pieces.push(bytes.subarray(at, next))
    at = next
    if (bytes[at + 1] === 0xd9) {
      // What a phone hides behind the end (a second picture, a film, a trailer) is left out.
      return Buffer.concat([...pieces, bytes.subarray(at, at + 2)])
    }
  }
  return null
}

/** Where the packed picture ends: at the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2))
  }
  return bytes.length
}
