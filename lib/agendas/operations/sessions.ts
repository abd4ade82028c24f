import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal, notFound } from '@/lib/platform/refusal'
import { sessionAsForm } from '../as-form'
import { lockEvent, recordEvent, touched, type LockedEvent } from '@/lib/events/operations'
import { momentIn } from '@/lib/events/zone'
import type { SessionInput } from '../schema'

export async function addSession(
  actor: Actor,
  input: SessionInput & { nonce: string; slug: string },
) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'agenda.edit', about)
    return once(tx, input.nonce, async () => {
      await tx.session.create({ data: { eventId: row.id, ...columns(input, row) } })
      await leaveMark(tx, actor, row)
      return { slug: row.slug }
    })
  })
}

export async function changeSession(
  actor: Actor,
  input: SessionInput & { id: string; seen?: string | undefined },
) {
  return onSession(actor, input.id, async (tx, row, session) => {
    demandUnchanged(input.seen, sessionAsForm(session, row.timeZone))
    await tx.session.update({ where: { id: input.id }, data: columns(input, row) })
  })
}

export async function removeSession(actor: Actor, { id }: { id: string }) {
  return onSession(actor, id, async (tx) => {
    await tx.session.delete({ where: { id } })
  })
}

type Session = Prisma.SessionGetPayload<object>

async function onSession(
  actor: Actor,
  id: string,
  work: (tx: Transaction, event: LockedEvent, session: Session) => Promise<void>,
) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { sessions: { some: { id } } })
    authorize(actor, 'agenda.edit', about)
    // Looked up again under the lock: somebody may have removed it meanwhile.
    const session = await tx.session.findUnique({ where: { id } })
    if (!session) throw notFound()
    await work(tx, row, session)
    await leaveMark(tx, actor, row)
    return { slug: row.slug }
  })
}

async function leaveMark(tx: Transaction, actor: Actor, event: LockedEvent) {
  await tx.event.update({ where: { id: event.id }, data: touched() })
  await recordEvent(tx, actor, 'agenda.edit', event)
}

function columns(
  input: SessionInput,
  event: Pick<LockedEvent, 'timeZone' | 'startsOn' | 'endsOn'>,
) {
  const { day } = input
  if (day < event.startsOn || day > event.endsOn)
    throw new Refusal('invalid', 'outsideEvent', { field: 'day' })
  return {
    title: input.title,
    description: input.description,
    kind: input.kind,
    startsAt: momentIn(event.timeZone, day, input.startsAt),
    endsAt: momentIn(event.timeZone, day, input.endsAt),
    place: input.place,
    rule: input.rule,
    topics: input.topics,
  }
}
