import 'server-only'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { RenditionKind } from '@/generated/prisma/enums'
import { typeOfBytes } from '@/lib/platform/media'
import { stored } from '@/lib/platform/recordings/stored'
import { Refusal } from '@/lib/platform/refusal'
import { read, sha256Of, sizeOf, store } from '@/lib/platform/storage'
import { cleanRecording, isRecordingType } from '@/lib/platform/recordings/recording-file'
import { largestRecording } from './schema'
import { pictureLimits, stripPicture } from '@/lib/platform/recordings/strip-picture'
import type { MetadataLeft } from '@/lib/platform/recordings/stripped'

/** A file on our disk, looked at and stripped. */
export type Taken = {
  contentType: string
  bytes: number
  /** Of the file as it lies there. */
  sha256: string
  metadataLeft: MetadataLeft | null
  durationSeconds: number | null
  /** The shorter side of a picture that moves, in pixels. */
  lines: number | null
  arrived: { bytes: number; sha256: string }
}

/** Streams a recording to disk under `key` and takes out of it what tells a place or a device. */
export async function takeRecording(key: string, source: Readable, expected: number) {
  const arrived = await stored(key, source, {
    limit: largestRecording,
    expected,
    begins: mustBeginAsRecording,
  })
  return { ...(await lookAtRecording(key)), arrived } satisfies Taken
}

/** A recording that lies on our disk: what it is, without what tells a place or a device. */
async function lookAtRecording(key: string) {
  const recording = await cleanRecording(key)
  if (recording === 'unknown') throw wrongType()
  if (recording === 'unplayable') throw new Refusal('invalid', 'upload.unplayable')
  const { contentType, metadataLeft, durationSeconds: seconds, lines } = recording
  const durationSeconds = seconds === null ? null : Math.round(seconds)
  const said = { contentType, metadataLeft, durationSeconds, lines }
  return { ...said, ...(await asItLies(key)) }
}

/** A poster is small, so it is held in memory, and written anew without its metadata. */
export async function takePoster(key: string, source: Readable, expected: number) {
  const arrived = await stored(
    key,
    source,
    { limit: pictureLimits.bytes, expected },
    'upload.poster',
  )
  return { ...(await lookAtPoster(key)), arrived } satisfies Taken
}

async function lookAtPoster(key: string) {
  const picture = stripPicture(await buffer(read(key)))
  if (!picture) throw new Refusal('invalid', 'upload.poster')
  await store(key, Readable.from([picture.bytes]), { limit: pictureLimits.bytes })
  const { contentType } = picture
  const rest = { metadataLeft: null, durationSeconds: null, lines: null }
  return { contentType, ...rest, ...(await asItLies(key)) }
}

/** The wrong kind of file is refused after its first bytes, not after half an hour. */
export async function mustBeginAsRecording(head: Uint8Array): Promise<void> {
  const type = await typeOfBytes(head)
  if (type !== null && !isRecordingType(type)) throw wrongType()
}

/** What has arrived piece by piece, through the same door as what comes in one. */
export async function takeArrived(kind: RenditionKind, key: string): Promise<Taken> {
  const arrived = await asItLies(key)
  const looked = await (kind === 'poster' ? lookAtPoster(key) : lookAtRecording(key))
  return { ...looked, arrived }
}

const wrongType = () => new Refusal('invalid', 'upload.wrongType')

async function asItLies(key: string) {
  return { bytes: (await sizeOf(key)) ?? 0, sha256: await sha256Of(key) }
}
