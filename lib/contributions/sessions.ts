import 'server-only'
import type { Attribution, SessionRule } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { lastVersion } from '@/lib/agendas/draft'
import { visibleTo as eventsVisibleTo } from '@/lib/events/visibility'
import { now } from '@/lib/platform/clock'
import type { Reader, Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'

export type SaidIn = {
  id: string
  title: Translated
  event: Translated
  rule: SessionRule
}

const most = 200

/**
 * The sessions in which a view of this dialogue can have been said: begun, on the agenda that was given out, of
 * events that the actor may see, and not closed, because nothing leaves a closed room.
 */
export async function sessionsToName(
  reader: Reader,
  actor: Actor,
  dialogueId: string,
): Promise<SaidIn[]> {
  const rows = await reader.session.findMany({
    where: {
      rule: { not: 'closed' },
      startsAt: { lte: now() },
      event: { AND: [{ dialogueId, state: 'published' }, await eventsVisibleTo(actor, reader)] },
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      title: true,
      rule: true,
      event: { select: { id: true, title: true } },
    },
  })
  const out = await givenOut(reader, [...new Set(rows.map(({ event }) => event.id))])
  return rows
    .filter(({ id, event }) => out.get(event.id)?.has(id) ?? true)
    .map(({ id, title, rule, event }) => ({
      id,
      rule,
      title: translatedStored.parse(title),
      event: translatedStored.parse(event.title),
    }))
}

/** The sessions of each event's last version; an event without one shows its working copy. */
async function givenOut(reader: Reader, eventIds: readonly string[]) {
  const found = new Map<string, Set<string>>()
  for (const eventId of eventIds) {
    const version = await lastVersion(reader, eventId)
    if (version) found.set(eventId, new Set(version.agenda.sessions.map(({ id }) => id)))
  }
  return found
}

type Named = { sessionId: string | null; attribution: Attribution }

/** The session that a new view names, checked: of this dialogue, in sight, and of a rule that lets words leave. */
export async function sessionNamed(
  tx: Transaction,
  actor: Actor,
  dialogueId: string,
  { sessionId, attribution }: Named,
): Promise<string | null> {
  if (sessionId === null) return null
  // Few were in that room: with it, the row would say more than the group and the day.
  if (attribution === 'anonymous')
    throw new Refusal('invalid', 'anonymousSession', { field: 'sessionId' })
  const session = await tx.session.findFirst({
    where: {
      id: sessionId,
      event: { AND: [{ dialogueId }, await eventsVisibleTo(actor, tx)] },
    },
    select: { rule: true },
  })
  if (!session) throw notFound()
  if (session.rule === 'closed')
    throw new Refusal('invalid', 'closedSession', { field: 'sessionId' })
  return sessionId
}
