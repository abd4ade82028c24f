import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { isBlank } from '@/lib/platform/translated'
import { lockMailing, mailingAsForm, type StoredMailing } from '../lock'
import type { MailingInput, NewMailingInput } from '../schema'

export async function writeMailing(actor: Actor, input: NewMailingInput) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'mailing.write', about)
    return once(tx, input.nonce, async () => {
      const { id } = await tx.mailing.create({
        data: {
          ...columns(input),
          eventId: row.id,
          createdById: personIdOf(actor),
          createdAt: now(),
          changedAt: now(),
        },
        select: { id: true },
      })
      await record(tx, actor, 'mailing.write', {
        dialogueId: row.dialogueId,
        object: { kind: 'mailing', id },
      })
      return { slug: row.slug, id }
    })
  })
}

export async function changeMailing(
  actor: Actor,
  input: MailingInput & { id: string; seen?: string | undefined },
) {
  return transaction(async (tx) => {
    const { event, about, mailing } = await lockMailing(tx, actor, input.id)
    authorize(actor, 'mailing.write', about)
    demandDraft(mailing)
    demandUnchanged(input.seen, mailingAsForm(mailing))
    await tx.mailing.update({
      where: { id: mailing.id },
      data: { ...columns(input), changedAt: now() },
      select: { id: true },
    })
    await record(tx, actor, 'mailing.write', {
      dialogueId: event.dialogueId,
      object: { kind: 'mailing', id: mailing.id },
    })
    return { slug: event.slug, id: mailing.id }
  })
}

/** Throws away what was never sent. */
export async function dropMailing(actor: Actor, { id }: { id: string }) {
  return transaction(async (tx) => {
    const { event, about, mailing } = await lockMailing(tx, actor, id)
    authorize(actor, 'mailing.write', about)
    demandDraft(mailing)
    await tx.mailing.delete({ where: { id }, select: { id: true } })
    await record(tx, actor, 'mailing.write', {
      dialogueId: event.dialogueId,
      object: { kind: 'mailing', id },
    })
    return { slug: event.slug }
  })
}

function demandDraft({ sentAt }: StoredMailing): void {
  if (sentAt) throw new Refusal('conflict', 'mailingSent')
}

function columns({ subject, body, short, states, groups, languages, attendance }: MailingInput) {
  return {
    subject,
    body,
    short: orDbNull(isBlank(short) ? null : short),
    filter: { states, groups, languages, attendance },
  }
}
