import 'server-only'
import type { Actor } from '@/lib/access/actor'
import {
  choicesOf,
  listFiltersOf,
  pageSize,
  yearRange,
  type FilterChoices,
  type ListFilters,
  type SearchParams,
} from '@/lib/dialogues/list-filters'
import { db, type Prisma } from '@/lib/platform/db'
import { isContentLanguage } from '@/lib/platform/languages'
import { inList, listSelect, type InterviewInList } from './shown'
import { visibleTo } from './visibility'

export type InterviewFilters = ListFilters & {
  /** Spoken, or read in captions. */
  language: string | null
}

/** Of an address only what is on the lists of allowed values. */
export function interviewFiltersOf(params: SearchParams): InterviewFilters {
  const { language } = params
  return { ...listFiltersOf(params), language: isContentLanguage(language) ? language : null }
}

export type InterviewList = {
  interviews: InterviewInList[]
  count: number
  choices: FilterChoices & { languages: string[] }
}

/** The published interviews that the reader may watch, the newest first. */
export async function listInterviews(
  actor: Actor,
  filters: InterviewFilters,
): Promise<InterviewList> {
  const visible = { AND: [{ state: 'published' as const }, await visibleTo(actor)] }
  const where = { AND: [visible, filtered(filters)] }
  const [rows, count, facets] = await Promise.all([
    db().interview.findMany({
      where,
      select: listSelect,
      orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
      skip: (filters.page - 1) * pageSize,
      take: pageSize,
    }),
    db().interview.count({ where }),
    db().interview.findMany({ where: visible, select: facetSelect }),
  ])
  return { interviews: rows.map((row) => inList(actor, row)), count, choices: choices(facets) }
}

function filtered({ country, topic, year, language }: InterviewFilters) {
  const range = year === null ? null : yearRange(year)
  const conditions: Prisma.InterviewWhereInput[] = []
  if (country) conditions.push({ dialogue: { country } })
  if (topic) conditions.push({ topics: { has: topic } })
  if (range) conditions.push({ recordedOn: { gte: range.from, lt: range.to } })
  if (language) {
    conditions.push({
      OR: [{ spokenLanguage: language }, { captions: { some: { language, status: 'checked' } } }],
    })
  }
  return { AND: conditions }
}

const facetSelect = {
  topics: true,
  recordedOn: true,
  spokenLanguage: true,
  dialogue: { select: { country: true } },
  captions: { where: { status: 'checked' }, select: { language: true } },
} as const satisfies Prisma.InterviewSelect

function choices(rows: Prisma.InterviewGetPayload<{ select: typeof facetSelect }>[]) {
  const languages = rows.flatMap(({ spokenLanguage, captions }) => [
    spokenLanguage,
    ...captions.map(({ language }) => language),
  ])
  return {
    ...choicesOf(
      rows.map(({ topics, recordedOn, dialogue }) => ({
        topics,
        country: dialogue.country,
        years: recordedOn ? [recordedOn.getUTCFullYear()] : [],
      })),
    ),
    languages: [...new Set(languages)].sort(),
  }
}
