import type { Patchable } from '../media'
import type { Fields, Track } from './mp4-fields'
import type { Box } from './strip-mp4'

/** Tables are read up to here; a recording of hours has fewer entries. */
const mostTableBytes = 8_000_000

const tableOf = (file: Patchable, { body, end }: Box) =>
  file.read(body, Math.min(end - body, mostTableBytes))

/** Ticks a second of a track: after version, flags and two times. */
export async function readTimescale(file: Patchable, box: Box, found: Fields): Promise<void> {
  const bytes = await file.read(box.body, Math.min(32, box.end - box.body))
  const at = bytes[0] === 1 ? 20 : 12
  const track = found.tracks.at(-1)
  if (track && bytes.length >= at + 4) track.scale = bytes.readUInt32BE(at)
}

export async function readTrackId(file: Patchable, box: Box, found: Fields): Promise<void> {
  const bytes = await file.read(box.body, Math.min(32, box.end - box.body))
  const at = bytes[0] === 1 ? 20 : 12
  const track = found.tracks.at(-1)
  if (track && bytes.length >= at + 4) track.id = bytes.readUInt32BE(at)
}

/** `stts`: so many samples of so many ticks each. */
export async function addSamples(file: Patchable, box: Box, found: Fields): Promise<void> {
  const bytes = await tableOf(file, box)
  const track = found.tracks.at(-1)
  if (!track) return
  for (let at = 8; at + 8 <= bytes.length; at += 8) {
    track.ticks += bytes.readUInt32BE(at) * bytes.readUInt32BE(at + 4)
  }
}

/** `trex`: how long a sample of a fragment is where nothing else is said. */
export async function readDefaults(file: Patchable, box: Box, found: Fields): Promise<void> {
  const bytes = await file.read(box.body, Math.min(24, box.end - box.body))
  if (bytes.length < 16) return
  const track = trackBy(found, bytes.readUInt32BE(4))
  if (track) track.usual = bytes.readUInt32BE(12)
}

/** `tfhd`: whose fragment begins here, and how long its samples are. */
export async function beginFragment(file: Patchable, box: Box, found: Fields): Promise<void> {
  const bytes = await file.read(box.body, Math.min(40, box.end - box.body))
  found.fragment = null
  if (bytes.length < 8) return
  const flags = bytes.readUInt32BE(0) & 0xffffff
  const track = trackBy(found, bytes.readUInt32BE(4))
  const at = 8 + ((flags & 0x1) !== 0 ? 8 : 0) + ((flags & 0x2) !== 0 ? 4 : 0)
  const isSaid = (flags & 0x8) !== 0 && bytes.length >= at + 4
  const usual = isSaid ? bytes.readUInt32BE(at) : (track?.usual ?? 0)
  if (track) found.fragment = { track, usual, at: 0 }
}

/** `tfdt`: when the fragment begins. Recorders write a wrong length of its last sample, so the next one's begin counts. */
export async function placeFragment(file: Patchable, box: Box, found: Fields): Promise<void> {
  const bytes = await file.read(box.body, Math.min(12, box.end - box.body))
  const isLong = bytes[0] === 1
  if (!found.fragment || bytes.length < (isLong ? 12 : 8)) return
  found.fragment.at = isLong ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4)
}

/** `trun`: the samples of a fragment, each with its length or all alike. */
export async function addRun(file: Patchable, box: Box, found: Fields): Promise<void> {
  const bytes = await tableOf(file, box)
  const { fragment } = found
  if (!fragment || bytes.length < 8) return
  const ticks = ticksOfRun(bytes, fragment.usual)
  fragment.at += ticks
  const { track } = fragment
  track.ticks = Math.max(track.ticks + ticks, fragment.at)
}

function ticksOfRun(bytes: Buffer, usual: number): number {
  const flags = bytes.readUInt32BE(0) & 0xffffff
  const count = bytes.readUInt32BE(4)
  if ((flags & 0x100) === 0) return count * usual
  const perSample = [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length * 4
  const first = 8 + ((flags & 0x1) !== 0 ? 4 : 0) + ((flags & 0x4) !== 0 ? 4 : 0)
  let ticks = 0
  for (let n = 0; n < count; n += 1) {
    const at = first + n * perSample
    if (at + 4 > bytes.length) break
    ticks += bytes.readUInt32BE(at)
  }
  return ticks
}

/** The longest of its tracks, in seconds, from the samples themselves; null where they don't say. */
export function secondsOfTracks({ tracks }: Fields): number | null {
  const seconds = Math.max(0, ...tracks.map(({ ticks, scale }) => (scale > 0 ? ticks / scale : 0)))
  return seconds > 0 ? seconds : null
}

const trackBy = ({ tracks }: Fields, id: number): Track | undefined =>
  tracks.find((each) => each.id === id)
