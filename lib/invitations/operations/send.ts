import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { recordEvent, lockEvent } from '@/lib/events/operations'
import { letter } from '@/lib/mail/letter'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { queueMails, type QueuedMail } from '@/lib/platform/email'
import { translator } from '@/lib/platform/i18n'
import { once } from '@/lib/platform/once'
import { invitationCode } from '../code'
import { dryRunOf, toldTo, type Addressed } from '../dry-run'
import { noteSteps } from '../history'
import type { Round, SendInput } from '../schema'
import { rsvpPath, wordingOf, type InvitedTo } from '../wording'

export type Sent =
  | { slug: string; round: Round; outcome: 'changed' }
  | { slug: string; round: Round; outcome: 'sent'; mails: number; letters: number; calls: number }

/**
 * Sends exactly what the dry run showed. The event is locked, so two who confirm at once come one after the other;
 * the second finds another list than the one it confirmed, and sends nothing: it is shown the list anew.
 */
export async function sendInvitations(actor: Actor, input: SendInput): Promise<Sent> {
  return transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'eventInvitation.send', about)
    const { round, slug } = input
    return once(tx, input.nonce, async (): Promise<Sent> => {
      const run = await dryRunOf(tx, event.id, round)
      if (run.seen !== input.seen) return { slug, round, outcome: 'changed' }
      const { mails, letters, calls } = run.sorted
      await mailInvitations(tx, mails, run.event, round)
      await markTold(tx, actor, [...mails, ...letters, ...calls], round)
      await recordEvent(tx, actor, 'eventInvitation.send', event)
      return {
        ...{ slug, round, outcome: 'sent' as const },
        ...{ mails: mails.length, letters: letters.length, calls: calls.length },
      }
    })
  })
}

type Mailed = Omit<Addressed, 'answerEndsAt'>

/** To each a mail with the invitation's own link; who has no address gets none. */
export async function mailInvitations(
  tx: Transaction,
  invitations: readonly Mailed[],
  event: InvitedTo,
  round: Round,
): Promise<void> {
  await queueMails(
    tx,
    invitations.flatMap((each) => letterTo(each, event, round)),
  )
}

function letterTo(invitation: Mailed, event: InvitedTo, round: Round): QueuedMail[] {
  const { locale, name, address } = invitation
  if (!address) return []
  const t = translator(locale, 'invitations')
  const told = toldTo({ ...invitation, answerEndsAt: event.startsOn }, event, round)
  const { subject, paragraphs } = wordingOf(locale, told)
  const action = { label: t('letter.button'), path: rsvpPath(invitationCode(invitation)) }
  return [
    {
      kind: round === 'first' ? 'eventInvitation' : 'eventInvitationReminder',
      personId: null,
      toAddress: address,
      language: locale,
      ...letter(locale, {
        subject,
        name,
        paragraphs: [...paragraphs, t('letter.link')],
        action,
      }),
    },
  ]
}

async function markTold(
  tx: Transaction,
  actor: Actor,
  told: readonly Addressed[],
  round: Round,
): Promise<void> {
  const ids = told.map(({ id }) => id)
  if (round === 'reminder') {
    await tx.eventInvitation.updateMany({
      where: { id: { in: ids } },
      data: { remindedAt: now(), reminders: { increment: 1 } },
    })
    return
  }
  await tx.eventInvitation.updateMany({
    where: { id: { in: ids } },
    data: { state: 'invited', sentAt: now() },
  })
  await noteSteps(
    tx,
    ids.map((invitationId) => ({
      ...{ invitationId, from: 'draft' as const, to: 'invited' as const },
      byId: personIdOf(actor),
    })),
  )
}
