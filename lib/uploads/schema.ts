import { z } from 'zod'
import type { RenditionKind } from '@/generated/prisma/enums'
import { largestRecording } from '@/lib/interviews/schema'
import { days } from '@/lib/platform/clock'
import { pictureLimits } from '@/lib/platform/recordings/strip-picture'

/** What can be sent, by the word of the address and the form. */
export const sendable = {
  recording: 'original',
  poster: 'poster',
  audio: 'audio',
  low: 'low',
  file360: 'file360',
  file480: 'file480',
  file720: 'file720',
} as const satisfies Record<string, RenditionKind>

export type Sendable = keyof typeof sendable

export const isSendable = (word: string): word is Sendable => Object.hasOwn(sendable, word)

export const limitOf = (word: Sendable) =>
  word === 'poster' ? pictureLimits.bytes : largestRecording

/** What a browser says of a file before it sends its first byte. */
export const beginInput = z.object({
  id: z.uuid(),
  slug: z.string().min(1).max(120),
  kind: z.enum(Object.keys(sendable) as [Sendable, ...Sendable[]]),
  bytes: z.number().int().min(0),
})
export type BeginInput = z.output<typeof beginInput>

/** A line that is gone for longer than this is not waited for. */
export const patience = days(3)

/** So many files of one person may be on their way at once. */
export const mostAtOnce = 20
