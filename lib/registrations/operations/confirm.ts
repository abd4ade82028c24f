import 'server-only'
import { personIdOf, visitor, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { proveAddress } from '@/lib/accounts/operations/account'
import { open } from '@/lib/accounts/operations/sign-in'
import { personOfAddress } from '@/lib/accounts/queries'
import type { StartedSession } from '@/lib/accounts/sessions'
import { consumeToken, revokeTokens } from '@/lib/accounts/tokens'
import type { Visit } from '@/lib/accounts/visit'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { dropApplicant, forgetTypedAddress } from '../dropping'
import { joinApplicant } from '../joining'
import type { ConfirmInput } from '../schema'

/**
 * The owner of an address says that a registration is theirs. Only now it is tied to whoever the address
 * belongs to: somebody we knew already, or the person whom the registration made. Signs them in.
 */
export async function confirmRegistration(
  actor: Actor,
  { token, isShared }: ConfirmInput,
  visit: Pick<Visit, 'sessionToken'>,
): Promise<{ session: StartedSession; slug: string }> {
  authorize(actor, 'registration.confirm', {})
  return transaction(async (tx) => {
    const { applicantId, address, registration } = await useLink(tx, token)
    // Two links of one address at once: one after the other, so that one person comes of them.
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${address}, 0))) AS held`
    const owner = await personOfAddress(tx, address)
    const personId = owner?.id ?? applicantId
    if (owner) await proveAddress(tx, address)
    else await takeAddress(tx, applicantId, address)
    const isJoined = owner !== null && owner.id !== applicantId
    // Whoever came signed in as the applicant (by a card) is nobody any more once the two are one.
    const by = isJoined && personIdOf(actor) === applicantId ? visitor : actor
    if (isJoined) await joinApplicant(tx, by, applicantId, owner.id)
    await dropTwins(tx, { address, dialogueId: registration.dialogueId, personId })
    const session = await open(tx, { personId, method: 'link', isShared }, visit)
    await record(tx, by, 'registration.confirm', {
      dialogueId: registration.dialogueId,
      object: { kind: 'person', id: personId },
    })
    return { session, slug: registration.dialogue.slug }
  })
}

/**
 * The owner of an address says that they never registered: nothing of it stays. Where somebody real had mistyped
 * their own address and was approved since, they stay, and only the address goes; the answer is the same.
 */
export async function disownRegistration(
  actor: Actor,
  { token }: Pick<ConfirmInput, 'token'>,
): Promise<{ slug: string }> {
  authorize(actor, 'registration.confirm', {})
  return transaction(async (tx) => {
    const { applicantId, address, registration } = await useLink(tx, token)
    await record(tx, actor, 'registration.confirm', { dialogueId: registration.dialogueId })
    const isGone = await dropApplicant(tx, applicantId)
    if (!isGone) await forgetTypedAddress(tx, applicantId, address)
    return { slug: registration.dialogue.slug }
  })
}

async function useLink(tx: Transaction, token: string) {
  const { personId, address } = await consumeToken(tx, 'confirmRegistration', token)
  const registration = await tx.registration.findFirst({
    where: { personId: personId ?? '', person: { erasedAt: null, mergedIntoId: null } },
    select: { dialogueId: true, dialogue: { select: { slug: true } } },
  })
  if (!registration || !personId || !address) throw new Refusal('invalid', 'linkEnded')
  // Reminders carry links of their own; one confirmation is enough.
  await revokeTokens(tx, { purpose: 'confirmRegistration', personId })
  return { applicantId: personId, address, registration }
}

/**
 * The person whom the registration made gets the address. Whatever could open that account before (a card
 * that somebody else asked for) dies, so that nobody prepares an account for another to walk into.
 */
async function takeAddress(tx: Transaction, personId: string, address: string): Promise<void> {
  const at = now()
  await tx.card.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: at } })
  await tx.signInSession.deleteMany({ where: { account: { personId } } })
  await tx.emailAddress.create({
    data: { personId, address, verifiedAt: at, createdAt: at },
    select: { id: true },
  })
}

type Twins = { address: string; dialogueId: string; personId: string }

/**
 * The same form sent again from a fresh page made another applicant: one of them is enough. One of whom more has
 * come stays, with the link that joins it.
 */
async function dropTwins(tx: Transaction, { address, dialogueId, personId }: Twins): Promise<void> {
  const others = await tx.accountToken.findMany({
    where: { purpose: 'confirmRegistration', address, consumedAt: null },
    select: { personId: true },
  })
  const ids = [...new Set(others.flatMap((each) => each.personId ?? []))]
  const twins = await tx.registration.findMany({
    where: { dialogueId, state: 'applied', personId: { in: ids, not: personId } },
    select: { personId: true },
  })
  for (const twin of twins) await dropApplicant(tx, twin.personId)
}
