import type { Cue } from '@/lib/cues/cue'
import { timestamp } from '@/lib/cues/write'
import { cuesOnPage } from './schema'

export const pagesOf = (cues: readonly Cue[]): number =>
  Math.max(1, Math.ceil(cues.length / cuesOnPage))

/** Where a page begins; beyond the last one it is the last. */
export const firstOf = (cues: readonly Cue[], page: number): number =>
  (Math.min(page, pagesOf(cues)) - 1) * cuesOnPage

/** One page in the shape of its form: what two editors compare. */
export function pageAsForm(cues: readonly Cue[], page: number) {
  const first = firstOf(cues, page)
  return {
    cues: cues.slice(first, first + cuesOnPage).map(({ start, end, text }) => ({
      start: timestamp(start),
      end: timestamp(end),
      text,
    })),
  }
}
