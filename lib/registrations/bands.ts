import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** A number of people as it may be shown: never below five, in steps below twenty, else as it is. */
export type Banded =
  null | { kind: 'between'; from: number; to: number } | { kind: 'exactly'; count: number }

/** Fewer than five of a group are never shown to anybody: the few could be told apart. */
export const fewest = 5
export const exactFrom = 20

/** Null for fewer than five (nobody included); "5 to 9" or "10 to 19"; from twenty the number itself. */
export function banded(count: number): Banded {
  if (count < fewest) return null
  if (count >= exactFrom) return { kind: 'exactly', count }
  return count < 10 ? { kind: 'between', from: 5, to: 9 } : { kind: 'between', from: 10, to: 19 }
}

/** In steps of five, however many there are: null for fewer than five, "5 to 9", "10 to 14", "120 to 124". */
export function stepOf(count: number): Banded {
  const from = count - (count % fewest)
  return from === 0 ? null : { kind: 'between', from, to: from + fewest - 1 }
}

/** Never exact, where those who are missing from it could be told by subtraction. */
export const rangeOf = (count: number): Banded =>
  count < exactFrom ? banded(count) : stepOf(count)

/** Nobody, or five and more: the number can be told without telling of a few. */
export const isTellable = (count: number) => count === 0 || Math.abs(count) >= fewest

/** The most that anybody can conclude from what is shown. */
export function leastOf(band: Banded): number {
  if (band === null) return 0
  return band.kind === 'exactly' ? band.count : band.from
}

export type Total = { count: number; isLeast: boolean } | null

/**
 * How many there are in all, said so that nobody can subtract: exact only where every part is, else
 * "at least" the sum of what the parts already tell. Null where that is fewer than five.
 */
export function totalOf(parts: readonly Banded[]): Total {
  const count = parts.reduce((sum, part) => sum + leastOf(part), 0)
  if (count < fewest) return null
  return { count, isLeast: parts.some((part) => part?.kind !== 'exactly') }
}

/** "fewer than 5", "5 to 9", "23". */
export function bandText(band: Banded, locale: Locale): string {
  const t = translator(locale, 'registrations')
  if (band === null) return t('bands.few')
  if (band.kind === 'exactly') return formatter(locale).number(band.count)
  return t('bands.between', { from: band.from, to: band.to })
}

/**
 * "at least 55", "72", "not shown": where no part tells anything, there may still be many in all, so "fewer than 5"
 * would be untrue.
 */
export function totalText(total: Total, locale: Locale): string {
  const t = translator(locale, 'registrations')
  if (total === null) return t('bands.untold')
  const number = formatter(locale).number(total.count)
  return total.isLeast ? t('bands.atLeast', { number }) : number
}
