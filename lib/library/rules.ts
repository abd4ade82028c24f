import type { LibraryState } from '@/generated/prisma/enums'

export type OutFacts = { state: LibraryState; releaseAt: Date | null }

/**
 * There to be read: the clock decides, so that an hour comes also where the worker is late, and doesn't come where a clock
 * that ran ahead had the worker publish before its time.
 */
export function isOut({ state, releaseAt }: OutFacts, now: Date): boolean {
  if (state === 'scheduled') return releaseAt !== null && releaseAt <= now
  return state === 'published' && (releaseAt === null || releaseAt <= now)
}
