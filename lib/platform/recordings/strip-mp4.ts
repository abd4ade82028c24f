import { zero, type Patchable } from '../media'
import { eraseIn, type Fields } from './mp4-fields'
import { secondsOfTracks } from './mp4-length'
import type { Stripped } from './stripped'

/**
 * Boxes that a player needs, by the box they stand in (ISO/IEC 14496-12, QuickTime File Format). Everything
 * else, `udta`, `meta` and `uuid` at any level above all, becomes an empty `free` box of the same size, so
 * that nothing moves and the file is changed where it lies.
 */
const kept: Record<string, readonly string[]> = {
  file: ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'ssix', 'mfra', 'pdin'],
  moov: ['mvhd', 'trak', 'mvex', 'iods'],
  mvex: ['mehd', 'trex', 'leva'],
  trak: ['tkhd', 'edts', 'tref', 'trgr', 'tapt', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  minf: ['vmhd', 'smhd', 'nmhd', 'sthd', 'hmhd', 'gmhd', 'hdlr', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: [
    ...['stsd', 'stts', 'ctts', 'cslg', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'stss', 'stps'],
    ...['sdtp', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'padb', 'stdp', 'stsh'],
  ],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'sdtp'],
}

/** More boxes than a film of a day has; a file made to keep us busy stops here. */
const mostBoxes = 200_000

class Unreadable extends Error {}

/**
 * Takes place, device and time out of an MP4, M4A or MOV in place. The structure is walked by its headers, so
 * neither memory nor depth grows with the file.
 */
export async function stripMp4(file: Patchable): Promise<Stripped> {
  const found: Fields = { seconds: null, tracks: [], fragment: null, boxes: 0 }
  let isWhole = true
  try {
    await walk(file, 'file', 0, file.size, found)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    isWhole = false
  }
  const heard = found.tracks.filter(({ kind }) => kind === 'vide' || kind === 'soun')
  const others = found.tracks.filter(({ kind }) => !harmless.includes(kind))
  return {
    metadataLeft: isWhole ? (others.length > 0 ? 'timedTrack' : null) : 'unreadable',
    durationSeconds: secondsOfTracks(found) ?? found.seconds,
    hasVideo: heard.some(({ kind }) => kind === 'vide'),
    lines: heard.reduce<number | null>((most, { lines }) => lines ?? most, null),
    isPlayable: heard.length > 0 && heard.every(({ codecs }) => codecs.some(playsInBrowsers)),
  }
}

/** Picture, sound, time code and streaming hints say nothing of a place; every other track may. */
const harmless = ['vide', 'soun', 'tmcd', 'hint']

const codecs = ['avc1', 'avc3', 'hvc1', 'hev1', 'vp08', 'vp09', 'av01', 'mp4a', 'Opus', 'fLaC']
const playsInBrowsers = (codec: string) => codecs.includes(codec) || codec === '.mp3'

async function walk(file: Patchable, parent: string, from: number, to: number, found: Fields) {
  let at = from
  while (to - at >= 8) {
    if ((found.boxes += 1) > mostBoxes) throw new Unreadable()
    const box = await header(file, at, to)
    await strip(file, parent, box, found)
    at = box.end
  }
  // QuickTime ends some lists with four zeros; whatever stands there is no box.
  await zero(file, at, to - at)
}

export type Box = { type: string; at: number; body: number; end: number }

/** The box at `at`, which must end at `to` or before. */
async function header(file: Patchable, at: number, to: number): Promise<Box> {
  const bytes = await file.read(at, 16)
  const short = bytes.readUInt32BE(0)
  const type = bytes.toString('latin1', 4, 8)
  const isLong = short === 1
  if (isLong && bytes.length < 16) throw new Unreadable()
  const size = isLong ? Number(bytes.readBigUInt64BE(8)) : short === 0 ? to - at : short
  const body = at + (isLong ? 16 : 8)
  const end = at + size
  if (end < body || end > to) throw new Unreadable()
  return { type, at, body, end }
}

async function strip(file: Patchable, parent: string, box: Box, found: Fields) {
  if (!kept[parent]?.includes(box.type)) {
    await file.write(box.at + 4, Buffer.from('free', 'latin1'))
    return zero(file, box.body, box.end - box.body)
  }
  if (box.type === 'trak') {
    found.tracks.push({ kind: '', codecs: [], lines: null, id: 0, scale: 0, ticks: 0, usual: 0 })
  }
  // Only the boxes in the table are entered, so the depth is the table's.
  if (kept[box.type]) return walk(file, box.type, box.body, box.end, found)
  await eraseIn(file, parent, box, found)
}
