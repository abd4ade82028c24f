import { wordsOf } from './fold'
import { frenchForm } from './french'
import { swahiliStem } from './swahili'

/** What is longer is cut: nobody looks for more at once. In letters, as people count them. */
export const longestQuestion = 200
const mostTerms = 16

/** Words that must stand side by side; one word mostly. */
type Term = { words: string[]; isLeftOut: boolean }

/** Any of the groups must be found, of each all terms. */
export type Question = {
  /** As it was typed, cut to its length, without what can't be shown. */
  text: string
  groups: Term[][]
}

/** Letters, and no signs that steer a terminal or turn the line round; a NUL no database takes. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu

/**
 * "side by side", -left out, OR: as people know it from elsewhere. Only OR in capitals is one, because "or" is gold in
 * French. Nothing that is typed is wrong: what has no meaning is a word, or nothing.
 */
export function questionOf(asked: unknown): Question {
  const typed = typeof asked === 'string' ? asked.slice(0, 20 * longestQuestion) : ''
  const text = [...typed.replace(unseen, ' ').replace(/\s+/g, ' ').trim()]
    .slice(0, longestQuestion)
    .join('')
  const groups: Term[][] = [[]]
  let count = 0
  for (const [piece, quoted, bare] of text.matchAll(/-?["“”«»]([^"“”«»]*)["“”«»]?|(\S+)/g)) {
    if (bare === 'OR') {
      groups.push([])
      continue
    }
    const words = wordsOf(quoted ?? piece)
    // A hyphen within a word is no minus; one that stands alone is nothing.
    const isLeftOut = /^-["“”«»\p{L}\p{N}]/u.test(piece)
    if (words.length > 0 && count++ < mostTerms) groups.at(-1)?.push({ words, isLeftOut })
  }
  return {
    text,
    // What only leaves out names nothing to look for.
    groups: groups.filter((group) => group.some(({ isLeftOut }) => !isLeftOut)),
  }
}

/** A question for any of these words. */
export const anyOf = (words: readonly string[]): Question => ({
  text: words.join(' OR '),
  groups: words.map((word) => [{ words: [word], isLeftOut: false }]),
})

/** The words that are looked for, each once. */
export function wantedOf({ groups }: Question): string[] {
  const terms = groups.flat().filter(({ isLeftOut }) => !isLeftOut)
  return [...new Set(terms.flatMap(({ words }) => words))]
}

type Written = (word: string, isAlone: boolean) => string

/** For to_tsquery(): words hold letters and digits only, so that none of them can be an operator. */
function written({ groups }: Question, lexeme: Written): string {
  return groups
    .map((group) => {
      const terms = group.map(({ words, isLeftOut }) => {
        const isAlone = words.length === 1 && !isLeftOut
        const phrase = words.map((word) => lexeme(word, isAlone)).join(' <-> ')
        return `${isLeftOut ? '!' : ''}(${phrase})`
      })
      return `(${terms.join(' & ')})`
    })
    .join(' | ')
}

export const asWritten = (question: Question): string => written(question, (word) => `'${word}'`)

export const asFrench = (question: Question): string =>
  written(question, (word) => `'${frenchForm(word)}'`)

/** A word in any of its forms; phrases as they stand. */
export const asSwahili = (question: Question): string =>
  written(question, (word, isAlone) => {
    const stem = swahiliStem(word)
    return isAlone && stem !== word ? `('${word}' | '${stem}')` : `'${word}'`
  })

/** While somebody types: the last word may go on. */
export function asBegun(question: Question): string {
  const [last] = wantedOf(question).slice(-1)
  return written(question, (word) => `'${word}'${word === last ? ':*' : ''}`)
}
