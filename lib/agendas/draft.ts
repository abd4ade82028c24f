import 'server-only'
import { clockIn, dayIn } from '@/lib/events/zone'
import type { Prisma, Reader } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { agendaStored, type AgendaStored, type SessionDraft } from './stored'

export const draftSelect = {
  id: true,
  title: true,
  description: true,
  kind: true,
  startsAt: true,
  endsAt: true,
  placeId: true,
  at: { select: { name: true, capacity: true } },
  place: true,
  languages: true,
  rule: true,
  topics: true,
  speakers: {
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: { id: true, personId: true, name: true, says: true, part: true, isPublic: true },
  },
} as const satisfies Prisma.SessionSelect

export type LiveSession = Prisma.SessionGetPayload<{ select: typeof draftSelect }>

export const inTime = [
  { startsAt: 'asc' },
  { endsAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.SessionOrderByWithRelationInput[]

/** The working copy, as a version would keep it. */
export async function draftOf(
  reader: Reader,
  event: { id: string; timeZone: string },
): Promise<SessionDraft[]> {
  const sessions = await liveSessions(reader, event.id)
  return sessions.map((session) => asDraft(session, event.timeZone))
}

/** The rows that the working copy is made of. */
export function liveSessions(reader: Reader, eventId: string): Promise<LiveSession[]> {
  return reader.session.findMany({
    where: { eventId },
    orderBy: [...inTime],
    select: draftSelect,
  })
}

export function asDraft(session: LiveSession, zone: string): SessionDraft {
  const { id, kind, placeId, place, languages, rule, topics } = session
  return {
    id,
    title: translatedStored.parse(session.title),
    description: translatedStored.nullable().parse(session.description),
    kind,
    day: dayIn(zone, session.startsAt),
    startsAt: clockIn(zone, session.startsAt),
    endsAt: clockIn(zone, session.endsAt),
    placeId,
    room: session.at?.name ?? null,
    place,
    languages,
    rule,
    topics,
    speakers: session.speakers.map((each) => ({
      id: each.id,
      personId: each.personId,
      part: each.part,
    })),
  }
}

export type VersionRow = { number: number; publishedAt: Date; agenda: AgendaStored }

/** The version that is read now, if any was ever published. */
export async function lastVersion(reader: Reader, eventId: string): Promise<VersionRow | null> {
  const [row] = await reader.agendaVersion.findMany({ where: { eventId }, ...versionsLastFirst })
  return row ? asVersion(row) : null
}

/** For a `select` of an event, too. */
export const versionsLastFirst = {
  orderBy: { number: 'desc' },
  take: 1,
  select: { number: true, publishedAt: true, sessions: true },
} as const satisfies Prisma.AgendaVersionFindManyArgs

export function asVersion(
  row: Prisma.AgendaVersionGetPayload<typeof versionsLastFirst>,
): VersionRow {
  const { number, publishedAt, sessions } = row
  return { number, publishedAt, agenda: agendaStored.parse(sessions) }
}
