import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { notify } from '@/lib/messages/operations'
import { after, days, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { openedContact } from '../contact'
import { reminderNow } from '../due'
import { mailToOwner } from '../letter-to-owner'
import { lockCommitment } from '../lock'
import { movedBySelect, resultNow } from '../public-steps'
import type { CalledInput } from '../schema'
import { recordOf, type OnePage } from './ask'

/**
 * Reminds owners a month and a week before, on the day, and once it is over; of each once for a day due, however often
 * this runs. By a message, by mail, or by a call that the team makes.
 */
export async function remindOwners(): Promise<number> {
  const rows = await db().commitment.findMany({
    where: {
      state: 'published',
      status: { notIn: ['complete', 'dropped'] },
      dueNow: { lte: after(now(), days(33)) },
    },
    select: { id: true },
    orderBy: { dueNow: 'asc' },
    take: 5_000,
  })
  let reminded = 0
  for (const { id } of rows) reminded += (await remindOne(id)) ? 1 : 0
  return reminded
}

async function remindOne(id: string): Promise<boolean> {
  return transaction(async (tx) => {
    // A step that ends it waits for this, or this for the step.
    await tx.$queryRaw`SELECT 1 FROM commitment WHERE id = ${id}::uuid FOR UPDATE`
    const row = await tx.commitment.findUniqueOrThrow({
      where: { id },
      select: {
        ...{ id: true, publicId: true, state: true, status: true, dueNow: true, timeZone: true },
        ...{ ownerId: true, ownerName: true, ownerLanguage: true, ownerContact: true },
        ...{ result: true, proof: true, codeIssue: true, dialogueId: true },
        dialogue: { select: { title: true } },
        steps: movedBySelect,
      },
    })
    const result = resultNow(row)
    const kind = row.state === 'published' ? reminderNow(row, now()) : null
    if (!kind) return false
    const { address } = openedContact(row.ownerContact)
    const needsCall = !row.ownerId && !address
    // Two runs at once: the second finds it written.
    const { count } = await tx.commitmentReminder.createMany({
      data: { commitmentId: id, kind, dueOn: row.dueNow, at: now(), needsCall },
      skipDuplicates: true,
    })
    if (count === 0) return false
    if (row.ownerId)
      await notify(tx, {
        ...{ personId: row.ownerId, dialogueId: row.dialogueId },
        kind: kind === 'overdue' ? 'commitmentOverdue' : 'commitmentDue',
        path: '/commitments/confirm',
        params: {
          result: translatedStored.parse(result),
          dialogue: translatedStored.parse(row.dialogue.title),
          day: dayText(row.dueNow),
        },
      })
    else if (address) await mailToOwner(tx, { ...row, result }, { kind, address })
    return true
  })
}

/** Somebody of the team has reminded the owner by phone. Twice is once. */
export async function markOwnerCalled(actor: Actor, input: CalledInput): Promise<OnePage> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, input.publicId)
    authorize(actor, 'commitment.markCalled', about)
    const which = { commitmentId: row.id, kind: input.kind, dueOn: input.dueOn }
    const reminder = await tx.commitmentReminder.findFirst({ where: { ...which, needsCall: true } })
    if (!reminder) throw notFound()
    const { count } = await tx.commitmentReminder.updateMany({
      where: { ...which, calledAt: null },
      data: { calledAt: now(), calledById: personIdOf(actor) },
    })
    if (count > 0) await recordOf(tx, actor, 'commitment.markCalled', row)
    return { publicId: row.publicId }
  })
}
