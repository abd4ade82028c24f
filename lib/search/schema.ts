import { z } from 'zod'
import { StakeholderGroup } from '@/generated/prisma/enums'
import { listFiltersOf, type ListFilters, type SearchParams } from '@/lib/dialogues/list-filters'
import { isContentLanguage } from '@/lib/platform/languages'

/** What can be found: a file in sources/ each. */
export const kinds = [
  'dialogue',
  'event',
  'session',
  'aideMemoire',
  'view',
  'interview',
  'summary',
  'shareBack',
  'commitment',
  'item',
  'author',
  'organisation',
  'page',
] as const
export type Kind = (typeof kinds)[number]

export const isKind = (value: unknown): value is Kind => kinds.some((kind) => kind === value)

/** The parameters of an address, whatever they hold. */
export const searchParamsIn = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

export const sorts = ['best', 'newest'] as const
export type Sort = (typeof sorts)[number]

export type SearchFilters = ListFilters & {
  kind: Kind | null
  /** The slug of a dialogue. */
  dialogue: string | null
  language: string | null
  group: StakeholderGroup | null
  sort: Sort
}

const groups = Object.values(StakeholderGroup)

/** Of an address only what is on the lists of allowed values; anything else counts as not said. */
export function searchFiltersOf(params: SearchParams): SearchFilters {
  const { kind, dialogue, language, group, sort } = params
  const listed = listFiltersOf(params)
  return {
    ...listed,
    page: Math.min(listed.page, lastPage),
    kind: isKind(kind) ? kind : null,
    dialogue: typeof dialogue === 'string' && /^[a-z0-9-]{1,100}$/.test(dialogue) ? dialogue : null,
    language: isContentLanguage(language) ? language : null,
    group: groups.find((each) => each === group) ?? null,
    sort: sort === 'newest' ? 'newest' : 'best',
  }
}

/** The best of what is found; who has more asks more closely. */
export const mostFound = 300
export const pageLength = 20
const lastPage = mostFound / pageLength
