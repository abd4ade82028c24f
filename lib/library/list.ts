import 'server-only'
import type { LibraryKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import {
  choicesOf,
  listFiltersOf,
  pageSize,
  yearOf,
  yearRange,
  yearsBetween,
  type FilterChoices,
  type ListFilters,
  type SearchParams,
} from '@/lib/dialogues/list-filters'
import { goalOf, inGoalOrder, isGoal, targetsOf } from '@/lib/goals/schema'
import { db, type Prisma } from '@/lib/platform/db'
import { isContentLanguage } from '@/lib/platform/languages'
import { itemKinds } from './schema'
import { inList, listSelect, newestFirst, type ItemInList } from './shown'
import { outTo } from './visibility'

export type LibraryFilters = ListFilters & {
  kind: LibraryKind | null
  goal: string | null
  /** Of the work, or of a file of it. */
  language: string | null
}

/** Of an address only what is on the lists of allowed values. */
export function libraryFiltersOf(params: SearchParams): LibraryFilters {
  const { kind, goal, language } = params
  return {
    ...listFiltersOf(params),
    kind: itemKinds.find((each) => each === kind) ?? null,
    goal: isGoal(goal) ? goal : null,
    language: isContentLanguage(language) ? language : null,
  }
}

export type LibraryList = {
  items: ItemInList[]
  count: number
  choices: FilterChoices & { kinds: LibraryKind[]; goals: string[]; languages: string[] }
}

/** What has come out and the reader may read, the newest first. Nothing that waits is counted, for nobody. */
export async function listItems(actor: Actor, filters: LibraryFilters): Promise<LibraryList> {
  const visible = await outTo(actor)
  const where = { AND: [visible, filtered(filters)] }
  const [rows, count, choices] = await Promise.all([
    db().libraryItem.findMany({
      ...{ where, select: listSelect, orderBy: newestFirst },
      ...{ skip: (filters.page - 1) * pageSize, take: pageSize },
    }),
    db().libraryItem.count({ where }),
    choicesIn(visible),
  ])
  return { items: rows.map(inList), count, choices }
}

/** The newest few, for the home page. */
export async function newestItems(actor: Actor, take: number): Promise<ItemInList[]> {
  const rows = await db().libraryItem.findMany({
    ...{ where: await outTo(actor), select: listSelect, orderBy: newestFirst, take },
  })
  return rows.map(inList)
}

function filtered(filters: LibraryFilters): Prisma.LibraryItemWhereInput {
  const { country, topic, year, kind, goal, language } = filters
  const conditions: Prisma.LibraryItemWhereInput[] = []
  if (kind) conditions.push({ kind })
  if (country) conditions.push({ countries: { has: country } })
  if (topic) conditions.push({ topics: { has: topic } })
  // A goal gathers what names one of its targets, too.
  if (goal) conditions.push({ goals: { hasSome: [goal, ...targetsOf(goal)] } })
  if (language) conditions.push({ OR: [{ language }, { files: { some: { language } } }] })
  if (year !== null) {
    const { from, to } = yearRange(year)
    const within = { gte: from, lt: to }
    conditions.push({
      OR: [
        { datedOn: within },
        { datedOn: null, publishedAt: within },
        { datedOn: null, publishedAt: null, releaseAt: within },
      ],
    })
  }
  return { AND: conditions }
}

async function choicesIn(where: Prisma.LibraryItemWhereInput): Promise<LibraryList['choices']> {
  const [kinds, countries, topics, goals, written, filed, dated, undated] = await Promise.all([
    db().libraryItem.groupBy({ by: ['kind'], where }),
    db().libraryItem.groupBy({ by: ['countries'], where }),
    db().libraryItem.groupBy({ by: ['topics'], where }),
    db().libraryItem.groupBy({ by: ['goals'], where }),
    db().libraryItem.groupBy({ by: ['language'], where }),
    db().libraryFile.groupBy({ by: ['language'], where: { item: where } }),
    db().libraryItem.groupBy({ by: ['datedOn'], where }),
    db().libraryItem.aggregate({
      where: { AND: [where, { datedOn: null }] },
      _min: { publishedAt: true },
      _max: { publishedAt: true },
    }),
  ])
  return {
    ...choicesOf({
      countries: countries.flatMap((row) => row.countries),
      topics: topics.map((row) => row.topics),
      years: [
        ...dated.flatMap(({ datedOn }) => (datedOn ? yearOf(datedOn) : [])),
        ...yearsBetween(undated._min.publishedAt, undated._max.publishedAt),
      ],
    }),
    kinds: itemKinds.filter((kind) => kinds.some((row) => row.kind === kind)),
    goals: inGoalOrder(goals.flatMap((row) => row.goals.map(goalOf))),
    languages: [...new Set([...written, ...filed].map(({ language }) => language))].sort(),
  }
}
