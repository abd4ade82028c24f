import type { Cue } from './cue'
import { unwritten } from './look'

export const deeds = ['after', 'remove', 'split', 'join'] as const
export type Deed = { kind: (typeof deeds)[number]; at: number }

/** One cue more, fewer, in two, or one with the next; what can't be done changes nothing. */
export function done(cues: readonly Cue[], { kind, at }: Deed): Cue[] {
  const cue = cues[at]
  if (!cue) return [...cues]
  const put = (count: number, ...instead: Cue[]) => [
    ...cues.slice(0, at),
    ...instead,
    ...cues.slice(at + count),
  ]
  const next = cues[at + 1]
  if (kind === 'remove') return put(1)
  if (kind === 'after') return put(1, cue, room(cue, next))
  if (kind === 'split') return put(1, ...halves(cue))
  if (!next) return [...cues]
  const end = Math.max(cue.end, next.end)
  return put(2, { start: cue.start, end, text: `${cue.text}\n${next.text}` })
}

/** Two seconds behind a cue, or what is left up to the next one; half a second at least. */
function room(cue: Cue, next: Cue | undefined): Cue {
  const until = Math.min(cue.end + 2, next?.start ?? Infinity)
  return { start: cue.end, end: Math.max(until, round(cue.end + 0.5)), text: unwritten }
}

/** At the end of a line or a word nearest to the middle; the time in proportion to the letters. */
function halves(cue: Cue): Cue[] {
  const { start, end, text } = cue
  const breaks = [...text.matchAll(/\s+/g)].map(({ index, 0: space }) => ({ index, space }))
  const lines = breaks.filter(({ space }) => space.includes('\n'))
  const middle = text.length / 2
  const [nearest] = (lines.length > 0 ? lines : breaks).sort(
    (a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle),
  )
  if (!nearest) return [cue]
  const at = round(start + ((end - start) * nearest.index) / text.length)
  if (at <= start || at >= end) return [cue]
  return [
    { start, end: at, text: text.slice(0, nearest.index) },
    { start: at, end, text: text.slice(nearest.index + nearest.space.length) },
  ]
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000

/** In the order of their times, words without empty lines: as a file would give them back. */
export function inOrder(cues: readonly Cue[]): Cue[] {
  return cues
    .map((cue) => ({
      ...cue,
      text: cue.text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    }))
    .sort((a, b) => a.start - b.start)
}

/** What is said elsewhere while a cue stands: the words that it translates. */
export function saidMeanwhile(others: readonly Cue[], { start, end }: Cue): string {
  const mostly = others.filter((other) => {
    const shared = Math.min(end, other.end) - Math.max(start, other.start)
    return shared > 0 && shared >= Math.min(end - start, other.end - other.start) / 2
  })
  return mostly.map(({ text }) => text).join('\n')
}
