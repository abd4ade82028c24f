import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { isCandidate } from './candidates'
import { giveEventRole } from './giving'
import type { EventRoleGift } from './schema'

/** Gives somebody of the dialogue, or of the event's guests, a role at the event. */
export async function giveRoleAtEvent(
  actor: Actor,
  { slug, personId, role, groups }: EventRoleGift,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'eventRole.give', { ...about, eventRole: { role, personId: null } })
    if (!(await isCandidate(tx, actor, { id: row.id, dialogue: about.dialogue }, personId)))
      throw notFound()
    const grantedById = personIdOf(actor) ?? ''
    const id = await giveEventRole(tx, { event: row, personId, role, groups, grantedById })
    await recordRole(tx, actor, 'eventRole.give', row, id)
    return { slug }
  })
}

/** Ends a role; the holder loses it on their next request. `isLost`: one has closed one's own door. */
export async function endRoleAtEvent(
  actor: Actor,
  { id }: { id: string },
): Promise<{ slug: string; isLost: boolean }> {
  return transaction(async (tx) => {
    const found = await tx.eventRole.findFirst({ where: { id }, select: { eventId: true } })
    if (!found) throw notFound()
    const { row, about } = await lockEvent(tx, actor, { id: found.eventId })
    // Read again behind the lock: somebody may have ended it in the meantime.
    const held = await tx.eventRole.findFirst({
      where: { id, endedAt: null },
      select: { role: true, personId: true },
    })
    if (!held) throw notFound()
    authorize(actor, 'eventRole.end', { ...about, eventRole: held })
    await endHeldRoles(tx, actor, [id])
    await endOpenQuestions(tx, row.id, held.personId)
    await recordRole(tx, actor, 'eventRole.end', row, id)
    const after = actor.kind === 'member' ? without(actor, row.id, held) : actor
    return { slug: row.slug, isLost: !can(after, 'eventRole.see', about) }
  })
}

function without<A extends { personId: string; eventRoles: { eventId: string; role: string }[] }>(
  actor: A,
  eventId: string,
  held: { role: string; personId: string },
): A {
  if (actor.personId !== held.personId) return actor
  const eventRoles = actor.eventRoles.filter(
    (each) => each.eventId !== eventId || each.role !== held.role,
  )
  return { ...actor, eventRoles }
}

/** An older letter must not bring back by its link what has been ended. */
async function endOpenQuestions(tx: Transaction, eventId: string, personId: string) {
  const owned = await tx.emailAddress.findMany({ where: { personId }, select: { address: true } })
  await tx.eventRoleInvitation.updateMany({
    where: {
      eventId,
      address: { in: owned.map(({ address }) => address) },
      acceptedAt: null,
      revokedAt: null,
    },
    data: { revokedAt: now() },
  })
}

export async function endHeldRoles(tx: Transaction, actor: Actor, ids: string[]): Promise<void> {
  await tx.eventRole.updateMany({
    where: { id: { in: ids }, endedAt: null },
    data: { endedAt: now(), endedById: personIdOf(actor) },
  })
}

/** Every role at an event, when its holder goes: in the log as any other. */
export async function layDownEventRoles(
  tx: Transaction,
  actor: Actor,
  personId: string,
): Promise<void> {
  const held = await tx.eventRole.findMany({
    where: { personId, endedAt: null },
    select: { id: true, event: { select: { dialogueId: true } } },
  })
  for (const { id, event } of held) {
    await endHeldRoles(tx, actor, [id])
    await recordRole(tx, actor, 'eventRole.end', event, id)
  }
}

function recordRole(
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  { dialogueId }: { dialogueId: string | null },
  id: string,
) {
  return record(tx, actor, verb, { dialogueId, object: { kind: 'eventRole', id } })
}
