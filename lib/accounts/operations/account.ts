import 'server-only'
import { loadMember } from '@/lib/access/load-member'
import type { Member } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { hashPassword } from '@/lib/platform/secrets'

/** A way to sign in for somebody who has none yet; the id of their account in any case. */
export async function createAccount(tx: Transaction, personId: string): Promise<string> {
  const account = await tx.account.upsert({
    where: { personId },
    create: { personId, createdAt: now() },
    update: {},
    select: { id: true },
  })
  return account.id
}

/** Sets a password without asking for the old one and without looking at how common it is. */
export async function setPassword(
  tx: Transaction,
  accountId: string,
  password: string,
): Promise<void> {
  await tx.account.update({
    where: { id: accountId },
    data: { passwordHash: await hashPassword(password), passwordChangedAt: now() },
    select: { id: true },
  })
}

/** Who is about to be signed in, or the refusal that suspended people hear, once their secret was right. */
export async function whoMaySignIn(tx: Transaction, personId: string): Promise<Member> {
  await createAccount(tx, personId)
  const member = await loadMember(personId, {}, tx)
  if (!member) throw notFound()
  if (member.isSuspended) {
    // They can't come in to take out their data: whom to write to for it.
    const portal = await tx.portal.findUnique({ where: { id: 1 }, select: { contactEmail: true } })
    const contact = portal?.contactEmail ?? 'none'
    throw new Refusal('forbidden', 'suspendedSignIn', { params: { contact } })
  }
  return member
}

/**
 * Somebody has shown that an address is theirs. Whatever was set up before by somebody who had only typed
 * it (a password, a session) dies, so that nobody can prepare an account for another person to walk into.
 */
export async function proveAddress(tx: Transaction, address: string): Promise<void> {
  const proved = await tx.emailAddress.updateManyAndReturn({
    where: { address, verifiedAt: null },
    data: { verifiedAt: now() },
    select: { personId: true },
  })
  for (const { personId } of proved) {
    await tx.account.updateMany({
      where: { personId },
      data: { passwordHash: null, passwordChangedAt: null },
    })
    await tx.signInSession.deleteMany({ where: { account: { personId } } })
  }
}
