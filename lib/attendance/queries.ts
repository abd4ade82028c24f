import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { groupsOf } from '@/lib/dialogues/groups'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { findEvent, text } from '@/lib/events/queries'
import { seatStates } from '@/lib/events/rules'
import { dayIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { obstacleOf, whys, type Why } from './answer'
import { badgeCodeOf } from './badges'
import {
  chosenOccasion,
  mayName,
  occasionsOf,
  sessionsForOccasions,
  type Occasion,
} from './occasions'
import { listedPeople, plainName, type Listed } from './people'
import type { DeskFilters } from './schema'

/** So many of a list are shown at once; a name narrows it down. */
const shownAtOnce = 40
const logLines = 20

/** The desk on one day or at one session: whom it expects, who is here, and what happened last. */
export async function deskPage(actor: Actor, slug: string, filters: DeskFilters) {
  const { event, about, occasions, occasion } = await loadOccasion(actor, slug, filters.on)
  const everybody = await listedPeople(db(), event)
  const namesAreShown = mayName(occasion, everybody, event.timeZone, now())
  const people = everybody.map((each) => asSeen(each, occasion, namesAreShown))
  const expected = people.filter(isExpected)
  // Who is missing would tell who is here.
  const listed = namesAreShown ? people : people.map((each) => ({ ...each, isHere: false }))
  const found = peopleShown(listed, filters)
  return {
    slug,
    title: text(event.title),
    timeZone: event.timeZone,
    hasGroups: about.dialogue !== null,
    occasions,
    occasion,
    namesAreShown,
    isStillToCome: isStillToCome(occasion, event.timeZone),
    counts: countsOf(expected),
    groups: about.dialogue ? await groupsOf(db(), about.dialogue.id) : [],
    people: found.slice(0, shownAtOnce),
    more: Math.max(0, found.length - shownAtOnce),
    log: namesAreShown ? await logOf(event.id, occasion, everybody) : [],
    said: saidOf(filters, everybody, occasion, namesAreShown),
    mayLetIn: can(actor, 'attendance.letIn', about),
    mayClose:
      about.event.endsAt <= now() &&
      can(actor, 'attendance.close', about) &&
      people.some(({ state, came }) => state === 'confirmed' && came === null),
  }
}

export type DeskPage = Awaited<ReturnType<typeof deskPage>>
export type DeskPerson = DeskPage['people'][number]

/** The list of a day or a session to print, to tick by hand. */
export async function rollToPrint(actor: Actor, slug: string, on: string | null) {
  const { event, occasions, occasion } = await loadOccasion(actor, slug, on)
  const everybody = await listedPeople(db(), event, { state: { in: seatStates } })
  const namesAreShown = mayName(occasion, everybody, event.timeZone, now())
  const people = everybody.map((each) => asSeen(each, occasion, namesAreShown))
  return {
    slug,
    title: text(event.title),
    timeZone: event.timeZone,
    occasions,
    occasion,
    // Somebody without a place who was there all the same would be told by being on the sheet.
    people: people
      .map((each) => (namesAreShown ? each : { ...each, isHere: false }))
      .filter(isExpected),
  }
}

async function loadOccasion(actor: Actor, slug: string, on: string | null) {
  const { row: event, about } = await findEvent(actor, slug)
  authorize(actor, 'attendance.read', about)
  const sessions = await db().session.findMany({
    where: { eventId: event.id },
    ...sessionsForOccasions,
  })
  const occasions = occasionsOf({ ...event, sessions })
  const occasion = chosenOccasion(occasions, on, dayIn(event.timeZone, now()))
  if (!occasion) throw notFound()
  const dialogueId = about.dialogue?.id ?? null
  return { event: { ...event, dialogueId }, about, occasions, occasion }
}

function isStillToCome({ day }: Occasion, zone: string): boolean {
  return day.toISOString().slice(0, 10) > dayIn(zone, now())
}

function asSeen(person: Listed, occasion: Occasion, namesAreShown: boolean) {
  const { id, name, group, state, isWalkIn } = person
  const at = person.came.find((each) => each.occasion === occasion.key)?.at ?? null
  const why = obstacleOf(person, now())
  return {
    id,
    name,
    group,
    state,
    isWalkIn,
    why,
    came: namesAreShown ? at : null,
    isHere: at !== null,
  }
}

type Seen = ReturnType<typeof asSeen>

const isExpected = ({ why, isHere }: Seen) => why === null || isHere

/** By name everybody who has anything to do with the event; else those who are expected. */
function peopleShown(people: Seen[], { q, show }: DeskFilters): Seen[] {
  const wanted = plainName(q).split(/\s+/).filter(Boolean)
  if (wanted.length > 0) {
    return people.filter(({ name }) => wanted.every((part) => plainName(name).includes(part)))
  }
  return people.filter((each) => isExpected(each) && (show === 'all' || !each.isHere))
}

/** Came and expected, for all and per group. */
function countsOf(expected: Seen[]) {
  const count = (some: Seen[]) => ({
    came: some.filter(({ isHere }) => isHere).length,
    expected: some.length,
  })
  const groups: (StakeholderGroup | null)[] = [...stakeholderGroups, null]
  return {
    all: count(expected),
    groups: groups
      .map((group) => ({ group, ...count(expected.filter((each) => each.group === group)) }))
      .filter((each) => each.expected > 0),
  }
}

/** The last lines of this day or session, the newest first. */
async function logOf(eventId: string, occasion: Occasion, everybody: Listed[]) {
  const names = new Map(everybody.map(({ id, name }) => [id, name]))
  const lines = await db().checkIn.findMany({
    where: { eventId, OR: [{ attendance: { occasion: occasion.key } }, { attendanceId: null }] },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: logLines,
    select: {
      id: true,
      way: true,
      result: true,
      scannedAt: true,
      clockOffBy: true,
      wasOffline: true,
      device: true,
      attendance: { select: { registrationId: true, endedAt: true } },
    },
  })
  return lines.map(({ attendance, ...line }) => ({
    ...line,
    registrationId: attendance?.registrationId ?? null,
    name: (attendance && names.get(attendance.registrationId)) ?? null,
    canUndo: line.result === 'came' && attendance?.endedAt === null,
  }))
}

type AboutPerson = { name: string | null; registrationId: string | null }
type Said = AboutPerson &
  (
    | { kind: 'came' | 'again'; at: Date }
    | { kind: 'refused'; why: Why }
    | { kind: 'badge'; code: string }
    | { kind: 'undone' | 'closed' }
  )

/** What the last form did, for the page to say: only what is so, whatever the address claims. */
function saidOf(
  { said, who }: DeskFilters,
  everybody: Listed[],
  occasion: Occasion,
  namesAreShown: boolean,
): Said | null {
  const person = everybody.find(({ id }) => id === who)
  const here = person?.came.find((each) => each.occasion === occasion.key)
  const about = { name: person?.name ?? null, registrationId: person?.id ?? null }
  // By an address that anybody of the desk can type, it would tell of each who was there.
  if (!namesAreShown && (said === 'came' || said === 'again' || said === 'undone')) return null
  if (said === 'came' || said === 'again')
    return here ? { ...about, kind: said, at: here.at } : null
  if (said === 'undone') return person && !here ? { ...about, kind: said } : null
  if (said === 'badge') return person ? { ...about, kind: said, code: badgeCodeOf(person) } : null
  if (said === 'closed') return { ...about, kind: said }
  return isWhy(said) ? { ...about, kind: 'refused', why: said } : null
}

const isWhy = (said: string | null): said is Why => whys.some((each) => each === said)
