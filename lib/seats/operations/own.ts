import 'server-only'
import { participationIn, type Actor, type Member } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent, recordEvent } from '@/lib/events/operations'
import { transaction, type Transaction } from '@/lib/platform/db'
import { inTurn } from '@/lib/platform/in-turn'
import { Refusal } from '@/lib/platform/refusal'
import { claimSeat, giveBack, type Claimed } from '../claim'
import { move } from '../moves'
import { tellOf } from '../notices'
import type { OwnClaimInput } from '../schema'
import { passOn, type SeatEvent } from '../settle'

/**
 * Registers for an event: a place where there is one, else a turn in the line of one's group. The event's row is
 * locked, and a place's number is unique in the database, so two people never get the last one.
 */
export async function registerForEvent(
  actor: Actor,
  { slug, meets = [], isListed = false }: OwnClaimInput,
): Promise<{ slug: string; state: Claimed['state'] }> {
  return alone(slug, async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    const isIn = ['applied', 'waitlisted', 'offered', 'confirmed', 'attended']
    const { ownState } = about.event
    if (ownState && isIn.includes(ownState)) return { slug, state: ownState as Claimed['state'] }
    authorize(actor, 'event.register', about)
    const { personId } = actor as Member
    const participation = row.dialogueId ? participationIn(actor, row.dialogueId) : null
    const { state, registrationId } = await claimSeat(tx, actor, row, {
      personId,
      group: participation?.group ?? null,
      meets,
      isListed,
    })
    await recordEvent(tx, actor, 'event.register', row)
    if (state === 'confirmed') await tellOf(tx, row, registrationId, 'seatConfirmed')
    return { slug, state }
  })
}

/** Gives one's place back, or leaves the line; whoever is next hears of it at once. */
export async function withdrawFromEvent(actor: Actor, { slug }: { slug: string }) {
  return alone(slug, async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    if (about.event.ownState === 'withdrawn') return { slug }
    authorize(actor, 'event.withdraw', about)
    const own = await ownRegistration(tx, actor, row)
    const isOffer = own.state === 'offered'
    await giveBack(tx, actor, row, own, {
      to: isOffer ? 'declined' : 'withdrawn',
      cause: isOffer ? 'declinedOffer' : 'gaveBack',
    })
    await recordEvent(tx, actor, 'event.withdraw', row)
    return { slug }
  })
}

/** Takes the place that was offered, while the offer stands. Twice is once. */
export async function acceptOffer(actor: Actor, { slug }: { slug: string }) {
  return alone(slug, async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    if (about.event.ownState === 'confirmed') return { slug }
    authorize(actor, 'seat.accept', about)
    await passOn(tx, row)
    const own = await ownRegistration(tx, actor, row)
    await move(tx, own, 'confirmed', { byId: (actor as Member).personId, cause: 'accepted' })
    await recordEvent(tx, actor, 'seat.accept', row)
    await tellOf(tx, row, own.id, 'seatConfirmed')
    return { slug }
  })
}

/** Hundreds may want a place at once: they wait outside the database. */
function alone<T>(slug: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTurn(`seats ${slug}`, () => transaction(work))
}

async function ownRegistration(tx: Transaction, actor: Actor, event: SeatEvent) {
  const own = await tx.eventRegistration.findUnique({
    where: { eventId_personId: { eventId: event.id, personId: (actor as Member).personId } },
    select: { id: true, eventId: true, state: true },
  })
  if (!own) throw new Refusal('notFound', 'notRegistered', { grantedBy: 'yourself' })
  return own
}
