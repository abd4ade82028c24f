import 'server-only'
import type { SessionRule } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import type { LockedEvent } from '@/lib/events/operations'
import { momentIn } from '@/lib/events/zone'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { sessionAsForm } from '../as-form'
import { demandAsRead, leaveMark, lockAgenda, lockSession } from '../lock'
import type { SessionInput } from '../schema'

export async function addSession(
  actor: Actor,
  input: SessionInput & { nonce: string; slug: string },
): Promise<{ slug: string; id: string }> {
  return transaction(async (tx) => {
    const row = await lockAgenda(tx, actor, { slug: input.slug })
    return once(tx, input.nonce, async () => {
      const data = { eventId: row.id, ...(await columns(tx, input, row)) }
      const { id } = await tx.session.create({ data, select: { id: true } })
      return { id, ...(await leaveMark(tx, actor, row)) }
    })
  })
}

export async function changeSession(
  actor: Actor,
  input: SessionInput & { id: string; seen?: string | undefined },
) {
  return transaction(async (tx) => {
    const { row, session } = await lockSession(tx, actor, input.id)
    demandUnchanged(input.seen, sessionAsForm(session, row.timeZone))
    const data = await columns(tx, input, row)
    await demandBinding(tx, session, input.rule)
    await tx.session.update({ where: { id: input.id }, data, select: { id: true } })
    return leaveMark(tx, actor, row)
  })
}

/** Takes a session off the agenda, unless somebody has changed it since it was looked at, or was seen in it. */
export async function removeSession(
  actor: Actor,
  { id, seen }: { id: string; seen?: string | undefined },
) {
  return transaction(async (tx) => {
    const { row, session } = await lockSession(tx, actor, id)
    demandAsRead(seen, sessionAsForm(session, row.timeZone))
    await demandUnused(tx, id)
    await tx.session.delete({ where: { id }, select: { id: true } })
    return leaveMark(tx, actor, row)
  })
}

/** The same again in the same place and at the same time, for somebody to move: without its speakers. */
export async function copySession(actor: Actor, { id, nonce }: { id: string; nonce: string }) {
  return transaction(async (tx) => {
    const { row, session } = await lockSession(tx, actor, id)
    return once(tx, nonce, async () => {
      const { kind, startsAt, endsAt, placeId, place, languages, rule, topics } = session
      const same = { kind, startsAt, endsAt, placeId, place, languages, rule, topics }
      const [title, description] = [session.title, session.description] as Prisma.InputJsonValue[]
      const copy = await tx.session.create({
        data: {
          eventId: row.id,
          ...same,
          title: title ?? {},
          ...(description ? { description } : {}),
        },
        select: { id: true },
      })
      return { id: copy.id, ...(await leaveMark(tx, actor, row)) }
    })
  })
}

/** What was written down in a session, and who came to it, is not lost with a line of the agenda. */
export async function demandUnused(tx: Transaction, id: string): Promise<void> {
  if (await isUsed(tx, id)) throw new Refusal('conflict', 'sessionInUse')
}

const strictness: Record<SessionRule, number> = { open: 0, chatham: 1, closed: 2 }

/** What people said and came under goes on: once something hangs on a session, its rule may only grow stricter. */
export async function demandBinding(
  tx: Transaction,
  { id, rule }: { id: string; rule: SessionRule },
  next: SessionRule,
): Promise<void> {
  if (strictness[next] < strictness[rule] && (await isUsed(tx, id)))
    throw new Refusal('conflict', 'ruleBinds', { field: 'rule' })
}

async function isUsed(tx: Transaction, id: string): Promise<boolean> {
  const used = await tx.session.count({
    where: {
      id,
      OR: [
        { attendance: { some: {} } },
        { notes: { some: {} } },
        { turns: { some: {} } },
        { contributions: { some: {} } },
      ],
    },
  })
  return used > 0
}

async function columns(
  tx: Transaction,
  input: SessionInput,
  event: Pick<LockedEvent, 'id' | 'timeZone' | 'startsOn' | 'endsOn'>,
) {
  const { day, placeId } = input
  if (day < event.startsOn || day > event.endsOn)
    throw new Refusal('invalid', 'outsideEvent', { field: 'day' })
  // A room of another event, or one that was just removed.
  const isOwn =
    placeId === null ||
    (await tx.eventPlace.count({ where: { id: placeId, eventId: event.id } })) > 0
  if (!isOwn) throw new Refusal('invalid', 'chooseAgain', { field: 'placeId' })
  return {
    title: input.title,
    description: input.description,
    kind: input.kind,
    startsAt: momentIn(event.timeZone, day, input.startsAt),
    endsAt: momentIn(event.timeZone, day, input.endsAt),
    placeId,
    place: input.place,
    languages: input.languages,
    rule: input.rule,
    topics: input.topics,
  }
}
