import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { findEvent, text } from '@/lib/events/queries'
import { holdsPlace } from '@/lib/events/rules'
import { nameSelect, shownName } from '@/lib/events/shown-name'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { placeAsForm, sessionAsForm } from './as-form'
import { changesBetween } from './changes'
import { clashesOf, type Clash } from './clashes'
import { asDraft, lastVersion, liveSessions, type LiveSession } from './draft'
import { shiftAsForm } from './operations/move'
import { nextSlot } from './next-slot'
import { sessionsShown } from './shown'
import { shiftOfDay } from './shift'
import type { SessionDraft } from './stored'

/** The event of an agenda, for those who work on it. */
export async function workedOn(
  actor: Actor,
  slug: string,
  verb: 'agenda.edit' | 'agenda.publish' = 'agenda.edit',
) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, verb, about)
  const { startsOn, endsOn, timeZone, languages } = row
  return {
    row: { ...row, sessions: await liveSessions(db(), row.id) },
    event: { slug, title: text(row.title), startsOn, endsOn, timeZone, languages },
  }
}

/** The working copy, with what can't be as it stands and how far it is from what was given out. */
export async function agendaForEditing(actor: Actor, slug: string) {
  const { row, event } = await workedOn(actor, slug)
  const version = await lastVersion(db(), row.id)
  const drafts = row.sessions.map((session) => asDraft(session, row.timeZone))
  const marks = new Map(
    row.sessions.map((each) => [each.id, markOf(sessionAsForm(each, row.timeZone))]),
  )
  return {
    ...event,
    sessions: workingCopy(row.sessions, drafts, row.timeZone).map((each) => ({
      ...each,
      seen: marks.get(each.id) ?? '',
    })),
    clashes: await clashesAt(row),
    places: await placesOf(row.id),
    next: nextSlot(drafts, row.startsOn),
    version: version && { number: version.number, publishedAt: version.publishedAt },
    unpublished: version ? changesBetween(version.agenda.sessions, drafts).length : 0,
  }
}

const workingCopy = (live: readonly LiveSession[], drafts: readonly SessionDraft[], zone: string) =>
  sessionsShown({
    sessions: drafts.map((draft) => ({ ...draft, sequence: 0 })),
    live,
    zone,
    knowsPlaces: true,
    isSheltered: () => false,
  })

async function clashesAt(row: { id: string; sessions: LiveSession[] }): Promise<Clash[]> {
  const coming = await db().eventRegistration.count({ where: { eventId: row.id, ...holdsPlace } })
  return clashesOf(
    row.sessions.map(({ id, startsAt, endsAt, placeId, at, speakers }) => ({
      id,
      startsAt,
      endsAt,
      room: placeId ? { id: placeId, capacity: at?.capacity ?? null } : null,
      speakers,
    })),
    coming,
  )
}

async function placesOf(eventId: string) {
  const places = await db().eventPlace.findMany({
    where: { eventId },
    orderBy: [{ order: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      name: true,
      kind: true,
      capacity: true,
      _count: { select: { sessions: true } },
    },
  })
  return places.map(({ _count, ...place }) => ({
    ...place,
    sessions: _count.sessions,
    seen: markOf(placeAsForm(place)),
  }))
}

export type PlaceOfEvent = Awaited<ReturnType<typeof placesOf>>[number]

export async function placesForEditing(actor: Actor, slug: string) {
  const { row, event } = await workedOn(actor, slug)
  return { ...event, places: await placesOf(row.id) }
}

/** One session with all that can be changed about it, and the people who could do something in it. */
export async function sessionForEditing(actor: Actor, slug: string, id: string) {
  const { row, event } = await workedOn(actor, slug)
  const session = row.sessions.find((each) => each.id === id)
  if (!session) throw notFound()
  const clashes = await clashesAt(row)
  return {
    ...event,
    session: asDraft(session, row.timeZone),
    speakers: session.speakers,
    seen: markOf(sessionAsForm(session, row.timeZone)),
    places: await placesOf(row.id),
    people: await possibleSpeakers(row.id, row.dialogueId),
    clashes: clashes.filter(
      (clash) => clash.id === id || ('otherId' in clash && clash.otherId === id),
    ),
    titles: titlesOf(row.sessions),
  }
}

const titlesOf = (sessions: readonly LiveSession[]) =>
  new Map(sessions.map(({ id, title }) => [id, text(title)]))

/** Those who come, by the name that they are shown by in the dialogue. */
async function possibleSpeakers(eventId: string, dialogueId: string | null) {
  const registrations = await db().eventRegistration.findMany({
    where: { eventId, ...holdsPlace },
    select: {
      id: true,
      person: { select: nameSelect(dialogueId) },
    },
  })
  return registrations
    .map(({ id, person }) => ({ id, name: shownName(person).name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** "We run 20 minutes late": what would move where. Without `asked`, only the sessions to choose from. */
export async function lateness(
  actor: Actor,
  slug: string,
  asked: { from: string; minutes: number } | null,
) {
  const { row, event } = await workedOn(actor, slug)
  const drafts = row.sessions.map((session) => asDraft(session, row.timeZone))
  const moves = asked ? shiftOfDay(drafts, asked.from, asked.minutes) : []
  return { ...event, sessions: drafts, moves, seen: markOf(shiftAsForm(moves)) }
}
