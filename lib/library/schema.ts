import type { LibraryState } from '@/generated/prisma/enums'

export type OutFacts = { state: LibraryState; releaseAt: Date | null }

/** There to be read: the clock decides, so that an hour comes also where the worker is late. */
export function isOut({ state, releaseAt }: OutFacts, now: Date): boolean {
  return state === 'published' || (state === 'scheduled' && releaseAt !== null && releaseAt <= now)
}
