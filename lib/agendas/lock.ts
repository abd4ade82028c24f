import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { lockEvent, recordEvent, touched, type LockedEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import type { Prisma, Transaction } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { draftSelect, type LiveSession } from './draft'

/** Locks the event whose agenda is changed, for whoever may. */
export async function lockAgenda(
  tx: Transaction,
  actor: Actor,
  where: Prisma.EventWhereInput,
  verb: 'agenda.edit' | 'agenda.publish' = 'agenda.edit',
): Promise<LockedEvent> {
  const { row, about } = await lockEvent(tx, actor, where)
  authorize(actor, verb, about)
  return row
}

/** The same by one of its sessions; somebody may have removed it meanwhile. */
export async function lockSession(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ row: LockedEvent; session: LiveSession }> {
  const row = await lockAgenda(tx, actor, { sessions: { some: { id } } })
  const session = await tx.session.findUnique({ where: { id }, select: draftSelect })
  if (!session) throw notFound()
  return { row, session }
}

/**
 * What every change of the working copy leaves behind. Calendars count it at once only while no version was ever
 * published: afterwards nobody reads the working copy.
 */
export async function leaveMark(
  tx: Transaction,
  actor: Actor,
  event: LockedEvent,
  verb: Verb = 'agenda.edit',
): Promise<{ slug: string }> {
  const versions = await tx.agendaVersion.count({ where: { eventId: event.id } })
  const data = versions === 0 ? touched() : { changedAt: now() }
  await tx.event.update({ where: { id: event.id }, data, select: { id: true } })
  await recordEvent(tx, actor, verb, event)
  return { slug: event.slug }
}

/** For buttons without fields: what somebody else has changed since has to be read before it is decided about. */
export function demandAsRead(seen: string | undefined, content: object): void {
  if (seen !== undefined && seen !== markOf(content))
    throw new Refusal('conflict', 'changedSinceRead')
}
