import type { WatchedKind } from '@/generated/prisma/enums'

/*
 * What stands in a text in the place of words that were taken out: neutral, so that each reader gets the mark in
 * their own language. Whoever forgets to say it shows "[phoneNumber 0]", never what stood there.
 */

// A word joiner: invisible, and left out of whatever people type (contributions/schema.ts), so that nobody forges one.
const guard = '\u2060'

// [⁠kind⁠number⁠]: the number tells the marks of one view apart, whatever is taken out later.
const mark = /\[\u2060(phoneNumber|emailAddress|personalName|siteName)\u2060 (\d+)\u2060\]/g

export type Range = { start: number; end: number; kind: WatchedKind }
export type Piece = { order: number; kind: WatchedKind; words: string }

function markFor(kind: WatchedKind, order: number): string {
  return `[${guard}${kind}${guard} ${order}${guard}]`
}

export const isMarked = (text: string): boolean => marksIn(text).length > 0

/** The marks in a text, in the order in which they are read. */
export function marksIn(text: string): { kind: WatchedKind; order: number }[] {
  return [...text.matchAll(mark)].map(([, kind, order]) => ({
    kind: kind as WatchedKind,
    order: Number(order),
  }))
}

/** The same range twice, or two that touch inside each other, become one; offsets count UTF-16 units. */
export function joined(ranges: readonly Range[]): Range[] {
  const inOrder = [...ranges].filter(({ start, end }) => start < end)
  inOrder.sort((a, b) => a.start - b.start || b.end - a.end)
  const found: Range[] = []
  for (const range of inOrder) {
    const last = found.at(-1)
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else found.push({ ...range })
  }
  return found
}

/** Puts a mark in the place of each range; `first` is the number of the first new mark. */
export function cutOut(
  text: string,
  ranges: readonly Range[],
  first: number,
): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let [rest, after] = ['', 0]
  for (const { start, end, kind } of joined(ranges)) {
    const order = first + pieces.length
    pieces.push({ order, kind, words: text.slice(start, end) })
    rest += text.slice(after, start) + markFor(kind, order)
    after = end
  }
  return { text: rest + text.slice(after), pieces }
}

/** Puts marks in another version of the words, wherever the same piece stands; null where one can't be found. */
export function cutOutAlike(text: string, pieces: readonly Piece[]): string | null {
  let marked = text
  for (const { words, kind, order } of pieces) {
    if (!marked.includes(words)) return null
    marked = marked.replaceAll(words, markFor(kind, order))
  }
  return marked
}

/** Puts back what stood there; marks of which nothing is given stay. */
export function putBack(text: string, pieces: readonly Pick<Piece, 'order' | 'words'>[]): string {
  const words = new Map(pieces.map((piece) => [piece.order, piece.words]))
  return text.replace(mark, (whole, _kind, order: string) => words.get(Number(order)) ?? whole)
}

/** Whether more than half of what somebody said would be gone; numbers and addresses are no loss to what it says. */
export function takesMost(whole: string, pieces: readonly Piece[]): boolean {
  const said = (kind: WatchedKind) => kind === 'personalName' || kind === 'siteName'
  const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length
  const sum = (some: readonly Piece[]) => some.reduce((all, { words }) => all + letters(words), 0)
  const contacts = sum(pieces.filter(({ kind }) => !said(kind)))
  return 2 * sum(pieces.filter(({ kind }) => said(kind))) > letters(whole) - contacts
}

export type Part = { text: string } | { mark: WatchedKind }

/** The words and the marks in turn, to be shown each in its own language. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let after = 0
  for (const found of text.matchAll(mark)) {
    const between = text.slice(after, found.index)
    if (between) parts.push({ text: between })
    parts.push({ mark: found[1] as WatchedKind })
    after = found.index + found[0].length
  }
  const rest = text.slice(after)
  return rest || parts.length === 0 ? [...parts, { text: rest }] : parts
}

/** As one text, for files and letters: `say` gives the mark in the reader's language, "[phone number removed]". */
export function withMarks(text: string, say: (kind: WatchedKind) => string): string {
  return partsOf(text)
    .map((part) => ('mark' in part ? say(part.mark) : part.text))
    .join('')
}
