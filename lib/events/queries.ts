import 'server-only'
import { participationIn, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { asVersion, versionsLastFirst } from '@/lib/agendas/draft'
import { isOut } from '@/lib/aide-memoires/facts'
import { isOut as shareBackIsOut } from '@/lib/share-backs/facts'
import { agendaRead } from '@/lib/agendas/read'
import { factsSelect } from '@/lib/dialogues/facts'
import { personIsSheltered, shelteredNow } from '@/lib/dialogues/shelter'
import { now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { nobodysId } from '@/lib/platform/ids'
import { notFound } from '@/lib/platform/refusal'
import { fewest } from '@/lib/registrations/bands'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { aboutEvent, eventFactsSelect } from './facts'
import { formsOf } from '@/lib/forms/open-forms'
import { criteriaOf } from '@/lib/seats/criteria'
import { hasLine, wouldWait } from '@/lib/seats/line'
import { ownSeat, ownSeatSelect } from '@/lib/seats/own-seat'
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

export async function eventPage(actor: Actor, slug: string) {
  const { row, about, sheltered } = await findEvent(actor, slug)
  const standing = await standingOf(actor, row.id)
  const version = standing.agendas[0] ? asVersion(standing.agendas[0]) : null
  const knowsPlaces = can(actor, 'event.readPlaces', about)
  const refused = refusalFor(actor, 'event.register', about)
  const taken = standing._count.registrations
  const own = await ownSeat(row, standing.registrations[0])
  return {
    ...card(row),
    description: maybeText(row.description),
    timeZone: row.timeZone,
    ...{ topics: row.topics, goals: row.goals, languages: row.languages },
    organisation: row.organisation,
    capacity: row.capacity,
    placesLeft: row.capacity === null ? null : placesLeft(row.capacity - taken),
    /** While somebody waits, what is left is kept by the plan for others. */
    hasLine: row.capacity !== null && (await hasLine(row.id)),
    wouldWait: refused === null && (await wouldWait(row, groupHere(actor, row))),
    registrationClosesAt: row.registrationClosesAt,
    venue: knowsPlaces ? row.venue : null,
    joinUrl: knowsPlaces ? row.joinUrl : null,
    hasHiddenPlaces: !knowsPlaces && (row.venue !== null || row.joinUrl !== null),
    isRegistered: isHeld(about.event.ownState),
    admission: about.event.admission,
    own,
    forms: own ? await formsOf(actor, row, about) : [],
    hasBalance: standing.balances.length > 0,
    hasAideMemoire: isOut(standing.aideMemoire),
    hasShareBack: shareBackIsOut(standing.shareBack),
    /** For those who register to say whether they are counted. */
    criteria: refused === null ? await criteriaOf(row.id) : [],
    mayRegister: refused === null,
    registerRefusal: refused,
    /** Only who takes part in its dialogue can; this person can ask for that now. */
    mayJoinDialogue:
      about.dialogue !== null && can(actor, 'registration.create', { dialogue: about.dialogue }),
    mayEdit: can(actor, 'event.edit', about),
    mayWithdraw: can(actor, 'event.withdraw', about),
    mayAccept: can(actor, 'seat.accept', about),
    sessions: await agendaRead(row.id, version, {
      zone: row.timeZone,
      knowsPlaces,
      isSheltered: (personId) =>
        row.dialogueId !== null &&
        personIsSheltered(sheltered, { dialogueId: row.dialogueId, personId }),
    }),
    version: version && { number: version.number, publishedAt: version.publishedAt },
    /** What a calendar keeps of it. */
    entry: {
      id: row.id,
      sequence: row.sequence,
      changedAt: row.changedAt,
      gone: version?.agenda.gone ?? [],
    },
  }
}

/** The group that one stands in line with here. */
function groupHere(actor: Actor, { dialogueId }: { dialogueId: string | null }) {
  return (dialogueId && participationIn(actor, dialogueId)?.group) || null
}

/** What the page says of an event beside the event itself, in one question. */
function standingOf(actor: Actor, id: string) {
  return db().event.findUniqueOrThrow({
    where: { id },
    select: {
      agendas: versionsLastFirst,
      balances: { where: { endedAt: null }, take: 1, select: { id: true } },
      aideMemoire: { select: { publishedAt: true, withdrawnAt: true } },
      shareBack: { select: { publishedAt: true, withdrawnAt: true } },
      registrations: {
        where: { personId: personIdOf(actor) ?? nobodysId },
        take: 1,
        select: ownSeatSelect,
      },
      _count: { select: { registrations: { where: holdsSeat } } },
    },
  })
}

/**
 * Never the number: asked again after each registration it would tell of every single one, and beside the figures by
 * group what is left out of them.
 */
function placesLeft(count: number): 'none' | 'few' | 'some' {
  if (count <= 0) return 'none'
  return count < fewest ? 'few' : 'some'
}

export type EventPage = Awaited<ReturnType<typeof eventPage>>

/** One visible event as its page and its desk begin, and what the rules ask of it. */
export async function findEvent(actor: Actor, slug: string) {
  const sheltered = await shelteredNow(db())
  const row = await db().event.findFirst({
    where: { AND: [{ slug }, await visibleTo(actor, db(), sheltered)] },
    select: {
      ...cardSelect,
      ...eventFactsSelect(actor),
      dialogue: {
        select: { ...cardSelect.dialogue.select, ...factsSelect },
      },
      ...{ description: true, topics: true, goals: true, languages: true, capacity: true },
      ...{ venue: true, joinUrl: true, sequence: true, changedAt: true },
      organisation: { select: { slug: true, name: true } },
    },
  })
  if (!row) throw notFound()
  const about = aboutEvent(row, sheltered)
  authorize(actor, 'event.read', about)
  return { row, about, sheltered }
}

export type FoundEvent = Awaited<ReturnType<typeof findEvent>>['row']
