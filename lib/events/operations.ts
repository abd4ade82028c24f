import 'server-only'
import type { EventState } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { freeSlug } from '@/lib/platform/slug'
import { agendaFollows } from '@/lib/agendas/follows'
import { tellThatCancelled } from '@/lib/seats/notices'
import { demandPlanFits } from '@/lib/seats/plan-fits'
import { settle } from '@/lib/seats/settle'
import { eventAsForm } from './as-form'
import { aboutEvent, eventFactsSelect } from './facts'
import { tellOfChange } from './hearers'
import type { EventInput, NewEventInput } from './schema'
import { visibleTo } from './visibility'
import { beginningIn, endIn } from './zone'

/**
 * Locks an event that the actor may see: absent or hidden is "not found". The lock makes the count of
 * places, and two editors, wait for each other.
 */
export async function lockEvent(tx: Transaction, actor: Actor, where: Prisma.EventWhereInput) {
  const seen = await tx.event.findFirst({
    where: { AND: [where, await visibleTo(actor, tx)] },
    select: { id: true },
  })
  if (!seen) throw notFound()
  return holdEvent(tx, actor, seen.id)
}

/** The same for whoever holds a key of their own to the event, such as the code of an invitation. */
export async function holdEvent(tx: Transaction, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM event WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.event.findUniqueOrThrow({
    where: { id },
    select: { ...lockedSelect, ...eventFactsSelect(actor) },
  })
  return { row, about: aboutEvent(row, await shelteredNow(tx)) }
}

/** The same for the portal itself, which sees all; null where there is none any more. */
export async function lockEventRow(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM event WHERE id = ${id}::uuid FOR UPDATE`
  return tx.event.findUnique({ where: { id }, select: lockedSelect })
}

/** What is known of an event under its lock. */
const lockedSelect = {
  id: true,
  slug: true,
  title: true,
  state: true,
  capacity: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
  dialogueId: true,
  sequence: true,
} as const satisfies Prisma.EventSelect

export type LockedEvent = Awaited<ReturnType<typeof lockEvent>>['row']

export async function createEvent(actor: Actor, input: NewEventInput) {
  return transaction(async (tx) => {
    const { dialogueSlug } = input
    const dialogue = dialogueSlug ? await dialogueFacts(tx, { slug: dialogueSlug }) : null
    if (dialogue) {
      authorize(actor, 'dialogue.know', { dialogue })
      authorize(actor, 'event.createInDialogue', { dialogue })
    } else authorize(actor, 'event.createAlone', null)
    return once(tx, input.nonce, async () => {
      const event = await tx.event.create({
        data: {
          ...columns(input),
          slug: input.slug ?? (await freeSlug(input.title, isTaken(tx))),
          dialogueId: dialogue?.id ?? null,
          createdById: personIdOf(actor),
          createdAt: now(),
          changedAt: now(),
        },
        select: { id: true, slug: true },
      })
      await recordEvent(tx, actor, dialogue ? 'event.createInDialogue' : 'event.createAlone', {
        id: event.id,
        dialogueId: dialogue?.id ?? null,
      })
      return { slug: event.slug }
    })
  })
}

/**
 * Changes what is said about an event, unless somebody else has since the writer began. `tells`: the writer knows
 * that those who come, or wait for a place, are told of other days or another place.
 */
export async function changeEvent(
  actor: Actor,
  input: EventInput & { slug: string; seen?: string | undefined; tells?: boolean },
) {
  return change(actor, input.slug, async (tx, event) => {
    const before = await eventAsForm(tx, input.slug)
    demandUnchanged(input.seen, before)
    await agendaFollows(tx, event, input)
    await tellOfChange(tx, event, { before, input, isConfirmed: input.tells ?? false })
    if (input.capacity !== event.capacity) await demandPlanFits(tx, event.id, input.capacity)
    return columns(input)
  })
}

export async function publishEvent(actor: Actor, { slug }: { slug: string }) {
  return step(actor, slug, 'draft', 'published')
}

/** Calendars of the registered hear of it: the sequence grows and the state says cancelled. */
export async function cancelEvent(actor: Actor, { slug }: { slug: string }) {
  return step(actor, slug, 'published', 'cancelled', tellThatCancelled)
}

/**
 * A second click finds it done. From any other state it is refused: a draft that is called off would be seen by
 * all who never heard of it, and what was called off does not come back by a page that was left open.
 */
function step(
  actor: Actor,
  slug: string,
  from: EventState,
  to: EventState,
  then?: (tx: Transaction, event: LockedEvent) => Promise<void>,
) {
  return change(actor, slug, async (tx, event) => {
    if (event.state === to) return null
    if (event.state !== from) throw new Refusal('conflict', 'conflict')
    await then?.(tx, event)
    return to === 'published' ? { state: to, publishedAt: now() } : { state: to }
  })
}

async function change(
  actor: Actor,
  slug: string,
  data: (tx: Transaction, event: LockedEvent) => Promise<Prisma.EventUpdateInput | null>,
) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'event.edit', about)
    const changed = await data(tx, row)
    if (!changed) return { slug }
    await tx.event.update({ where: { id: row.id }, data: { ...changed, ...touched() } })
    await recordEvent(tx, actor, 'event.edit', row)
    const event = await lockEventRow(tx, row.id)
    // More places, or a later end, may mean that it is somebody's turn.
    if (event) await settle(tx, event)
    return { slug }
  })
}

const isTaken = (tx: Transaction) => async (slug: string) =>
  (await tx.event.count({ where: { slug } })) > 0

/** What every change of an event or its agenda leaves on it. */
export function touched() {
  return { sequence: { increment: 1 }, changedAt: now() } as const
}

export function recordEvent(
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  event: { id: string; dialogueId: string | null },
) {
  return record(tx, actor, verb, {
    dialogueId: event.dialogueId,
    object: { kind: 'event', id: event.id },
  })
}

function columns(input: EventInput) {
  return {
    title: input.title,
    description: input.description,
    timeZone: input.timeZone,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    country: input.country,
    district: input.district,
    venue: input.venue,
    joinUrl: input.joinUrl,
    topics: input.topics,
    goals: input.goals,
    languages: input.languages.length > 0 ? input.languages : ['en'],
    capacity: input.capacity,
    registrationOpensAt:
      input.registrationOpensOn && beginningIn(input.timeZone, input.registrationOpensOn),
    // The closing day itself is still open.
    registrationClosesAt:
      input.registrationClosesOn && endIn(input.timeZone, input.registrationClosesOn),
  }
}
