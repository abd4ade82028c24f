import { findPhoneNumbersInText, isSupportedCountry, type CountryCode } from 'libphonenumber-js'
import type { WatchedKind } from '@/generated/prisma/enums'
import { joined, type Range } from './marks'

export type Watched = { kind: WatchedKind; text: string }

type Where = {
  /** ISO 3166-1 alpha-2: how numbers are written there. */
  country: string | null
  words: readonly Watched[]
}

/**
 * What a moderator should see before they approve: phone numbers, e-mail addresses, and the names and sites on the
 * dialogue's list. Rather one too many than one too few: a flag changes nothing by itself.
 */
export function findFlags(text: string, { country, words }: Where): Range[] {
  const plain = withPlainDigits(text)
  return joined([...emailsIn(text), ...phonesIn(plain, country), ...wordsIn(text, words)])
}

/** Digits of any script as 0 to 9, at the same offsets. */
function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    if (digit.length > 1 || /[0-9]/.test(digit)) return digit
    // Digits of a script stand in a row of ten: count back to where the row begins.
    let [value, code] = [0, digit.charCodeAt(0)]
    while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(code - 1)))
      [value, code] = [value + 1, code - 1]
    return String(value)
  })
}

// Nine digits or more, with blanks, hyphens, dots, strokes or brackets between them: more than a date or a sum has.
const manyDigits = /\+?\(?\d(?:[\s().\u00a0/-]{0,2}\d){8,14}/g

function phonesIn(text: string, country: string | null): Range[] {
  const at = country && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const known = at ? findPhoneNumbersInText(text, at) : findPhoneNumbersInText(text)
  const kind = 'phoneNumber' as const
  return [
    ...known.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt, kind })),
    ...[...text.matchAll(manyDigits)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      kind,
    })),
  ]
}

// Letters of any script on both sides of an at sign, also one that was spelled out to escape machines.
const email =
  /[\p{L}\p{M}\p{N}._%+-]+\s?(?:@|\((?:at|à|a)\)|\[(?:at|à|a)\])\s?[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/giu

function emailsIn(text: string): Range[] {
  return [...text.matchAll(email)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: 'emailAddress',
  }))
}

type Word = { folded: string; start: number; end: number }

/** Words of any script; an apostrophe ends one, so that "Ama’s" holds "Ama". */
function splitIntoWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    folded: folded(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** Without case and accents: people leave them out on a phone. */
function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function wordsIn(text: string, watched: readonly Watched[]): Range[] {
  if (watched.length === 0) return []
  const words = splitIntoWords(text)
  return watched.flatMap(({ kind, text: sought }) => {
    const parts = splitIntoWords(sought).map((word) => word.folded)
    if (parts.length === 0) return []
    return words.flatMap((word, index) => {
      const last = words[index + parts.length - 1]
      const isHere = parts.every((part, at) => words[index + at]?.folded === part)
      return isHere && last ? [{ start: word.start, end: last.end, kind }] : []
    })
  })
}
