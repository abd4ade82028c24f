import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { notify } from '@/lib/messages/operations'
import { now } from '@/lib/platform/clock'
import { Prisma, transaction, type Transaction } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { codeHashOf } from '../code'
import { openedContact } from '../contact'
import { mailToOwner } from '../letter-to-owner'
import { lockCommitment, type LockedCommitment } from '../lock'
import type { WhichCommitment, WithReason } from '../schema'

export type OnePage = { publicId: string }

/**
 * Asks the owner whether they stand by it: by a message where they have an account, by mail where an address is known;
 * else with a letter that is handed over, or a call. From now on their code opens it.
 */
export async function askOwner(actor: Actor, { publicId }: WhichCommitment): Promise<OnePage> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.ask', about)
    await tx.commitment.update({
      where: { id: row.id },
      data: {
        state: 'asked',
        ...{ askedAt: now(), askedById: personIdOf(actor), changedAt: now() },
        ...{ declinedWhy: null, proposal: Prisma.DbNull },
        codeHash: codeHashOf(row),
      },
      select: { id: true },
    })
    await tellOwner(tx, row)
    await recordOf(tx, actor, 'commitment.ask', row)
    return { publicId }
  })
}

async function tellOwner(tx: Transaction, row: LockedCommitment): Promise<void> {
  const dialogue = await tx.dialogue.findUniqueOrThrow({
    where: { id: row.dialogueId },
    select: { title: true },
  })
  if (row.ownerId)
    await notify(tx, {
      ...{ personId: row.ownerId, dialogueId: row.dialogueId, kind: 'commitmentAsked' },
      path: '/commitments/confirm',
      params: { dialogue: translatedStored.parse(dialogue.title) },
    })
  const { address } = openedContact(row.ownerContact)
  if (address) await mailToOwner(tx, row, { kind: 'asked', address })
}

/** Another code, for an owner who lost theirs, which ends with it. */
export async function giveOwnersCode(actor: Actor, { publicId }: WhichCommitment) {
  return transaction(async (tx): Promise<OnePage> => {
    const { row, about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.newCode', about)
    const codeIssue = row.codeIssue + 1
    await tx.commitment.update({
      where: { id: row.id },
      data: { codeIssue, codeHash: codeHashOf({ id: row.id, codeIssue }) },
      select: { id: true },
    })
    await recordOf(tx, actor, 'commitment.newCode', row)
    return { publicId }
  })
}

/** Shows the owner's contact for an hour. The log entry with its reason is itself what opens it. */
export async function unmaskOwner(actor: Actor, { publicId, reason }: WithReason) {
  return transaction(async (tx): Promise<OnePage> => {
    const { row, about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.unmask', about)
    await recordOf(tx, actor, 'commitment.unmask', row, reason)
    return { publicId }
  })
}

/** For letters: whoever prints one could answer in the owner's stead, so that it is noted who did. */
export async function openLetter(actor: Actor, { publicId }: WhichCommitment) {
  return transaction(async (tx): Promise<OnePage> => {
    const { row, about } = await lockCommitment(tx, actor, publicId)
    authorize(actor, 'commitment.print', about)
    await recordOf(tx, actor, 'commitment.print', row)
    return { publicId }
  })
}

export function recordOf(
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  row: { id: string; dialogueId: string },
  reason?: string,
) {
  return record(tx, actor, verb, {
    dialogueId: row.dialogueId,
    object: { kind: 'commitment', id: row.id },
    ...(reason ? { reason } : {}),
  })
}
