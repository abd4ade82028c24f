import { zero, type Patchable } from '../media'
import { Ahead, elementAt, written, type Element } from './matroska'
import { emptyComments, secondsOfOpus } from './ogg-packets'
import type { Stripped } from './stripped'

// Names of elements by number: RFC 8794 and RFC 9559.
const ids = { segment: 0x18538067, cluster: 0x1f43b675, info: 0x1549a966, tracks: 0x1654ae6b }
const ofTrack = { number: 0xd7, type: 0x83, codec: 0x86, private: 0x63a2 }
const block = { simple: 0xa3, inGroup: 0xa1 }
const names = { muxer: 0x4d80, writer: 0x5741 }

/**
 * What a player needs, by the element it stands in. Everything else (tags, title, date, names of files and tracks,
 * attachments, chapters) becomes an empty Void of the same size, so that nothing moves.
 */
const kept: Record<number, readonly number[]> = {
  0x0: [0x1a45dfa3, ids.segment],
  0x1a45dfa3: [0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4282, 0x4287, 0x4285],
  [ids.segment]: [0x114d9b74, ids.info, ids.tracks, ids.cluster, 0x1c53bb6b],
  [ids.info]: [0x2ad7b1, 0x4489, names.muxer, names.writer],
  [ids.tracks]: [0xae],
  0xae: [
    ...[ofTrack.number, 0x73c5, ofTrack.type, 0xb9, 0x88, 0x55aa, 0x9c, 0x23e383, ofTrack.codec],
    ...[ofTrack.private, 0x56aa, 0x56bb, 0xe0, 0xe1, 0x6d80, 0x55ee],
  ],
  [ids.cluster]: [0xe7, 0xa7, 0xab, block.simple, 0xa0],
  0xa0: [block.inGroup, 0x9b, 0xfb, 0x75a2, 0x75a1],
}

const mostElements = 3_000_000

type Track = { number: number; type: number; codec: string }

type Found = {
  elements: number
  tracks: Track[]
  /** Nanoseconds in a tick. */
  tick: number
  clusterTicks: number
  first: number | null
  last: number
  /** Of packets of Opus, which say themselves how long they sound. */
  opusSeconds: number
  isUnreadable: boolean
}

/** Takes what tells a device, a time or a name out of a WebM in place, and measures how long it sounds. */
export async function stripWebm(file: Patchable): Promise<Stripped> {
  const found: Found = {
    ...{ elements: 0, tracks: [], tick: 1_000_000, clusterTicks: 0, first: null, last: 0 },
    ...{ opusSeconds: 0, isUnreadable: false },
  }
  await walk(new Ahead(file), 0x0, 0, file.size, found)
  const heard = found.tracks.filter(({ type }) => type === 1 || type === 2)
  const span = ((found.last - (found.first ?? 0)) * found.tick) / 1e9
  const seconds = Math.max(span, found.opusSeconds)
  const left = heard.length < found.tracks.length ? 'timedTrack' : null
  return {
    metadataLeft: found.isUnreadable ? 'unreadable' : left,
    durationSeconds: seconds > 0 ? seconds : null,
    hasVideo: heard.some(({ type }) => type === 1),
    isPlayable: heard.length > 0 && heard.every(({ codec }) => plays.includes(codec)),
  }
}

const plays = ['A_OPUS', 'A_VORBIS', 'V_VP8', 'V_VP9', 'V_AV1']

/** Goes through what stands in `parent`, and says where it ended: behind what has no length, at the next of its kind. */
async function walk(ahead: Ahead, parent: number, from: number, to: number, found: Found) {
  let at = from
  while (at < to && !found.isUnreadable) {
    const element = await elementAt(ahead, at)
    found.elements += 1
    if (!element || found.elements > mostElements) return giveUp(found, at)
    if (parent === ids.cluster && kept[ids.segment]?.includes(element.id)) return at
    at = await enter(ahead, parent, element, to, found)
  }
  return at
}

async function enter(ahead: Ahead, parent: number, element: Element, to: number, found: Found) {
  const { id, at, body } = element
  const isKept = kept[parent]?.includes(id) ?? false
  const mayBeOpen = id === ids.segment || id === ids.cluster
  const isCut = element.end !== null && element.end > to
  if (isCut && (parent === ids.cluster || parent === 0xa0 || mayBeOpen)) {
    // A recorder that was cut off: what it had begun to write goes, what is whole stays.
    if (!mayBeOpen) {
      await ahead.file.truncate(at)
      return Number.POSITIVE_INFINITY
    }
  } else if (isCut || (element.end === null && !(isKept && mayBeOpen))) {
    return giveUp(found, at)
  }
  const end = Math.min(element.end ?? to, to)
  if (!isKept) {
    await makeVoid(ahead.file, element, end)
    return end
  }
  if (id === 0xae) found.tracks.push({ number: 0, type: 0, codec: '' })
  if (id === ids.cluster) found.clusterTicks = 0
  if (kept[id]) {
    const stopped = await walk(ahead, id, body, end, found)
    return element.end === null ? stopped : Math.max(end, stopped)
  }
  await read(ahead, element, end, found)
  return end
}

function giveUp(found: Found, at: number) {
  found.isUnreadable = true
  return at
}

/** Void, a length that fills what the old number and length took, and zeros. */
async function makeVoid(file: Patchable, { at, body }: Element, end: number) {
  const room = Math.min(8, body - at - 1)
  await file.write(at, Buffer.from([0xec]))
  await file.write(at + 1, written(end - at - 1 - room, room))
  await zero(file, at + 1 + room, end - at - 1 - room)
}

async function read(ahead: Ahead, { id, body }: Element, end: number, found: Found) {
  const value = () => ahead.read(body, Math.min(8, end - body))
  const track = found.tracks.at(-1)
  switch (id) {
    case names.muxer:
    case names.writer:
      return zero(ahead.file, body, end - body)
    case 0x2ad7b1:
      found.tick = whole(await value()) || found.tick
      return
    case ofTrack.number:
      if (track) track.number = whole(await value())
      return
    case ofTrack.type:
      if (track) track.type = whole(await value())
      return
    case ofTrack.codec:
      if (track) track.codec = (await ahead.read(body, Math.min(32, end - body))).toString('latin1')
      return
    case ofTrack.private:
      if (track && !(await emptyVorbisComments(ahead.file, body, end))) found.isUnreadable = true
      return
    case 0xe7:
      found.clusterTicks = whole(await value())
      return
    case block.simple:
    case block.inGroup:
      return measure(await ahead.read(body, Math.min(16, end - body)), found)
  }
}

const whole = (bytes: Buffer) => bytes.reduce((sum, byte) => sum * 256 + byte, 0)

/** A block: the track's number, its time within the cluster (two bytes, signed), flags, what is to be played. */
function measure(bytes: Buffer, found: Found) {
  const first = bytes[0] ?? 0
  // More than 127 tracks have nobody to hear them.
  if (first < 0x80 || bytes.length < 4) return
  const track = found.tracks.find(({ number }) => number === (first & 0x7f))
  if (!track) return
  const at = found.clusterTicks + bytes.readInt16BE(1)
  found.first = Math.min(found.first ?? at, at)
  found.last = Math.max(found.last, at)
  if (track.codec !== 'A_OPUS') return
  const lacing = (bytes[3] ?? 0) & 0x06
  const frames = lacing === 0 ? 1 : (bytes[4] ?? 0) + 1
  found.opusSeconds += secondsOfOpus(bytes.subarray(lacing === 0 ? 4 : 5)) * frames
}

/** Vorbis keeps its three heads in one field: a count, two lengths, the heads. The second are the comments. */
async function emptyVorbisComments(file: Patchable, body: number, end: number): Promise<boolean> {
  const head = await file.read(body, Math.min(end - body, 70_000))
  if (head[0] !== 2 || !head.includes('vorbis')) return true
  const lengths: number[] = []
  let at = 1
  while (lengths.length < 2 && at < head.length) {
    let length = 0
    while (head[at] === 255) {
      length += 255
      at += 1
    }
    lengths.push(length + (head[at] ?? 0))
    at += 1
  }
  const [ident = 0, comments = 0] = lengths
  const empty = emptyComments('vorbis', comments)
  if (!empty || at + ident + comments > end - body) return false
  await file.write(body + at + ident, empty)
  return true
}
