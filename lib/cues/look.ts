import type { Cue } from './cue'

/** What a reader of captions would stumble over. None of it stops a file from being read. */
export type Oddity = 'overlaps' | 'longLine' | 'manyLines' | 'tooFast' | 'unfinished'

/** Letters in a line that a phone shows without breaking it. */
export const lineLength = 42
/** Lines that leave the face of the speaker free. */
export const linesAtOnce = 3
/** Letters a second that people read who read for a living; beyond it nobody does. */
export const lettersASecond = 25

/** Stands for words that are still to be written. */
export const unwritten = '…'

/** What is odd about each cue, in their order. `cues` are in the order of their times. */
export function oddities(cues: readonly Cue[]): Oddity[][] {
  let latest = 0
  return cues.map(({ start, end, text }) => {
    const lines = text.split('\n')
    const letters = [...text].length
    const found: Oddity[] = []
    if (start < latest) found.push('overlaps')
    if (lines.some((line) => [...line].length > lineLength)) found.push('longLine')
    if (lines.length > linesAtOnce) found.push('manyLines')
    if (letters / (end - start) > lettersASecond) found.push('tooFast')
    if (text === unwritten) found.push('unfinished')
    latest = Math.max(latest, end)
    return found
  })
}
