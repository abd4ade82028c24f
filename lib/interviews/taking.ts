import 'server-only'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { typeOfBytes } from '@/lib/platform/media'
import { Refusal } from '@/lib/platform/refusal'
import { NoRoom, read, sha256Of, sizeOf, Stalled, store, TooLarge } from '@/lib/platform/storage'
import { cleanRecording, isRecordingType } from './recording-file'
import { largestRecording } from './schema'
import { pictureLimits, stripPicture } from './strip-picture'
import type { MetadataLeft } from './stripped'

/** A file on our disk, looked at and stripped. */
export type Taken = {
  contentType: string
  bytes: number
  /** Of the file as it lies there. */
  sha256: string
  metadataLeft: MetadataLeft | null
  durationSeconds: number | null
  arrived: { bytes: number; sha256: string }
}

/** Streams a recording to disk under `key` and takes out of it what tells a place or a device. */
export async function takeRecording(key: string, source: Readable, expected: number) {
  const arrived = await stored(key, source, {
    limit: largestRecording,
    expected,
    // The wrong kind of file is refused after its first bytes, not after half an hour.
    begins: async (head) => {
      const type = await typeOfBytes(head)
      if (type !== null && !isRecordingType(type)) throw wrongType()
    },
  })
  const recording = await cleanRecording(key)
  if (recording === 'unknown') throw wrongType()
  if (recording === 'unplayable') throw new Refusal('invalid', 'upload.unplayable')
  return { ...recording, ...(await asItLies(key)), arrived } satisfies Taken
}

/** A poster is small, so it is held in memory, and written anew without its metadata. */
export async function takePoster(key: string, source: Readable, expected: number) {
  const arrived = await stored(
    key,
    source,
    { limit: pictureLimits.bytes, expected },
    'upload.poster',
  )
  const picture = stripPicture(await buffer(read(key)))
  if (!picture) throw new Refusal('invalid', 'upload.poster')
  await store(key, Readable.from([picture.bytes]), { limit: pictureLimits.bytes })
  const { contentType } = picture
  const rest = { metadataLeft: null, durationSeconds: null }
  return { contentType, ...rest, ...(await asItLies(key)), arrived } satisfies Taken
}

/** What a form adds to the file that it carries. */
const formRoom = 10_000

const wrongType = () => new Refusal('invalid', 'upload.wrongType')

async function asItLies(key: string) {
  return { bytes: (await sizeOf(key)) ?? 0, sha256: await sha256Of(key) }
}

/** Stores, and says in words what went wrong on the way. */
async function stored(
  key: string,
  source: Readable,
  wish: Parameters<typeof store>[2],
  tooLarge = 'upload.tooLarge',
) {
  if (wish.expected !== undefined && wish.expected > wish.limit + formRoom) {
    throw new Refusal('invalid', tooLarge)
  }
  try {
    const arrived = await store(key, source, wish)
    if (arrived.bytes === 0) throw new Refusal('invalid', 'upload.empty')
    return arrived
  } catch (error) {
    if (error instanceof TooLarge) throw new Refusal('invalid', tooLarge)
    if (error instanceof NoRoom) throw new Refusal('invalid', 'upload.noRoom')
    if (error instanceof Refusal) throw error
    if (error instanceof Stalled || source.errored) {
      throw new Refusal('invalid', 'upload.interrupted')
    }
    throw error
  }
}
