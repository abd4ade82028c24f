import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { guestsOf } from '@/lib/events/guests'
import { lockMailing } from '../lock'

type Which = { recipientId: string }

/** Somebody has told them by phone, or face to face. Twice is once. */
export async function markGuestCalled(actor: Actor, { recipientId }: Which) {
  return transaction(async (tx) => {
    const { about, event, mailing, guest } = await lockRecipient(tx, actor, recipientId)
    authorize(actor, 'mailing.markCalled', { ...about, guest })
    const { count } = await tx.mailingRecipient.updateMany({
      where: { id: recipientId, calledAt: null },
      data: { calledAt: now(), calledById: personIdOf(actor) },
    })
    if (count > 0) {
      await record(tx, actor, 'mailing.markCalled', {
        dialogueId: event.dialogueId,
        object: { kind: 'mailingRecipient', id: recipientId },
      })
    }
    return { slug: event.slug, id: mailing.id }
  })
}

/**
 * Shows the phone number of somebody to call to whoever asks, for a quarter of an hour. The log entry with its
 * reason is itself what opens it, so nothing is ever shown that isn't logged.
 */
export async function showGuestNumber(
  actor: Actor,
  { recipientId, reason }: Which & { reason: string },
) {
  return transaction(async (tx) => {
    const { about, event, mailing, guest, thing } = await lockRecipient(tx, actor, recipientId)
    authorize(actor, 'mailing.unmask', { ...about, guest })
    await record(tx, actor, 'mailing.unmask', {
      dialogueId: event.dialogueId,
      object: thing,
      reason,
    })
    return { slug: event.slug, id: mailing.id, recipientId }
  })
}

/** Somebody on a list of people to call, with the group that decides who may call them. */
async function lockRecipient(tx: Transaction, actor: Actor, recipientId: string) {
  const recipient = await tx.mailingRecipient.findUnique({
    where: { id: recipientId, needsCall: true },
    select: {
      mailingId: true,
      personId: true,
      invitation: { select: { id: true, group: true } },
    },
  })
  if (!recipient) throw notFound()
  const { personId, invitation } = recipient
  const locked = await lockMailing(tx, actor, recipient.mailingId)
  const [person] = personId ? await guestsOf(tx, locked.event, { personId }) : []
  // Neither a guest nor invited any more: erased, or merged into somebody else.
  if (!person && !invitation) throw notFound()
  return {
    ...locked,
    guest: { group: person?.group ?? invitation?.group ?? null },
    thing: personId
      ? { kind: 'person', id: personId }
      : { kind: 'eventInvitation', id: invitation?.id ?? '' },
  }
}
