import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent, recordEvent, type LockedEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { claimSeat, lastChange, takeTurn, wasSentAway } from '@/lib/seats/claim'
import { move } from '@/lib/seats/moves'
import { obstacleOf, refused, type Answer } from '../answer'
import type { PersonInput, WalkInInput } from '../schema'
import { answerOnce, comeAndNote, note, occasionAt, scannedNow } from '../settle'
import { settleUnderAge, settleWalkIn } from '../walk-in'

/** Lets somebody in who is on no list, if there is a place for their group. */
export async function addWalkIn(actor: Actor, input: WalkInInput): Promise<Answer> {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'attendance.walkIn', about)
    if (input.adult === 'no') return settleUnderAge(tx, row, newToken())
    return settleWalkIn(tx, actor, row, scannedNow(input), input)
  })
}

/**
 * Somebody of the list without a place: in the line, invited, or they gave it back and stand here all the same. They
 * get a place if the plan has one; not whom a convenor sent away.
 */
export async function letInIfFree(actor: Actor, input: PersonInput): Promise<Answer> {
  return letIn(actor, input, 'attendance.walkIn')
}

/** The same over every limit: the convenor answers for that the room is large enough. */
export async function letInBeyond(actor: Actor, input: PersonInput): Promise<Answer> {
  return letIn(actor, input, 'attendance.letIn')
}

async function letIn(
  actor: Actor,
  input: PersonInput,
  verb: 'attendance.walkIn' | 'attendance.letIn',
): Promise<Answer> {
  const { slug, registrationId, nonce } = input
  return transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, verb, about)
    const scanned = scannedNow(input)
    return answerOnce(tx, event, nonce, async () => {
      const registration = await tx.eventRegistration.findFirst({
        where: { id: registrationId, eventId: event.id },
        include: { changes: lastChange },
      })
      if (!registration) throw notFound()
      if (verb === 'attendance.walkIn' && wasSentAway(registration)) {
        throw new Refusal('forbidden', 'sentAway', { grantedBy: 'convenor' })
      }
      const occasion = await occasionAt(tx, event, input.occasion)
      if (typeof occasion === 'string') {
        return note(tx, actor, event, scanned, 'walkIn', refused(nonce, occasion))
      }
      if (obstacleOf(registration, now())) {
        const place = verb === 'attendance.letIn' ? giveBeyond : giveIfFree
        if (!(await place(tx, actor, event, registration))) {
          return note(tx, actor, event, scanned, 'walkIn', refused(nonce, 'full', registrationId))
        }
        await recordEvent(tx, actor, verb, event)
      }
      return comeAndNote(tx, actor, event, occasion, scanned, 'walkIn', registrationId)
    })
  })
}

type Waiting = Prisma.EventRegistrationGetPayload<object>

/** A place by the rules of the plan; false where there is none, and they wait on. */
async function giveIfFree(
  tx: Transaction,
  actor: Actor,
  event: LockedEvent,
  { id, eventId, state, personId, group, meets, enteredById, isListed }: Waiting,
): Promise<boolean> {
  const by = { byId: personIdOf(actor), cause: 'walkIn' as const }
  const isWalkIn = true
  const claim = { personId, group, meets, enteredById, isListed, isWalkIn, skipsApproval: true }
  const claimed = await claimSeat(tx, actor, event, { ...claim, cause: 'walkIn' })
  // Whoever stood in line or waited to be let in keeps their turn, and has it now if there is a place.
  const isWaiting = state === 'applied' || state === 'waitlisted'
  const now =
    isWaiting && claimed.state === state
      ? await takeTurn(tx, event, { id, eventId, state }, by)
      : claimed
  return ['offered', 'confirmed', 'attended'].includes(now.state)
}

async function giveBeyond(
  tx: Transaction,
  actor: Actor,
  _event: LockedEvent,
  registration: Waiting,
): Promise<boolean> {
  await move(tx, registration, 'confirmed', { byId: personIdOf(actor), cause: 'letIn' })
  return true
}
