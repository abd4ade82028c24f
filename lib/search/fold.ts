/** Letters that no decomposition takes apart, as people without them on their keys type them. */
const plain: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ŋ: 'ng',
  ɛ: 'e',
  ɔ: 'o',
  ɖ: 'd',
  ƒ: 'f',
  ɣ: 'g',
  ʋ: 'v',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ı: 'i',
}

/** Small letters without marks: what is looked for and what is looked in are folded alike. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[œæßøđłŋɛɔɖƒɣʋɓɗƙı]/g, (letter) => plain[letter] ?? letter)
}

// Letters, digits and the marks that some scripts write vowels with; everything else parts words.
const word = /[\p{L}\p{N}\p{M}]+/gu

/** Longer than any word: what somebody pasted. */
const longest = 60

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): string[] {
  return (folded(text).match(word) ?? []).filter((each) => each.length <= longest)
}

export type Run = { text: string; at: number }

/** The words of a text as they are written, with where each begins. */
export function runsOf(text: string): Run[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({ text: found, at: index }))
}
