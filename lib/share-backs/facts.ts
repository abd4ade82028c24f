import 'server-only'
import { z } from 'zod'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import type { AboutShareBack } from './policy'
import { heardCount } from './schema'

export type StoredShareBack = {
  heard: unknown
  next: unknown
  came: unknown
  releasedById: string | null
  publishedAt: Date | null
  withdrawnAt: Date | null
} | null

/** What the rules ask about it; before anybody has written a word, nothing is true of it. */
export function shareBackFacts(row: StoredShareBack): AboutShareBack['shareBack'] {
  return {
    isPublished: isOut(row),
    isWithdrawn: row !== null && row.publishedAt !== null && row.withdrawnAt !== null,
    preparedById: row?.releasedById ?? null,
  }
}

/** Stands at its public address. */
export function isOut(
  row: Pick<NonNullable<StoredShareBack>, 'publishedAt' | 'withdrawnAt'> | null,
): boolean {
  return row !== null && row.publishedAt !== null && row.withdrawnAt === null
}

export type ShareBackWords = { heard: Translated[]; next: Translated }

const storedWords = z.object({
  heard: z.array(translatedStored).length(heardCount),
  next: translatedStored,
})

export function wordsOf(row: StoredShareBack): ShareBackWords | null {
  return row ? storedWords.parse({ heard: row.heard, next: row.next }) : null
}

const storedCame = z.array(
  z.object({
    group: z.enum(stakeholderGroups),
    came: z.object({ from: z.number(), to: z.number() }).nullable(),
  }),
)

export type CameByGroup = z.output<typeof storedCame>

export const cameOf = (row: StoredShareBack): CameByGroup =>
  row?.came ? storedCame.parse(row.came) : []
