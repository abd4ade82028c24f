import type { Cue } from '@/lib/cues/cue'
import type { Piece } from '@/lib/cues/find'
import { runsOf, wordsOf } from './fold'

/** Whether a folded word is one that was looked for. */
export type IsWanted = (word: string) => boolean

const around = 240

/** A text with the words that were looked for marked; nothing in it is markup. */
export function marked(text: string, isWanted: IsWanted): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { text: run, at } of runsOf(text)) {
    if (!wordsOf(run).some(isWanted)) continue
    if (at > from) pieces.push({ text: text.slice(from, at), isMarked: false })
    pieces.push({ text: run, isMarked: true })
    from = at + run.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false })
  return pieces
}

/** The place in the first text that holds them where most of the words stand close together, cut between two words. */
export function excerptOf(texts: readonly string[], isWanted: IsWanted): Piece[] {
  for (const text of texts) {
    const hits = runsOf(text).filter(({ text: run }) => wordsOf(run).some(isWanted))
    if (hits.length > 0) return marked(windowOn(text, bestOf(hits)), isWanted)
  }
  const [first = ''] = texts
  return first === '' ? [] : [{ text: windowOn(first, 0), isMarked: false }]
}

/** Where the window begins that holds the most hits. */
function bestOf(hits: readonly { at: number }[]): number {
  let best = { at: 0, count: 0 }
  for (const [from, { at }] of hits.entries()) {
    let count = 0
    while (hits[from + count] && (hits[from + count]?.at ?? 0) < at + around * 0.8) count += 1
    if (count > best.count) best = { at, count }
  }
  return best.at
}

function windowOn(text: string, hit: number): string {
  const before = Math.max(0, hit - around / 4)
  const start = before === 0 ? 0 : text.indexOf(' ', before) + 1
  const from = start > hit || start === 0 ? Math.min(before, hit) : start
  const rest = text.slice(from, from + around)
  const isWhole = from + around >= text.length
  const end = isWhole ? rest.length : Math.max(rest.lastIndexOf(' '), around / 2)
  const said = rest.slice(0, end).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${said}${isWhole ? '' : ' …'}`
}

export type SaidAt = { start: number; end: number; pieces: Piece[] }

/** The moments in which most of the words are said, in the order of time. */
export function momentsOf(cues: readonly Cue[], isWanted: IsWanted, most: number): SaidAt[] {
  return cues
    .map(({ start, end, text }) => {
      const pieces = marked(text.replaceAll('\n', ' '), isWanted)
      const said = pieces
        .filter(({ isMarked }) => isMarked)
        .flatMap(({ text: run }) => wordsOf(run))
      return { start, end, pieces, count: new Set(said).size }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.start - b.start)
    .slice(0, most)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, pieces }) => ({ start, end, pieces }))
}
