import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { transaction } from '@/lib/platform/db'
import { queueMails } from '@/lib/platform/email'
import { Refusal } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { lockMailing } from '../lock'
import { markOfSending, recipientsOf, type Recipient } from '../recipients'
import { filledFor, letterFor, type Written } from '../wording'

type Sent = { slug: string; id: string; outcome: 'sent' | 'changed' }

/**
 * Sends a message to exactly those who were on the page with the button. Where somebody has come, gone, got an
 * address or the words have changed since, nothing is sent: the page shows what it would be now. A second press,
 * or a second convenor, finds it sent.
 */
export async function sendMailing(
  actor: Actor,
  { id, mark }: { id: string; mark: string },
): Promise<Sent> {
  return transaction(async (tx) => {
    const { event, about, mailing } = await lockMailing(tx, actor, id)
    authorize(actor, 'mailing.send', about)
    const { slug } = event
    if (mailing.sentAt) return { slug, id, outcome: 'sent' }
    const recipients = await recipientsOf(tx, event, mailing.audience)
    if (recipients.length === 0) throw new Refusal('conflict', 'mailingNobody')
    if (mark !== markOfSending(mailing.written, recipients)) {
      return { slug, id, outcome: 'changed' }
    }
    const { title } = await tx.event.findUniqueOrThrow({
      where: { id: event.id },
      select: { title: true },
    })
    // One row each, by constraint: a message that reached somebody can't be sent to them again.
    await tx.mailingRecipient.createMany({
      data: recipients.map(({ personId, invitationId, language, address }) => ({
        ...{ mailingId: id, personId, invitationId, language },
        needsCall: address === null,
      })),
    })
    const told = { slug, dialogueId: event.dialogueId, title: translatedStored.parse(title) }
    await tell(tx, mailing.written, recipients, told)
    await tx.mailing.update({
      where: { id },
      data: { sentAt: now(), sentById: personIdOf(actor) },
      select: { id: true },
    })
    await record(tx, actor, 'mailing.send', {
      dialogueId: event.dialogueId,
      object: { kind: 'mailing', id },
    })
    return { slug, id, outcome: 'sent' }
  })
}

type Told = { slug: string; dialogueId: string | null; title: Translated }

/** On their own page, where they have one, and by mail, where it reaches them: hundreds in a few statements. */
async function tell(
  tx: Transaction,
  written: Written,
  recipients: readonly Recipient[],
  event: Told,
): Promise<void> {
  const path = `/events/${event.slug}`
  await tx.message.createMany({
    data: recipients.flatMap(({ personId, name }) =>
      personId === null
        ? []
        : [
            {
              ...{ personId, dialogueId: event.dialogueId, kind: 'mailing', path },
              params: {
                subject: filledFor(written.subject, name, event.title),
                text: filledFor(written.body, name, event.title),
              },
              createdAt: now(),
            },
          ],
    ),
  })
  await queueMails(
    tx,
    recipients.flatMap(({ personId, name, language, address }) =>
      address === null
        ? []
        : [
            {
              ...{ kind: 'mailing', personId, toAddress: address, language },
              // An invited person may not be able to open the page yet.
              ...letterFor(
                written,
                { name, language },
                { title: event.title, path: personId && path },
              ),
            },
          ],
    ),
  )
}
