import 'server-only'
import { personIdOf, visitor, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { lastVersion } from '@/lib/agendas/draft'
import { agendaRead } from '@/lib/agendas/read'
import { personIsSheltered, shelteredNow, type Sheltered } from '@/lib/dialogues/shelter'
import { aboutEvent, eventFactsSelect } from '@/lib/events/facts'
import { isHeld } from '@/lib/events/rules'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { lastDayIn } from './as-form'
import { hashOfInvitation } from './code'
import { aboutInvitation, invitationSelect } from './facts'
import { unknownInvitation } from './lock'
import { criteriaOf } from '@/lib/seats/criteria'
import { turnOf } from '@/lib/seats/line'
import { endedBecause, type AboutInvitation } from './rules'
import { tryCodeOrWait } from './tries'

export type BehindCode = Awaited<ReturnType<typeof load>>
export type Opened = { wait: number } | { found: BehindCode }

/**
 * What is behind a code, for whoever has it: null for every code that is none, whether guessed, replaced or never
 * given out. Changes nothing but the count of wrong tries. `address` is the network address that asks.
 */
export async function invitationBehind(
  actor: Actor,
  code: string,
  address: string | null,
): Promise<Opened> {
  const tried = await tryCodeOrWait({ code, address })
  if ('wait' in tried) return tried
  const found = await load(actor, code)
  if (found) await tried.forget()
  return { found }
}

async function load(actor: Actor, code: string) {
  const row = await db().eventInvitation.findUnique({
    where: { codeHash: hashOfInvitation(code) },
    select: {
      ...invitationSelect,
      registration: { select: { id: true, state: true, offerEndsAt: true } },
      event: {
        select: {
          ...eventFactsSelect(actor),
          slug: true,
          title: true,
          startsOn: true,
          country: true,
          venue: true,
          capacity: true,
          sequence: true,
          changedAt: true,
        },
      },
    },
  })
  if (!row || row.state === 'draft') return null
  const { event } = row
  const sheltered = await shelteredNow(db())
  const about = aboutInvitation(aboutEvent(event, sheltered), event, row)
  if (!can(actor, 'eventInvitation.readByCode', about)) return null
  const seat = row.registration?.state ?? null
  return {
    ...{ name: row.name, group: row.group, state: row.state, isDelegable: row.isDelegable },
    ended: endedBecause(about, now()),
    answerOn: lastDayIn(event.timeZone, row.answerBy),
    seat,
    turn:
      row.registration && seat === 'waitlisted' ? await turnOf(event, row.registration.id) : null,
    offerEndsAt: seat === 'offered' ? (row.registration?.offerEndsAt ?? null) : null,
    zone: event.timeZone,
    channel: row.channel,
    // Rooms are for those who come, like the venue.
    sessions: isHeld(seat) ? await agendaOf(event, sheltered) : [],
    hasForms: isHeld(seat) && (await asksSomething(row.eventId)),
    isOwn: row.personId !== null && row.personId === personIdOf(actor),
    criteria: await criteriaOf(row.eventId),
    may: mayWith(actor, about),
    event: {
      ...{ id: event.id, slug: event.slug, title: translatedStored.parse(event.title) },
      ...{ startsOn: event.startsOn, endsOn: event.endsOn, country: event.country },
      district: about.event.isSheltered ? null : event.district,
      // Venues are for those who come.
      venue: isHeld(seat) ? event.venue : null,
      sequence: event.sequence,
      changedAt: event.changedAt,
      isCancelled: event.state === 'cancelled',
      isPublic: can(visitor, 'event.read', about),
    },
  }
}

/** The agenda with its rooms, as somebody with a place reads it. */
async function agendaOf(
  { id, dialogueId, timeZone }: { id: string; dialogueId: string | null; timeZone: string },
  sheltered: readonly Sheltered[],
) {
  return agendaRead(id, await lastVersion(db(), id), {
    zone: timeZone,
    knowsPlaces: true,
    isSheltered: (personId) =>
      dialogueId !== null && personIsSheltered(sheltered, { dialogueId, personId }),
  })
}

async function asksSomething(eventId: string): Promise<boolean> {
  const question = await db().formQuestion.findFirst({
    where: { eventId, isForConvenors: false, endedAt: null },
    select: { id: true },
  })
  return question !== null
}

function mayWith(actor: Actor, about: AboutInvitation) {
  const { state } = about.invitation
  return {
    accept: state !== 'accepted' && can(actor, 'eventInvitation.answerByCode', about),
    decline: state !== 'declined' && can(actor, 'eventInvitation.declineByCode', about),
    passOn: can(actor, 'eventInvitation.passOn', about),
  }
}

/** The event as a calendar file holds it, for somebody who said yes. */
export async function calendarBehind(actor: Actor, code: string, address: string | null) {
  const opened = await invitationBehind(actor, code, address)
  const found = 'found' in opened ? opened.found : null
  if (found?.state !== 'accepted') throw unknownInvitation()
  return found.event
}
