import { zero, type Patchable } from '../media'
import {
  addRun,
  addSamples,
  beginFragment,
  placeFragment,
  readDefaults,
  readTimescale,
  readTrackId,
} from './mp4-length'
import type { Box } from './strip-mp4'

export type Track = {
  /** The handler's four letters: vide, soun, meta … */
  kind: string
  codecs: string[]
  /** Of a picture: its shorter side in pixels. */
  lines: number | null
  id: number
  /** Ticks a second, those of all its samples, and those of a sample of which nothing else is said. */
  scale: number
  ticks: number
  usual: number
}

/** What is gathered on the way through the boxes. */
export type Fields = {
  /** As the head of the file says. */
  seconds: number | null
  tracks: Track[]
  /** The fragment that is being read. */
  fragment: { track: Track; usual: number; at: number } | null
  boxes: number
}

/** Clears what tells a time or a device in a box that must stay, and notes what the caller needs. */
export async function eraseIn(
  file: Patchable,
  parent: string,
  box: Box,
  found: Fields,
): Promise<void> {
  switch (box.type) {
    case 'mvhd':
      found.seconds = await duration(file, box)
      return eraseTimes(file, box)
    case 'tkhd':
      await readTrackId(file, box, found)
      return eraseTimes(file, box)
    case 'mdhd':
      await readTimescale(file, box, found)
      return eraseTimes(file, box)
    case 'stts':
      return addSamples(file, box, found)
    case 'trex':
      return readDefaults(file, box, found)
    case 'tfhd':
      return beginFragment(file, box, found)
    case 'tfdt':
      return placeFragment(file, box, found)
    case 'trun':
      return addRun(file, box, found)
    case 'hdlr':
      return eraseHandlerName(file, box, parent, found)
    case 'stsd':
      return eraseEncoderNames(file, box, found)
    case 'dref':
      return eraseFileNames(file, box)
  }
}

/** Creation and modification: 4 bytes each after version and flags, 8 each in version 1. */
async function eraseTimes(file: Patchable, { body, end }: Box) {
  const version = (await file.read(body, 1))[0]
  await zeroWithin(file, body + 4, version === 1 ? 16 : 8, end)
}

async function duration(file: Patchable, { body, end }: Box): Promise<number | null> {
  const bytes = await file.read(body, Math.min(32, end - body))
  const isLong = bytes[0] === 1
  if (bytes.length < (isLong ? 32 : 20)) return null
  const scale = bytes.readUInt32BE(isLong ? 20 : 12)
  const length = isLong ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16)
  const seconds = length / scale
  // All ones mean "unknown", zero stands in fragmented files; nobody is interviewed for two days.
  return seconds > 0 && seconds < 2 * 86_400 ? seconds : null
}

/** The maker ("appl") and the name ("GoPro AVC") of a handler go, its kind stays. */
async function eraseHandlerName(file: Patchable, box: Box, parent: string, found: Fields) {
  const kind = (await file.read(box.body + 8, 4)).toString('latin1')
  await zeroWithin(file, box.body + 12, box.end - box.body - 12, box.end)
  const track = found.tracks.at(-1)
  if (parent === 'mdia' && track) track.kind = kind
}

const mostEntries = 64

/** Codecs of a track; of pictures also the size (2 bytes each at 32), and, cleared, the vendor (4 bytes at 20) and the compressor's name (32 bytes at 50). */
async function eraseEncoderNames(file: Patchable, box: Box, found: Fields) {
  const track = found.tracks.at(-1)
  for await (const entry of entries(file, box)) {
    track?.codecs.push(entry.type)
    if (track?.kind !== 'vide') continue
    const sides = await file.read(entry.at + 32, 4)
    if (sides.length === 4) track.lines = Math.min(sides.readUInt16BE(0), sides.readUInt16BE(2))
    await zeroWithin(file, entry.at + 20, 4, entry.end)
    await zeroWithin(file, entry.at + 50, 32, entry.end)
  }
}

/** QuickTime's `alis` may hold the path of the file on the computer that wrote it. */
async function eraseFileNames(file: Patchable, box: Box) {
  for await (const entry of entries(file, box)) {
    await zeroWithin(file, entry.body + 4, entry.end - entry.body - 4, entry.end)
  }
}

/** The boxes of a list that begins with version, flags and a count. */
async function* entries(file: Patchable, { body, end }: Box): AsyncGenerator<Box> {
  let at = body + 8
  for (let n = 0; n < mostEntries && end - at >= 8; n += 1) {
    const bytes = await file.read(at, 8)
    const next = at + bytes.readUInt32BE(0)
    if (next < at + 8 || next > end) return
    yield { type: bytes.toString('latin1', 4, 8), at, body: at + 8, end: next }
    at = next
  }
}

async function zeroWithin(file: Patchable, at: number, length: number, end: number) {
  if (length > 0 && at < end) await zero(file, at, Math.min(length, end - at))
}
