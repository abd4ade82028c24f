import { findPhoneNumbersInText, isSupportedCountry, type CountryCode } from 'libphonenumber-js'
import type { WatchedKind } from '@/generated/prisma/enums'
import { joined, type Range } from './marks'
import { plainOf } from './plain'

export type Watched = { kind: WatchedKind; text: string }

type Where = {
  /** ISO 3166-1 alpha-2: how numbers are written there. */
  country: string | null
  words: readonly Watched[]
}

/**
 * What a moderator should see before they approve: phone numbers, e-mail addresses, and the names and sites on the
 * dialogue's list. Rather one too many than one too few: a flag changes nothing by itself. All of it is looked for in
 * the text as it looks (plain.ts), so that invisible signs and letters of other scripts hide nothing.
 */
export function findFlags(original: string, { country, words }: Where): Range[] {
  const { text, from, to } = plainOf(original)
  const found = [...emailsIn(text), ...phonesIn(text, country), ...wordsIn(text, words)]
  return joined(
    found.map(({ start, end, kind }) => ({
      start: from[start] ?? original.length,
      end: to[end - 1] ?? original.length,
      kind,
    })),
  )
}

// Nine digits or more, with blanks, dashes, dots, strokes or brackets between them: more than a date or a sum has.
const manyDigits = /\+?\(?\d(?:[\s().\p{Pd}\u2212·•_*~|/]{0,3}\d){8,14}/gu

function phonesIn(text: string, country: string | null): Range[] {
  const digits = withLettersAsDigits(text)
  const at = country && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const known = at ? findPhoneNumbersInText(digits, at) : findPhoneNumbersInText(digits)
  const kind = 'phoneNumber' as const
  return [
    ...known.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt, kind })),
    ...rangesOf(digits, manyDigits, kind),
  ]
}

/** "O244 l23": letters that stand for digits beside digits. */
const withLettersAsDigits = (text: string) =>
  text
    .replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0')
    .replace(/(?<=\d)[lI|]|(?<![\p{L}])[lI|](?=\d)/gu, '1')

function rangesOf(text: string, pattern: RegExp, kind: WatchedKind): Range[] {
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind,
  }))
}

// Letters of any script on both sides of an at sign, also one that was spelled out to escape machines.
const emails = [
  /[\p{L}\p{N}._%+-]+\s?(?:@|[([{](?:at|a)[)\]}])\s?[\p{L}\p{N}-]+(?:(?:\.|\s\.\s?|\s?[([{](?:dot|point|nukta)[)\]}]\s?|\s(?:dot|point|nukta)\s)[\p{L}\p{N}-]+)+/giu,
  /[\p{L}\p{N}._%+-]+\s(?:at|arobase)\s[\p{L}\p{N}-]+(?:\s?[([{]?(?:dot|point|nukta)[)\]}]?\s[\p{L}\p{N}-]+)+/giu,
]

const emailsIn = (text: string): Range[] =>
  emails.flatMap((pattern) => rangesOf(text, pattern, 'emailAddress'))

type Word = { folded: string; start: number; end: number }

/** Words of any script; an apostrophe ends one, so that "Ama’s" holds "Ama". */
function splitIntoWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    folded: folded(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

const standIns: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

/** Without case, and with digits among letters as the letters that they stand for: "Kw4bena". */
function folded(word: string): string {
  const lower = word.toLowerCase()
  return /\p{L}/u.test(lower) ? lower.replace(/[013457]/g, (digit) => standIns[digit] ?? '') : lower
}

function wordsIn(text: string, watched: readonly Watched[]): Range[] {
  if (watched.length === 0) return []
  const words = splitIntoWords(text)
  const spaced = spelledOut(words)
  return watched.flatMap(({ kind, text: sought }) => {
    const parts = splitIntoWords(plainOf(sought).text).map((word) => word.folded)
    if (parts.length === 0) return []
    const whole = parts.join('')
    const apart = spaced.flatMap((run) => lettersIn(run, whole))
    const together = words.filter(({ folded: word }) => parts.length > 1 && word === whole)
    return [...placesOf(words, parts), ...together, ...apart].map(({ start, end }) => ({
      start,
      end,
      kind,
    }))
  })
}

function placesOf(words: readonly Word[], parts: readonly string[]): Word[] {
  return words.flatMap((word, index) => {
    const last = words[index + parts.length - 1]
    const isHere = parts.every((part, at) => words[index + at]?.folded === part)
    return isHere && last ? [{ ...word, end: last.end }] : []
  })
}

const leastSpelled = 3

/** Runs of single letters: "K w a m e". Shorter ones are words of some language. */
function spelledOut(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [[]]
  for (const word of words) {
    if ([...word.folded].length === 1) runs.at(-1)?.push(word)
    else runs.push([])
  }
  return runs.filter((run) => run.length >= leastSpelled)
}

function lettersIn(run: readonly Word[], whole: string): Word[] {
  const at = run
    .map(({ folded: letter }) => letter)
    .join('')
    .indexOf(whole)
  const [first, last] = [run[at], run[at + whole.length - 1]]
  return at >= 0 && first && last && whole.length >= leastSpelled
    ? [{ ...first, end: last.end }]
    : []
}
