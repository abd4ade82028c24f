import { zero, type Patchable } from '../media'
import { secondsOfMp3 } from './mp3-frames'
import type { Stripped } from './stripped'

// A tag inside a tag inside a tag is somebody's joke.
const mostTags = 16

/**
 * Takes ID3 (versions 1 and 2), APE and Lyrics3 tags out of an MP3 in place: those at the beginning are
 * emptied, those at the end cut off. Sources: id3.org, wiki.hydrogenaud.io/index.php?title=APEv2_specification.
 */
export async function stripMp3(file: Patchable): Promise<Stripped> {
  let start = 0
  for (let n = 0; n < mostTags; n += 1) {
    const length = (await emptyId3v2(file, start)) ?? (await emptyApe(file, start))
    if (length === null) break
    start += length
  }
  for (let n = 0; n < mostTags; n += 1) {
    const length = await tagAtEnd(file, start)
    if (length === 0) break
    await file.truncate(file.size - length)
  }
  const isClean = !(await hasTagAt(file, start)) && (await tagAtEnd(file, start)) === 0
  return {
    metadataLeft: isClean ? null : 'unreadable',
    durationSeconds: await secondsOfMp3(file, start),
    hasVideo: false,
    isPlayable: file.size > start,
  }
}

/** Four bytes of seven bits each. */
const synchsafe = (bytes: Buffer, at: number) =>
  [0, 1, 2, 3].reduce((sum, n) => sum * 128 + ((bytes[at + n] ?? 0) & 0x7f), 0)

async function emptyId3v2(file: Patchable, at: number): Promise<number | null> {
  const head = await file.read(at, 10)
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return null
  const hasFooter = ((head[5] ?? 0) & 0x10) !== 0
  const length = Math.min(10 + synchsafe(head, 6) + (hasFooter ? 10 : 0), file.size - at)
  // The header stays, without flags: a tag that holds nothing but padding, which players step over.
  await file.write(at + 5, Buffer.from([0]))
  await zero(file, at + 10, length - 10)
  return length
}

async function emptyApe(file: Patchable, at: number): Promise<number | null> {
  const head = await file.read(at, 32)
  if (head.length < 32 || head.toString('latin1', 0, 8) !== 'APETAGEX') return null
  const length = Math.min(32 + head.readUInt32LE(12), file.size - at)
  await zero(file, at, length)
  return length
}

async function hasTagAt(file: Patchable, at: number): Promise<boolean> {
  const head = (await file.read(at, 8)).toString('latin1')
  return head.startsWith('ID3') || head === 'APETAGEX'
}

/** How many bytes at the end are a tag; 0 for none. Never reaches before `start`. */
async function tagAtEnd(file: Patchable, start: number): Promise<number> {
  const room = file.size - start
  const tail = await file.read(Math.max(start, file.size - 227 - 128), 355)
  const fromEnd = (bytes: number) => tail.toString('latin1', tail.length - bytes)
  const within = (length: number) => Math.min(length, room)
  if (room >= 128 && fromEnd(128).startsWith('TAG')) {
    return within(room >= 355 && fromEnd(355).startsWith('TAG+') ? 355 : 128)
  }
  if (room >= 32 && fromEnd(32).startsWith('APETAGEX')) {
    const footer = tail.subarray(tail.length - 32)
    // The length counts items and footer; a flag says that there is a header of 32 bytes too.
    const hasHeader = footer.readUInt32LE(20) >= 0x8000_0000
    return within(Math.max(32, footer.readUInt32LE(12)) + (hasHeader ? 32 : 0))
  }
  if (room >= 15 && fromEnd(9) === 'LYRICS200') {
    const length = Number(fromEnd(15).slice(0, 6))
    return within(Number.isInteger(length) ? length + 15 : 15)
  }
  if (room >= 10 && fromEnd(10).startsWith('3DI')) {
    return within(synchsafe(tail, tail.length - 4) + 20)
  }
  return 0
}
