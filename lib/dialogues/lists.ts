import 'server-only'
import type { DialogueState, StageKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { openStages, stageOpens } from '@/lib/access/stages'
import { now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import { storedWords, storedWordsOrNull } from './content'
import { factsOf, factsSelect, knownTo, readableTo } from './facts'
import {
  choicesOf,
  isFiltered,
  pageSize,
  yearRange,
  yearsBetween,
  type FilterChoices,
  type ListFilters,
} from './list-filters'
import { hostsSelect, type ListedDialogue } from './queries'

export type DialogueInList = {
  slug: string
  title: Translated
  description: Translated
  country: string | null
  startsOn: Date | null
  endsOn: Date | null
  state: DialogueState
  isPrivate: boolean
  openStages: StageKind[]
  hosts: string[]
}

export type DialogueList = {
  dialogues: DialogueInList[]
  /** Of what the reader may read, and no other. */
  count: number
  choices: FilterChoices
  /** Listed, but closed to the reader; told only where nothing is filtered, so that no filter tells more. */
  listed: Omit<ListedDialogue, 'kind' | 'step'>[]
}

const rowSelect = {
  ...factsSelect,
  slug: true,
  title: true,
  description: true,
  country: true,
  startsOn: true,
  endsOn: true,
  hosts: hostsSelect,
} as const satisfies Prisma.DialogueSelect

type Row = Prisma.DialogueGetPayload<{ select: typeof rowSelect }>

/** The dialogues that the reader may read, those that go on first, then the latest. */
export async function listDialogues(actor: Actor, filters: ListFilters): Promise<DialogueList> {
  const where = { AND: [readableTo(actor), filtered(filters)] }
  const [rows, count, choices, listed] = await Promise.all([
    db().dialogue.findMany({
      where,
      select: rowSelect,
      orderBy: [{ state: 'asc' }, { startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
      skip: (filters.page - 1) * pageSize,
      take: pageSize,
    }),
    db().dialogue.count({ where }),
    choicesIn(readableTo(actor)),
    isFiltered(filters) || filters.page > 1 ? [] : listedOnly(actor),
  ])
  return {
    dialogues: rows.map(inList),
    count,
    choices,
    listed,
  }
}

async function choicesIn(where: Prisma.DialogueWhereInput): Promise<FilterChoices> {
  const [countries, topics, spans] = await Promise.all([
    db().dialogue.groupBy({ by: ['country'], where }),
    db().dialogue.groupBy({ by: ['topics'], where }),
    db().dialogue.groupBy({ by: ['startsOn', 'endsOn'], where }),
  ])
  return choicesOf({
    countries: countries.map(({ country }) => country),
    topics: topics.map((row) => row.topics),
    years: spans.flatMap(({ startsOn, endsOn }) => yearsBetween(startsOn, endsOn)),
  })
}

function filtered({ country, topic, year }: ListFilters): Prisma.DialogueWhereInput {
  const range = year === null ? null : yearRange(year)
  return {
    ...(country ? { country } : {}),
    ...(topic ? { topics: { has: topic } } : {}),
    ...(range ? { startsOn: { lt: range.to }, endsOn: { gte: range.from } } : {}),
  }
}

export type HostedDialogues = Pick<DialogueList, 'dialogues' | 'listed'>

/** What an organisation hosts, as far as the reader may know of it. */
export async function dialoguesHostedBy(
  actor: Actor,
  organisationId: string,
): Promise<HostedDialogues> {
  const hosted: Prisma.DialogueWhereInput = { hosts: { some: { organisationId } } }
  const [rows, listed] = await Promise.all([
    db().dialogue.findMany({
      where: { AND: [readableTo(actor), hosted] },
      select: rowSelect,
      orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
      take: 100,
    }),
    listedOnly(actor, hosted),
  ])
  return { dialogues: rows.map(inList), listed }
}

async function listedOnly(
  actor: Actor,
  among: Prisma.DialogueWhereInput = {},
): Promise<DialogueList['listed']> {
  const rows = await db().dialogue.findMany({
    where: { AND: [knownTo(actor), { NOT: readableTo(actor) }, among] },
    select: {
      slug: true,
      title: true,
      startsOn: true,
      endsOn: true,
      howToAsk: true,
      hosts: hostsSelect,
    },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: pageSize,
  })
  return rows.map((row) => ({
    slug: row.slug,
    title: storedWords.parse(row.title),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    howToAsk: storedWordsOrNull.parse(row.howToAsk),
    hosts: row.hosts.map(({ organisation }) => organisation),
  }))
}

function inList(row: Row): DialogueInList {
  return {
    slug: row.slug,
    title: storedWords.parse(row.title),
    description: storedWords.parse(row.description),
    country: row.country,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    state: row.state,
    isPrivate: row.access === 'private',
    openStages: openStages(factsOf(row), now()),
    hosts: row.hosts.map(({ organisation }) => organisation.name),
  }
}

export type OpenDialogue = DialogueInList & { opensRegistration: boolean; opensAnswers: boolean }

/** What somebody can do something in at this moment: register, or answer the question. */
export async function openNow(actor: Actor): Promise<OpenDialogue[]> {
  const rows = await db().dialogue.findMany({
    where: { AND: [readableTo(actor), { state: 'open' }] },
    select: rowSelect,
    orderBy: [{ startsOn: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    take: 60,
  })
  return rows
    .map((row) => {
      const facts = factsOf(row)
      return {
        ...inList(row),
        opensRegistration: stageOpens(facts, 'registration.create', now()),
        opensAnswers: stageOpens(facts, 'contribution.create', now()),
      }
    })
    .filter(({ opensRegistration, opensAnswers }) => opensRegistration || opensAnswers)
    .slice(0, 6)
}
