import type { Patchable } from '../media'
import { emptyComments, secondsOfOpus } from './ogg-packets'
import { mostPageBytes, pageAt, sumAgain, type Page } from './ogg-pages'
import type { Stripped } from './stripped'

/** One stream in the file. */
type Stream = {
  codec: 'opus' | 'vorbis' | 'other'
  /** How many packets have ended. */
  packets: number
  /** Places of the packet that is being read; kept only of comments. */
  extents: { at: number; length: number }[]
  pages: Page[]
  /** Samples a second, and those at the beginning that aren't played. */
  rate: number
  skipped: number
  lastGranule: number
  /** Of packets that say so themselves. */
  packetSeconds: number
}

/** Comments are a few lines; a picture of a record's sleeve may lie among them. */
const mostCommentBytes = 4_000_000

/** Empties the comments of an Ogg file (Opus or Vorbis) in place and measures how long it sounds. */
export async function stripOgg(file: Patchable): Promise<Stripped> {
  const streams = new Map<number, Stream>()
  const heard: Stream[] = []
  let isWhole = true
  let at = 0
  while (isWhole && at < file.size) {
    const page = await pageAt(file, at)
    if (!page) {
      isWhole = await cutTail(file, at)
      break
    }
    if (page.isFirst) {
      const stream = await streamOf(file, page)
      streams.set(page.serial, stream)
      heard.push(stream)
    }
    const stream = streams.get(page.serial)
    isWhole = stream !== undefined && (await follow(file, page, stream))
    at = page.end
  }
  const cleaned = heard.every(({ codec, packets }) => codec !== 'other' && packets > 1)
  const seconds = heard.reduce((sum, stream) => sum + secondsOf(stream), 0)
  return {
    metadataLeft: isWhole ? (cleaned ? null : 'container') : 'unreadable',
    durationSeconds: seconds > 0 ? seconds : null,
    hasVideo: false,
    isPlayable: heard.length > 0,
  }
}

function secondsOf({ rate, skipped, lastGranule, packetSeconds }: Stream): number {
  return Math.max(packetSeconds, rate > 0 ? (lastGranule - skipped) / rate : 0)
}

/** A stream begins with a page of its own, whose packet names what is inside. */
async function streamOf(file: Patchable, page: Page): Promise<Stream> {
  const head = await file.read(page.body, Math.min(30, page.end - page.body))
  const nothing = { packets: 0, extents: [], pages: [], lastGranule: 0, packetSeconds: 0 }
  const name = head.toString('latin1', 0, 8)
  if (name === 'OpusHead' && head.length >= 12) {
    return { ...nothing, codec: 'opus', rate: 48_000, skipped: head.readUInt16LE(10) }
  }
  if (name.startsWith('\x01vorbis') && head.length >= 16) {
    return { ...nothing, codec: 'vorbis', rate: head.readUInt32LE(12), skipped: 0 }
  }
  return { ...nothing, codec: 'other', rate: 0, skipped: 0 }
}

/** False where the comments can't be followed. */
async function follow(file: Patchable, page: Page, stream: Stream): Promise<boolean> {
  if (page.granule !== null) stream.lastGranule = Math.max(stream.lastGranule, page.granule)
  let begins = !page.isContinued
  for (const { at, length, isEnd } of page.pieces) {
    if (stream.packets === 1) {
      stream.extents.push({ at, length })
      if (stream.pages.at(-1) !== page) stream.pages.push(page)
      if (total(stream) > mostCommentBytes) return false
      if (isEnd && !(await emptyThem(file, stream))) return false
    } else if (stream.codec === 'opus' && stream.packets > 1 && begins) {
      stream.packetSeconds += secondsOfOpus(await file.read(at, Math.min(2, length)))
    }
    if (isEnd) stream.packets += 1
    begins = isEnd
  }
  return true
}

const total = ({ extents }: Stream) => extents.reduce((sum, { length }) => sum + length, 0)

async function emptyThem(file: Patchable, stream: Stream): Promise<boolean> {
  if (stream.codec === 'other') return true
  const empty = emptyComments(stream.codec, total(stream))
  if (!empty) return false
  let done = 0
  for (const { at, length } of stream.extents) {
    await file.write(at, empty.subarray(done, done + length))
    done += length
  }
  for (const page of stream.pages) await sumAgain(file, page)
  stream.extents = []
  stream.pages = []
  return true
}

/** Behind the last whole page: a recorder that was cut off, or something hidden there. Both go. */
async function cutTail(file: Patchable, at: number): Promise<boolean> {
  if (at === 0 || file.size - at > mostPageBytes) return false
  await file.truncate(at)
  return true
}
