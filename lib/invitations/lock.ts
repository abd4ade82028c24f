import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { holdEvent, lockEvent, type LockedEvent } from '@/lib/events/operations'
import type { AboutEvent } from '@/lib/events/rules'
import type { Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { hashOfInvitation } from './code'
import { aboutInvitation, invitationSelect, type InvitationRow } from './facts'
import type { AboutInvitation } from './rules'

export type LockedInvitation = {
  event: LockedEvent
  row: InvitationRow
  about: AboutInvitation
}

/** For those who work at the event: an invitation that they may not see is "not found". */
export async function lockInvitation(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<LockedInvitation> {
  const found = await tx.eventInvitation.findUnique({ where: { id }, select: { eventId: true } })
  if (!found) throw notFound()
  const event = await lockEvent(tx, actor, { id: found.eventId })
  authorize(actor, 'eventInvitation.list', event.about)
  const locked = await lockRow(tx, { id }, event)
  if (!locked) throw notFound()
  authorize(actor, 'eventInvitation.read', locked.about)
  return locked
}

/**
 * For whoever holds a code. The event need not be one that they could find: the code itself is what lets them in.
 * Always event first and invitation second, so that two who answer at once wait in a row; a code that was replaced
 * meanwhile finds nothing any more.
 */
export async function lockByCode(
  tx: Transaction,
  actor: Actor,
  code: string,
): Promise<LockedInvitation> {
  const codeHash = hashOfInvitation(code)
  const found = await tx.eventInvitation.findUnique({
    where: { codeHash },
    select: { eventId: true },
  })
  if (!found) throw unknownInvitation()
  const event = await holdEvent(tx, actor, found.eventId)
  const locked = await lockRow(tx, { codeHash }, event)
  if (!locked) throw unknownInvitation()
  authorize(actor, 'eventInvitation.readByCode', locked.about)
  return locked
}

type Event = { row: LockedEvent; about: AboutEvent }

async function lockRow(
  tx: Transaction,
  where: { id: string } | { codeHash: string },
  { row: event, about }: Event,
): Promise<LockedInvitation | null> {
  const seen = await tx.eventInvitation.findUnique({ where, select: { id: true } })
  if (!seen) return null
  await tx.$queryRaw`SELECT 1 FROM event_invitation WHERE id = ${seen.id}::uuid FOR UPDATE`
  const row = await tx.eventInvitation.findUnique({ where, select: invitationSelect })
  return row && { event, row, about: aboutInvitation(about, event, row) }
}

/** One answer for every code that is none. */
export function unknownInvitation(): Refusal {
  return new Refusal('notFound', 'unknownInvitation', { field: 'code' })
}
