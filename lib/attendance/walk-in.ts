import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { recordEvent, type LockedEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { demandGroupOf } from '@/lib/registrations/affiliation'
import { apply } from '@/lib/registrations/apply'
import { countUnderAge } from '@/lib/registrations/operations/register'
import { claimSeat } from '@/lib/seats/claim'
import { nobodysId } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { refused, type Answer } from './answer'
import { answerOnce, comeAndNote, note, occasionAt, type Scanned } from './settle'

export type WalkIn = { name: string; group: StakeholderGroup | null }

/**
 * Somebody stands at the door who is on no list: a person without an account, the registration that the dialogue
 * needs (which others still decide on), and a place by the same rules as for everybody. Where there is none they stay
 * in the line, and the desk is told.
 */
export async function settleWalkIn(
  tx: Transaction,
  actor: Actor,
  event: LockedEvent,
  scanned: Scanned,
  walkIn: WalkIn,
): Promise<Answer> {
  return answerOnce(tx, event, scanned.nonce, async () => {
    const { nonce } = scanned
    const occasion = await occasionAt(tx, event, scanned.occasion)
    if (typeof occasion === 'string') {
      return note(tx, actor, event, scanned, 'walkIn', refused(nonce, occasion))
    }
    const personId = await newcomer(tx, actor, event, walkIn)
    await recordEvent(tx, actor, 'attendance.walkIn', event)
    const { registrationId, state } = await claimSeat(tx, actor, event, {
      personId,
      group: walkIn.group,
      meets: [],
      enteredById: personIdOf(actor),
      isWalkIn: true,
      skipsApproval: true,
      cause: 'walkIn',
    })
    if (state !== 'confirmed') {
      return note(tx, actor, event, scanned, 'walkIn', refused(nonce, 'full', registrationId))
    }
    return comeAndNote(tx, actor, event, occasion, scanned, 'walkIn', registrationId)
  })
}

async function newcomer(
  tx: Transaction,
  actor: Actor,
  { dialogueId }: LockedEvent,
  { name, group }: WalkIn,
): Promise<string> {
  const language = actor.kind === 'member' ? actor.language : 'en'
  const { id } = await tx.person.create({
    data: { name, language, adultConfirmedAt: now(), createdAt: now() },
    select: { id: true },
  })
  if (!dialogueId) return id
  if (!group) throw new Refusal('invalid', 'groupNotHere', { field: 'group' })
  await demandGroupOf(tx, dialogueId, group)
  await apply(tx, {
    dialogueId,
    personId: id,
    name,
    language,
    group,
    organisation: null,
    roleTitle: null,
    channel: 'facilitator',
    enteredById: personIdOf(actor),
  })
  return id
}

/** Of somebody under 18 nothing stays but a count of the day. */
export async function settleUnderAge(
  tx: Transaction,
  event: LockedEvent,
  nonce: string,
): Promise<Answer> {
  return answerOnce(tx, event, nonce, async () => {
    await countUnderAge(tx, event.dialogueId ?? nobodysId)
    return refused(nonce, 'underAge')
  })
}
