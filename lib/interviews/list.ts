import 'server-only'
import { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { knownDialogue } from '@/lib/dialogues/facts'
import {
  choicesOf,
  listFiltersOf,
  pageSize,
  yearOf,
  yearRange,
  type FilterChoices,
  type ListFilters,
  type SearchParams,
} from '@/lib/dialogues/list-filters'
import { db, type Prisma } from '@/lib/platform/db'
import { isContentLanguage } from '@/lib/platform/languages'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { inList, listSelect, type InterviewInList } from './shown'
import { visibleTo } from './visibility'

const groups = Object.values(StakeholderGroup)

export type InterviewFilters = ListFilters & {
  /** Spoken, or read in captions. */
  language: string | null
  /** Of somebody who speaks. */
  group: StakeholderGroup | null
}

/** Of an address only what is on the lists of allowed values. */
export function interviewFiltersOf(params: SearchParams): InterviewFilters {
  const { language, group } = params
  return {
    ...listFiltersOf(params),
    language: isContentLanguage(language) ? language : null,
    group: groups.find((each) => each === group) ?? null,
  }
}

export type InterviewList = {
  interviews: InterviewInList[]
  count: number
  choices: FilterChoices & { languages: string[]; groups: StakeholderGroup[] }
}

export type Gallery = InterviewList & {
  dialogue: { id: string; slug: string; title: Translated }
}

/** The published interviews of one dialogue that the reader may watch. */
export async function dialogueGallery(
  actor: Actor,
  slug: string,
  filters: InterviewFilters,
): Promise<Gallery> {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'dialogue.read', { dialogue })
  const { title } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: { title: true },
  })
  const list = await listInterviews(actor, filters, { dialogueId: dialogue.id })
  return { ...list, dialogue: { id: dialogue.id, slug, title: translatedStored.parse(title) } }
}

const newestFirst = [
  { publishedAt: { sort: 'desc', nulls: 'last' } },
  { slug: 'asc' },
] as const satisfies Prisma.InterviewOrderByWithRelationInput[]

/** The published interviews that the reader may watch, the newest first. */
export async function listInterviews(
  actor: Actor,
  filters: InterviewFilters,
  within: { dialogueId?: string } = {},
): Promise<InterviewList> {
  const visible = { AND: [{ state: 'published' as const, ...within }, await visibleTo(actor)] }
  const where = { AND: [visible, filtered(filters)] }
  const [rows, count, choices] = await Promise.all([
    db().interview.findMany({
      where,
      select: listSelect,
      orderBy: newestFirst,
      skip: (filters.page - 1) * pageSize,
      take: pageSize,
    }),
    db().interview.count({ where }),
    choicesIn(visible),
  ])
  return { interviews: rows.map((row) => inList(actor, row)), count, choices }
}

/** The newest few, for the home page. */
export async function newestInterviews(actor: Actor, take: number): Promise<InterviewInList[]> {
  const where = { AND: [{ state: 'published' as const }, await visibleTo(actor)] }
  const rows = await db().interview.findMany({
    ...{ where, select: listSelect, orderBy: newestFirst, take },
  })
  return rows.map((row) => inList(actor, row))
}

function filtered({ country, topic, year, language, group }: InterviewFilters) {
  const range = year === null ? null : yearRange(year)
  const conditions: Prisma.InterviewWhereInput[] = []
  if (country) conditions.push({ dialogue: { country } })
  if (group) conditions.push({ speakers: { some: { group } } })
  if (topic) conditions.push({ topics: { has: topic } })
  if (range) conditions.push({ recordedOn: { gte: range.from, lt: range.to } })
  if (language) {
    conditions.push({
      OR: [{ spokenLanguage: language }, { captions: { some: { language, status: 'checked' } } }],
    })
  }
  return { AND: conditions }
}

async function choicesIn(where: Prisma.InterviewWhereInput): Promise<InterviewList['choices']> {
  const [countries, topics, days, spoken, read, speaking] = await Promise.all([
    db().dialogue.groupBy({ by: ['country'], where: { interviews: { some: where } } }),
    db().interview.groupBy({ by: ['topics'], where }),
    db().interview.groupBy({ by: ['recordedOn'], where }),
    db().interview.groupBy({ by: ['spokenLanguage'], where }),
    db().caption.groupBy({ by: ['language'], where: { status: 'checked', interview: where } }),
    db().interviewSpeaker.groupBy({ by: ['group'], where: { interview: where } }),
  ])
  const languages = [
    ...spoken.map(({ spokenLanguage }) => spokenLanguage),
    ...read.map(({ language }) => language),
  ]
  return {
    ...choicesOf({
      countries: countries.map(({ country }) => country),
      topics: topics.map((row) => row.topics),
      years: days.flatMap(({ recordedOn }) => (recordedOn ? yearOf(recordedOn) : [])),
    }),
    languages: [...new Set(languages)].sort(),
    groups: groups.filter((group) => speaking.some((each) => each.group === group)),
  }
}
