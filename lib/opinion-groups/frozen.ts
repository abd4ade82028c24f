import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Known } from './groups'
import type { Answers } from './votes'

/**
 * The answers behind a snapshot, so that it can be worked out again: without people. Each has a number that was drawn
 * for this snapshot alone, and the group that counted then.
 */
export type Frozen = {
  answers: Answers
  /** In the order of the people. */
  groups: (StakeholderGroup | null)[]
  /** A number for each author, in the order of the views; null where nobody is known to be one. */
  authors: (number | null)[]
  /** What was known of the groups from the snapshot before. */
  before: Known | null
  /** What the next snapshot begins from. */
  known: Known | null
}

export const packed = (frozen: Frozen): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(gzipSync(serialize(frozen)))

/** Written by `packed` alone, so the shape is what was put in. */
export const unpacked = (bytes: Uint8Array): Frozen => deserialize(gunzipSync(bytes)) as Frozen
