import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent, type LockedEvent } from '@/lib/events/operations'
import { holdsPlace } from '@/lib/events/rules'
import { refuseFirst } from '@/lib/forms/answering'
import { answersAfter } from '@/lib/forms/answers'
import type { Writer } from '@/lib/forms/asked'
import { aboutGuest } from '@/lib/forms/guests'
import { questionsOf } from '@/lib/forms/questions'
import { now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { NeedsFor, OwnNeeds } from './schema'
import { daysOf, openSheet, sealSheet, type Sheet } from './sheet'

/** Says what one needs, once one's place is confirmed. What wasn't on the form stays as it was. */
export async function saveMyNeeds(actor: Actor, input: OwnNeeds) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'needs.answer', about)
    const personId = personIdOf(actor) ?? ''
    const own = await guest(tx, { eventId: row.id, personId })
    await keep(tx, actor, row, own, input, { isConvenor: false, demands: true })
    await record(tx, actor, 'needs.answer', {
      dialogueId: row.dialogueId,
      object: { kind: 'event', id: row.id },
    })
    return { slug: row.slug }
  })
}

/** Fills it in for somebody else: on paper, by phone, at the desk. */
export async function fillNeeds(actor: Actor, input: NeedsFor) {
  return onSheet(actor, input.registrationId, 'needs.fill', undefined, (tx, event, theirs, about) =>
    keep(tx, actor, event, theirs, input, {
      isConvenor: can(actor, 'needs.note', about),
      demands: false,
    }),
  )
}

/** Opens somebody's sheet to whoever asks, for a quarter of an hour: the log entry is what opens it. */
export async function openNeeds(actor: Actor, { registrationId }: { registrationId: string }) {
  return onSheet(actor, registrationId, 'needs.read')
}

/** The same for whom to call in an emergency, which is a contact: with a reason. */
export async function openContact(
  actor: Actor,
  { registrationId, reason }: { registrationId: string; reason: string },
) {
  return onSheet(actor, registrationId, 'needs.readContact', reason)
}

type About = ReturnType<typeof aboutGuest>

async function onSheet(
  actor: Actor,
  registrationId: string,
  verb: Extract<Verb, 'needs.read' | 'needs.readContact' | 'needs.fill'>,
  reason?: string,
  change?: (tx: Transaction, event: LockedEvent, theirs: Guest, about: About) => Promise<void>,
) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, {
      registrations: { some: { id: registrationId } },
    })
    const theirs = await guest(tx, { id: registrationId, eventId: row.id })
    const subject = aboutGuest(about, theirs.group)
    authorize(actor, verb, subject)
    await change?.(tx, row, theirs, subject)
    await record(tx, actor, verb, {
      dialogueId: row.dialogueId,
      object: { kind: 'eventRegistration', id: registrationId },
      ...(reason !== undefined && { reason }),
    })
    return { slug: row.slug, registrationId }
  })
}

/** Only of those who come: the form opens with a confirmed place, and closes when it is given back. */
async function guest(tx: Transaction, where: Prisma.EventRegistrationWhereInput) {
  const row = await tx.eventRegistration.findFirst({
    where: { AND: [where, holdsPlace] },
    select: { id: true, group: true, needs: { select: { sealed: true } } },
  })
  if (!row) throw notFound()
  return row
}

type Guest = Awaited<ReturnType<typeof guest>>

async function keep(
  tx: Transaction,
  actor: Actor,
  event: LockedEvent,
  { id, group, needs }: Guest,
  input: Pick<OwnNeeds, 'shown' | 'answers' | 'asksDays' | 'days'>,
  { isConvenor, demands }: Pick<Writer, 'isConvenor'> & { demands: boolean },
): Promise<void> {
  const all = daysOf(event)
  const before: Sheet = openSheet(id, needs) ?? { days: all, answers: {} }
  const questions = await questionsOf(tx, event.id, 'logistics')
  const writer = { group, isConvenor }
  const { answers, complaints } = answersAfter(questions, writer, before.answers, input, {
    demands,
  })
  refuseFirst(questions, complaints)
  const days = input.asksDays ? all.filter((day) => input.days.includes(day)) : before.days
  if (days.length === 0) throw new Refusal('invalid', 'needsDay', { field: 'days' })
  const row = {
    sealed: sealSheet(id, { days, answers }),
    changedAt: now(),
    changedById: personIdOf(actor),
  }
  await tx.needsSheet.upsert({
    where: { registrationId: id },
    create: { registrationId: id, ...row },
    update: row,
    select: { registrationId: true },
  })
}
