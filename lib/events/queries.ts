import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { draftSelect, inTime } from '@/lib/agendas/draft'
import { sessionsShown } from '@/lib/agendas/shown'
import { agendaStored } from '@/lib/agendas/stored'
import { factsSelect } from '@/lib/dialogues/facts'
import {
  choicesOf,
  pageSize,
  pagesOf,
  yearRange,
  yearsBetween,
  type ListFilters,
} from '@/lib/dialogues/list-filters'
import { personIsSheltered, shelteredNow } from '@/lib/dialogues/shelter'
import { now, today } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { aboutEvent, eventFactsSelect } from './facts'
import { publishedBalance } from '@/lib/balance/published'
import { criteriaOf, ownSeat } from '@/lib/seats/own-seat'
import { holdsSeat, isHeld } from './rules'
import { visibleTo } from './visibility'
import { endIn } from './zone'

export const text = (value: unknown): Translated => translatedStored.parse(value)
const maybeText = (value: unknown): Translated | null =>
  value === null || value === undefined ? null : text(value)

export const cardSelect = {
  slug: true,
  title: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
  country: true,
  district: true,
  state: true,
  joinUrl: true,
  dialogue: { select: { slug: true, title: true } },
} as const satisfies Prisma.EventSelect

export function card(row: Prisma.EventGetPayload<{ select: typeof cardSelect }>) {
  return {
    slug: row.slug,
    title: text(row.title),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    country: row.country,
    district: row.district,
    isOnline: row.joinUrl !== null,
    isCancelled: row.state === 'cancelled',
    isDraft: row.state === 'draft',
    isOver: endIn(row.timeZone, row.endsOn) <= now(),
    dialogue: row.dialogue && { slug: row.dialogue.slug, title: text(row.dialogue.title) },
  }
}

export type EventCard = ReturnType<typeof card>

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
  const rows = await db().event.findMany({
    where: await visibleTo(actor),
    select: { country: true, topics: true, startsOn: true, endsOn: true },
  })
  return choicesOf(rows.map((row) => ({ ...row, years: yearsBetween(row.startsOn, row.endsOn) })))
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

export async function eventPage(actor: Actor, slug: string) {
  const { row, about, sheltered } = await findEvent(actor, slug)
  const version = versionOf(row)
  const knowsPlaces = can(actor, 'event.readPlaces', about)
  const refused = refusalFor(actor, 'event.register', about)
  const taken = await db().eventRegistration.count({ where: { eventId: row.id, ...holdsSeat } })
  return {
    ...card(row),
    description: maybeText(row.description),
    timeZone: row.timeZone,
    topics: row.topics,
    languages: row.languages,
    organisation: row.organisation,
    capacity: row.capacity,
    placesLeft: row.capacity === null ? null : Math.max(0, row.capacity - taken),
    registrationClosesAt: row.registrationClosesAt,
    venue: knowsPlaces ? row.venue : null,
    joinUrl: knowsPlaces ? row.joinUrl : null,
    hasHiddenPlaces: !knowsPlaces && (row.venue !== null || row.joinUrl !== null),
    isRegistered: isHeld(about.event.ownState),
    admission: about.event.admission,
    own: await ownSeat(actor, row),
    hasBalance: (await publishedBalance(row.id)) !== null,
    criteria: await criteriaOf(row.id),
    mayRegister: refused === null,
    registerRefusal: refused,
    /** Only who takes part in its dialogue can; this person can ask for that now. */
    mayJoinDialogue:
      about.dialogue !== null && can(actor, 'registration.create', { dialogue: about.dialogue }),
    mayEdit: can(actor, 'event.edit', about),
    mayWithdraw: can(actor, 'event.withdraw', about),
    mayAccept: can(actor, 'seat.accept', about),
    sessions: sessionsShown({
      live: row.sessions,
      version: version?.agenda ?? null,
      zone: row.timeZone,
      knowsPlaces,
      isSheltered: (personId) =>
        row.dialogueId !== null &&
        personIsSheltered(sheltered, { dialogueId: row.dialogueId, personId }),
    }),
    version: version && { number: version.number, publishedAt: version.publishedAt },
  }
}

export type EventPage = Awaited<ReturnType<typeof eventPage>>

/** One visible event with all that its page, its calendar file and its desk are made from, and what the rules ask of it. */
export async function findEvent(actor: Actor, slug: string) {
  const row = await db().event.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor)] },
    select: {
      ...cardSelect,
      ...eventFactsSelect(actor),
      dialogue: {
        select: { ...cardSelect.dialogue.select, ...factsSelect },
      },
      description: true,
      topics: true,
      languages: true,
      capacity: true,
      venue: true,
      joinUrl: true,
      sequence: true,
      changedAt: true,
      organisation: { select: { slug: true, name: true } },
      sessions: { orderBy: [...inTime], select: draftSelect },
      agendas: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { number: true, publishedAt: true, sessions: true },
      },
    },
  })
  if (!row) throw notFound()
  const sheltered = await shelteredNow(db())
  const about = aboutEvent(row, sheltered)
  authorize(actor, 'event.read', about)
  return { row, about, sheltered }
}

export type FoundEvent = Awaited<ReturnType<typeof findEvent>>['row']

/** The last version of its agenda that was given out. */
export function versionOf({ agendas: [last] }: FoundEvent) {
  if (!last) return null
  const { number, publishedAt, sessions } = last
  return { number, publishedAt, agenda: agendaStored.parse(sessions) }
}
