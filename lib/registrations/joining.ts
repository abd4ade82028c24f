import 'server-only'
import { endedStates } from './policy'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'

/**
 * Ties what an unconfirmed registration made to the person who owns its address. A registration that
 * stands in the same dialogue already wins; one that had ended is taken up again.
 */
export async function joinApplicant(
  tx: Transaction,
  applicantId: string,
  ownerId: string,
): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM person WHERE id IN (${applicantId}::uuid, ${ownerId}::uuid) ORDER BY id FOR UPDATE`
  for (const made of await tx.registration.findMany({ where: { personId: applicantId } })) {
    const { id, dialogueId } = made
    const owned = await tx.registration.findUnique({
      where: { dialogueId_personId: { dialogueId, personId: ownerId } },
      select: { id: true, state: true },
    })
    if (owned && !endedStates.includes(owned.state)) {
      await tx.registration.delete({ where: { id }, select: { id: true } })
      continue
    }
    if (owned) await tx.registration.delete({ where: { id: owned.id }, select: { id: true } })
    await tx.registration.update({
      where: { id },
      data: { personId: ownerId },
      select: { id: true },
    })
  }
  const theirs = { where: { personId: applicantId } }
  const toOwner = { data: { personId: ownerId } }
  await tx.affiliation.deleteMany({
    where: { personId: applicantId, registrations: { none: {} }, requests: { none: {} } },
  })
  await tx.affiliation.updateMany({ ...theirs, ...toOwner })
  await tx.message.updateMany({ ...theirs, ...toOwner })
  await tx.contribution.updateMany({ ...theirs, ...toOwner })
  await movePhones(tx, applicantId, ownerId)
  await keepAge(tx, ownerId)
  await tx.account.deleteMany(theirs)
  await tx.card.deleteMany(theirs)
  await tx.person.update({
    where: { id: applicantId },
    data: { mergedIntoId: ownerId, name: '' },
    select: { id: true },
  })
}

async function movePhones(tx: Transaction, applicantId: string, ownerId: string): Promise<void> {
  const known = await tx.phoneNumber.findMany({ where: { personId: ownerId } })
  const numbers = known.map(({ number }) => number)
  await tx.phoneNumber.deleteMany({ where: { personId: applicantId, number: { in: numbers } } })
  await tx.phoneNumber.updateMany({
    where: { personId: applicantId },
    data: { personId: ownerId },
  })
}

/** The form asked for the age, and its owner has confirmed what it said. */
async function keepAge(tx: Transaction, ownerId: string): Promise<void> {
  await tx.person.updateMany({
    where: { id: ownerId, adultConfirmedAt: null },
    data: { adultConfirmedAt: now() },
  })
}

/** Takes away a person whom nobody has confirmed, with all that the registration made. */
export async function dropApplicant(tx: Transaction, personId: string): Promise<void> {
  await tx.accountToken.deleteMany({ where: { personId } })
  await tx.mail.deleteMany({ where: { personId } })
  const made = await tx.registration.findMany({ where: { personId }, select: { id: true } })
  // What somebody wrote about them as the reason of a decision.
  await tx.activity.updateMany({
    where: { objectId: { in: [personId, ...made.map(({ id }) => id)] } },
    data: { reason: null },
  })
  // Before the affiliations that it stands on.
  await tx.registration.deleteMany({ where: { personId } })
  await tx.person.delete({ where: { id: personId }, select: { id: true } })
}
