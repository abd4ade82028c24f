import type { Cue } from './cue'

/** Words that are looked for at once; what is beyond them narrows nothing down. */
const mostWords = 8
const longestWord = 60

/** As the index holds them: small letters without marks. The same as caption_words() in the database. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

// Also without apostrophes: "l’eau" is found by "eau".
const wordOf = /[\p{L}\p{N}]+/gu

/** The words of a question, each once. */
export function wordsOf(question: string): string[] {
  const words = folded(question.slice(0, 400)).match(wordOf) ?? []
  return [...new Set(words)].filter((word) => word.length <= longestWord).slice(0, mostWords)
}

/** Every word as the beginning of one: `'wash':* & 'gold':*`. Words hold letters and digits only. */
export const asQuery = (words: readonly string[]): string =>
  words.map((word) => `'${word}':*`).join(' & ')

/** Words that begin with what was asked for are marked. */
export type Piece = { text: string; isMarked: boolean }
export type Hit = { start: number; end: number; pieces: Piece[] }

/** The moments in which most of the words are said, at most `most`, in the order of time. */
export function hitsIn(cues: readonly Cue[], words: readonly string[], most: number): Hit[] {
  return cues
    .map(({ start, end, text }) => {
      const pieces = marked(text.replaceAll('\n', ' '), words)
      const said = words.filter((word) =>
        pieces.some((each) => each.isMarked && folded(each.text).startsWith(word)),
      )
      return { start, end, pieces, count: said.length }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.start - b.start)
    .slice(0, most)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, pieces }) => ({ start, end, pieces }))
}

function marked(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  // Marks of letters belong to their word where they stand by themselves.
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!words.some((asked) => folded(word).startsWith(asked))) continue
    if (index > from) pieces.push({ text: text.slice(from, index), isMarked: false })
    pieces.push({ text: word, isMarked: true })
    from = index + word.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false })
  return pieces
}
