import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { isDuplicate, transaction, type Transaction } from '@/lib/platform/db'
import { personOfAddress } from '../queries'
import { endSession } from '../sessions'
import type { Visit } from '../visit'
import { createAccount, proveAddress, whoMaySignIn } from './account'

/** What an OpenID Connect provider says of somebody who has just signed in there. */
export type Identity = {
  provider: string
  /** The provider's own unchanging name for them. */
  subject: string
  /** Null unless the provider says that it has checked it. */
  verifiedEmail: string | null
  name: string
  language: string
}

/**
 * Finds whom the identity belongs to, or whom its checked address belongs to, or makes a new person.
 * next-auth begins the session; people who are suspended are refused here.
 */
export async function admitIdentity(
  actor: Actor,
  identity: Identity,
  visit: Pick<Visit, 'sessionToken'>,
): Promise<{ accountId: string }> {
  authorize(actor, 'account.signIn', {})
  const admit = () =>
    transaction(async (tx) => {
      const member = await whoMaySignIn(tx, await personBehind(tx, identity))
      if (visit.sessionToken) await endSession(tx, visit.sessionToken)
      await record(tx, member, 'account.signIn', {
        object: { kind: 'account', id: member.accountId },
      })
      return { accountId: member.accountId }
    })
  try {
    return await admit()
  } catch (error) {
    // The same identity came in twice at once, and the other one was first: now it is known.
    if (isDuplicate(error)) return admit()
    throw error
  }
}

async function personBehind(tx: Transaction, identity: Identity): Promise<string> {
  const { provider, subject, verifiedEmail } = identity
  const linked = await tx.linkedIdentity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { account: { select: { personId: true } } },
  })
  if (linked) return linked.account.personId
  const known = verifiedEmail ? await personOfAddress(tx, verifiedEmail) : null
  if (known && verifiedEmail) await proveAddress(tx, verifiedEmail)
  const personId = known?.id ?? (await newPerson(tx, identity))
  const accountId = await createAccount(tx, personId)
  await tx.linkedIdentity.create({
    data: { accountId, provider, subject, createdAt: now() },
    select: { id: true },
  })
  return personId
}

async function newPerson(
  tx: Transaction,
  { name, language, verifiedEmail }: Identity,
): Promise<string> {
  const at = now()
  const email = verifiedEmail && { address: verifiedEmail, verifiedAt: at, createdAt: at }
  const person = await tx.person.create({
    data: { name, language, createdAt: at, ...(email ? { emails: { create: email } } : {}) },
    select: { id: true },
  })
  return person.id
}
