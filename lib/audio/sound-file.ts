import 'server-only'
import type { Readable } from 'node:stream'
import { today } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { typeOfBytes } from '@/lib/platform/media'
import { cleanRecording, isRecordingType } from '@/lib/platform/recordings/recording-file'
import { stored } from '@/lib/platform/recordings/stored'
import { Refusal } from '@/lib/platform/refusal'
import { erase, settle, sha256Of, sizeOf } from '@/lib/platform/storage'
import { longestView } from './schema'

/** Sound on our disk: nothing in it tells who recorded it, where, when or with what. */
export type Sound = {
  storageKey: string
  contentType: string
  bytes: number
  /** Of the file as it lies there. */
  sha256: string
  /** Measured in the sound itself, rounded; at least one. */
  seconds: number
}

/** The most that a second of sound weighs (uncompressed, as a recorder on a table writes it), and a file's head. */
const bytesASecond = 192_000
const headBytes = 500_000

export const largestSound = (seconds: number) => seconds * bytesASecond + headBytes

/** A recorder stops a moment after it was told to. */
const spareSeconds = 1

/**
 * Streams sound to disk under `key`, takes out all that it tells beside what is heard, and measures how long it is.
 * Refused, and nothing kept: what isn't sound, what a browser can't play, what can't be cleaned, what is longer than
 * `longest` seconds.
 */
export async function takeSound(
  key: string,
  source: Readable,
  { expected, longest = longestView }: { expected?: number; longest?: number } = {},
): Promise<Sound> {
  try {
    await stored(
      key,
      source,
      { limit: largestSound(longest), begins, ...(expected === undefined ? {} : { expected }) },
      'sound.tooLarge',
    )
    const sound = await cleanSound(key, longest)
    await settle(key)
    return sound
  } catch (error) {
    await erase(key)
    throw error
  }
}

async function begins(head: Buffer): Promise<void> {
  const type = await typeOfBytes(head)
  if (type !== null && !isRecordingType(type)) throw noSound()
}

async function cleanSound(key: string, longest: number): Promise<Sound> {
  const recording = await cleanRecording(key)
  if (recording === 'unknown' || recording === 'unplayable') throw noSound()
  const { contentType, hasVideo, metadataLeft, durationSeconds } = recording
  if (hasVideo) throw new Refusal('invalid', 'sound.video')
  // Sound that may tell a place is not kept for a while and cleaned later: it is not kept.
  if (metadataLeft || durationSeconds === null) throw noSound()
  if (durationSeconds > longest + spareSeconds) {
    throw new Refusal('invalid', 'sound.tooLong', { params: { seconds: longest } })
  }
  const seconds = Math.min(longest, Math.max(1, Math.round(durationSeconds)))
  const bytes = (await sizeOf(key)) ?? 0
  return { storageKey: key, contentType, bytes, sha256: await sha256Of(key), seconds }
}

const noSound = () => new Refusal('invalid', 'sound.unknown')

/** Ties sound that has been taken to a view. */
export async function attachSound(
  tx: Transaction,
  contributionId: string,
  { storageKey, contentType, bytes, sha256, seconds }: Sound,
): Promise<void> {
  await tx.contributionAudio.create({
    data: {
      ...{ contributionId, storageKey, contentType, bytes, sha256, seconds },
      createdOn: today(),
    },
  })
}
