import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { personIdOf } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { newCode, newPin, normalCode } from '@/lib/platform/ids'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { derivedBytes, hashPassword, keyedHash } from '@/lib/platform/secrets'
import { cardFromBytes, type CardSecrets } from '../card-code'
import { endSessions } from '../sessions'
import { createAccount } from './account'
import { lockPerson } from './lock-person'

/** Under a key, since 55 bits are few enough to be tried out against a stolen table. */
export function cardCodeHash(code: string): string {
  return keyedHash('card code', normalCode(code))
}

/** The card that a form's nonce stands for: the same form posted twice shows the same card. */
export function derivedCard(nonce: string): CardSecrets {
  return cardFromBytes(derivedBytes('card', nonce))
}

/**
 * Gives somebody a card, and the account that it opens. The one before dies, and what it had opened ends.
 * Code and PIN are known to the caller once and to nobody afterwards.
 */
export async function issueCard(
  tx: Transaction,
  personId: string,
  byId: string | null = null,
  { code = newCode(), pin = newPin() }: Partial<CardSecrets> = {},
): Promise<CardSecrets> {
  // Two people reissuing at once: the second waits, and its card is the one that lives.
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`
  const accountId = await createAccount(tx, personId)
  const replaced = await tx.card.updateMany({
    where: { personId, revokedAt: null },
    data: { revokedAt: now() },
  })
  if (replaced.count > 0) await endSessions(tx, accountId, { method: 'card' })
  await tx.card.create({
    data: {
      personId,
      codeHash: cardCodeHash(code),
      pinHash: await hashPassword(pin),
      issuedById: byId,
      issuedAt: now(),
    },
    select: { id: true },
  })
  return { code, pin }
}

const verified = { where: { verifiedAt: { not: null } }, select: { id: true }, take: 1 }
const held = { where: { endedAt: null }, select: { id: true }, take: 1 }

/**
 * A new card in place of a lost one. Not for people who can help themselves by e-mail, and not for staff: who
 * prints a card could use it and have their roles. The same form posted again gives the same card.
 */
export async function replaceLostCard(
  tx: Transaction,
  personId: string,
  byId: string | null,
  nonce: string,
): Promise<{ card: CardSecrets; isRepeated: boolean }> {
  // Held before anything is asked of it: nobody becomes staff, is merged or erased between the check and the card.
  await lockPerson(tx, personId)
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { emails: verified, roleGrants: held },
  })
  if (person.emails.length > 0 || person.roleGrants.length > 0)
    throw new Refusal('conflict', 'needsNoCard')
  const card = derivedCard(nonce)
  const isRepeated = (await tx.card.count({ where: { codeHash: cardCodeHash(card.code) } })) > 0
  if (!isRepeated) await issueCard(tx, personId, byId, card)
  return { card, isRepeated }
}

type Reissue = { personId: string; dialogueId: string; nonce: string }

/** A new card for somebody registered in the dialogue who has lost theirs; says whether it was given before. */
export async function reissueCard(
  tx: Transaction,
  actor: Actor,
  { personId, dialogueId, nonce }: Reissue,
): Promise<{ card: CardSecrets; isRepeated: boolean }> {
  const dialogue = await dialogueFacts(tx, { id: dialogueId })
  authorize(actor, 'card.reissue', { dialogue })
  if ((await tx.registration.count({ where: { personId, dialogueId } })) === 0) throw notFound()
  const reissued = await replaceLostCard(tx, personId, personIdOf(actor), nonce)
  if (reissued.isRepeated) return reissued
  await record(tx, actor, 'card.reissue', {
    dialogueId,
    object: { kind: 'person', id: personId },
  })
  return reissued
}
