import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { detachWords, withdrawWords } from './own-words'
import { leaveCountedOnly } from './own-registrations'
import type { EraseInput } from './schema'

/**
 * Erases an account: name, contacts, ways to sign in, messages and answers go for good. What stays is a row
 * without a name, so that counts of closed dialogues and the log don't change in hindsight; it leads to nobody.
 */
export async function eraseAccount(actor: Actor, { views }: EraseInput): Promise<null> {
  return transaction(async (tx) => {
    const personId = personIdOf(actor) ?? ''
    // Waits for a registration or a decision that is just going on.
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`
    authorize(actor, 'account.erase', { person: { id: personId } })
    await demandHandOver(tx, personId)
    await record(tx, actor, 'account.erase', { object: { kind: 'person', id: personId } })
    if (views === 'withdraw') await withdrawWords(tx, personId)
    else await detachWords(tx, personId)
    await tx.response.deleteMany({ where: { personId } })
    await tx.respondent.deleteMany({ where: { personId } })
    await leaveCountedOnly(tx, personId)
    await forgetContacts(tx, personId)
    await tx.roleGrant.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now() } })
    await tx.person.update({
      where: { id: personId },
      data: { name: '', language: 'en', adultConfirmedAt: null, erasedAt: now() },
      select: { id: true },
    })
    return null
  })
}

/** A dialogue isn't left without anybody who can run it, nor the portal without an administrator. */
async function demandHandOver(tx: Transaction, personId: string): Promise<void> {
  const held = await tx.roleGrant.findMany({
    where: {
      personId,
      endedAt: null,
      OR: [
        { role: 'convenor', dialogue: { state: { not: 'archived' } } },
        { role: 'administrator', dialogueId: null },
      ],
    },
    select: { role: true, dialogueId: true },
  })
  for (const { role, dialogueId } of held) {
    const others = await tx.roleGrant.count({
      where: {
        role,
        dialogueId,
        endedAt: null,
        personId: { not: personId },
        person: { erasedAt: null, mergedIntoId: null, account: { suspendedAt: null } },
      },
    })
    if (others === 0) throw new Refusal('conflict', 'handOverFirst', { grantedBy: 'yourself' })
  }
}

/** Every way to reach the person or to be them, and all that was written to them. */
async function forgetContacts(tx: Transaction, personId: string): Promise<void> {
  const addresses = await tx.emailAddress.findMany({
    where: { personId },
    select: { address: true },
  })
  const written = { in: addresses.map(({ address }) => address) }
  await tx.mail.deleteMany({ where: { OR: [{ personId }, { toAddress: written }] } })
  await tx.roleInvitation.deleteMany({ where: { address: written, acceptedAt: null } })
  await tx.roleInvitation.updateMany({ where: { acceptedById: personId }, data: { address: '' } })
  await tx.accountToken.deleteMany({ where: { OR: [{ personId }, { address: written }] } })
  await tx.message.deleteMany({ where: { personId } })
  await tx.emailAddress.deleteMany({ where: { personId } })
  await tx.phoneNumber.deleteMany({ where: { personId } })
  await tx.card.deleteMany({ where: { personId } })
  await tx.account.deleteMany({ where: { personId } })
  // What others wrote about this person as the reason of an act.
  await tx.activity.updateMany({ where: { objectId: personId }, data: { reason: null } })
}
