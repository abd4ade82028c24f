import 'server-only'
import type { Actor } from '@/lib/access/actor'
import {
  choicesOf,
  pageSize,
  pagesOf,
  yearRange,
  yearsBetween,
  type ListFilters,
} from '@/lib/dialogues/list-filters'
import { today } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { card, cardSelect, type EventCard } from './queries'
import { visibleTo } from './visibility'

/** Coming events first, soonest first; then the past ones, newest first. */
export async function listEvents(actor: Actor, filters: ListFilters) {
  const { country, topic, year, page } = filters
  const where: Prisma.EventWhereInput = {
    AND: [
      await visibleTo(actor),
      country ? { country } : {},
      topic ? { topics: { has: topic } } : {},
      year ? within(year) : {},
    ],
  }
  const coming = { AND: [where, { endsOn: { gte: today() } }] }
  const past = { AND: [where, { endsOn: { lt: today() } }] }
  const [comingCount, pastCount] = await Promise.all([
    db().event.count({ where: coming }),
    db().event.count({ where: past }),
  ])
  const start = (page - 1) * pageSize
  const first = await db().event.findMany({
    where: coming,
    select: cardSelect,
    orderBy: [{ startsOn: 'asc' }, { slug: 'asc' }],
    skip: start,
    take: pageSize,
  })
  const rest = await db().event.findMany({
    where: past,
    select: cardSelect,
    orderBy: [{ startsOn: 'desc' }, { slug: 'asc' }],
    skip: Math.max(0, start - comingCount),
    take: pageSize - first.length,
  })
  const count = comingCount + pastCount
  return {
    count,
    pages: pagesOf(count),
    coming: first.map(card),
    past: rest.map(card),
  }
}

function within(year: number): Prisma.EventWhereInput {
  const { from, to } = yearRange(year)
  return { startsOn: { lt: to }, endsOn: { gte: from } }
}

/** What the list can be narrowed down to. */
export async function eventChoices(actor: Actor) {
  const where = await visibleTo(actor)
  const [countries, topics, spans] = await Promise.all([
    db().event.groupBy({ by: ['country'], where }),
    db().event.groupBy({ by: ['topics'], where }),
    db().event.groupBy({ by: ['startsOn', 'endsOn'], where }),
  ])
  return choicesOf({
    countries: countries.map(({ country }) => country),
    topics: topics.map((row) => row.topics),
    years: spans.flatMap(({ startsOn, endsOn }) => yearsBetween(startsOn, endsOn)),
  })
}

/** The events of a dialogue that the actor may read, in order of time. */
export async function eventsOfDialogue(actor: Actor, dialogueId: string): Promise<EventCard[]> {
  const rows = await db().event.findMany({
    where: { AND: [{ dialogueId }, await visibleTo(actor)] },
    select: cardSelect,
    orderBy: [{ startsOn: 'asc' }, { slug: 'asc' }],
    take: 50,
  })
  return rows.map(card)
}
