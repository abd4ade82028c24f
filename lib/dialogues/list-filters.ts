import { isCountry } from '@/lib/platform/countries'
import { isTopic, type Topic } from './topics'

/** How the public lists (dialogues, events, interviews, summaries) are narrowed down. */
export type ListFilters = {
  country: string | null
  topic: Topic | null
  year: number | null
  /** From 1. */
  page: number
}

export type SearchParams = Record<string, string | string[] | undefined>

export const pageSize = 20

/** Of an address only what is on the list of allowed values; anything else counts as not said. */
export function listFiltersOf(params: SearchParams): ListFilters {
  const { country, topic, year, page } = params
  return {
    country: isCountry(country) ? country : null,
    topic: isTopic(topic) ? topic : null,
    year: wholeNumber(year, 1990, 2199),
    page: wholeNumber(page, 1, 10_000) ?? 1,
  }
}

function wholeNumber(value: string | string[] | undefined, from: number, to: number) {
  if (typeof value !== 'string' || !/^\d{1,5}$/.test(value)) return null
  const number = Number(value)
  return number >= from && number <= to ? number : null
}

export function isFiltered({ page: _page, ...chosen }: ListFilters): boolean {
  return Object.values(chosen).some((value) => value !== null)
}

/** The address of another page of the same list, with all that it is narrowed down by. */
export function pageAddress(
  list: string,
  { page: _page, ...chosen }: ListFilters,
  page: number,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen)) {
    if (value !== null) query.set(name, String(value))
  }
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `${list}?${text}` : list
}

export function pagesOf(count: number, size = pageSize): number {
  return Math.max(1, Math.ceil(count / size))
}

/** The first and the last moment of a year, for a range that ends before `to`. */
export function yearRange(year: number): { from: Date; to: Date } {
  return { from: new Date(Date.UTC(year, 0, 1)), to: new Date(Date.UTC(year + 1, 0, 1)) }
}

/**
 * What a list can be narrowed down to: gathered from the rows that the reader may see, so that a filter never
 * tells of a hidden one.
 */
export type FilterChoices = { countries: string[]; topics: Topic[]; years: number[] }

/** Of the distinct values that the database has gathered: however many rows there are, these are few. */
export function choicesOf(found: {
  countries: readonly (string | null)[]
  topics: readonly (readonly string[])[]
  years: readonly number[]
}): FilterChoices {
  return {
    countries: [...new Set(found.countries.flatMap((country) => country ?? []))].sort(),
    topics: [...new Set(found.topics.flat())].filter(isTopic).sort(),
    years: [...new Set(found.years)].sort((a, b) => b - a),
  }
}

export const yearOf = (day: Date): number => day.getUTCFullYear()

/** The years that something between two days falls into. */
export function yearsBetween(startsOn: Date | null, endsOn: Date | null): number[] {
  const first = (startsOn ?? endsOn)?.getUTCFullYear()
  const last = (endsOn ?? startsOn)?.getUTCFullYear()
  if (first === undefined || last === undefined) return []
  return Array.from({ length: Math.max(0, Math.min(50, last - first)) + 1 }, (_, i) => first + i)
}
