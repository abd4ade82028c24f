import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import type { SignInMethod } from '@/generated/prisma/enums'
import { now } from '@/lib/platform/clock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { normalCode } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { verifyPassword } from '@/lib/platform/secrets'
import type { CardInput, SignInInput } from '../schema'
import { endSession, startSession, type StartedSession } from '../sessions'
import { markOf, trySecret } from '../tries'
import type { Visit } from '../visit'
import { cardCodeHash } from './card'
import { whoMaySignIn } from './account'

export type SignedIn = StartedSession & {
  /** For the device to remember, so that others' tries don't slow this person down here. */
  mark: string | null
}

/** Refuses with one sentence and after the same work, whether the address is unknown or the password wrong. */
export async function signInByPassword(
  actor: Actor,
  { email, password, isShared }: Pick<SignInInput, 'email' | 'password' | 'isShared'>,
  visit: Visit,
): Promise<SignedIn> {
  authorize(actor, 'account.signIn', {})
  const forget = await trySecret('account', email, visit)
  const found = await db().emailAddress.findUnique({
    where: { address: email },
    select: { personId: true, person: { select: { account: { select: { passwordHash: true } } } } },
  })
  const isRight = await verifyPassword(password, found?.person.account?.passwordHash ?? null)
  if (!found || !isRight) throw new Refusal('invalid', 'wrongPassword', { field: 'password' })
  const session = await transaction((tx) =>
    open(tx, { personId: found.personId, method: 'password', isShared }, visit),
  )
  await forget()
  return { ...session, mark: markOf('account', email) }
}

/** The same for a card: a code that doesn't exist and a PIN that is wrong are one refusal. */
export async function signInByCard(
  actor: Actor,
  { code, pin, isShared }: Pick<CardInput, 'code' | 'pin' | 'isShared'>,
  visit: Visit,
): Promise<SignedIn> {
  authorize(actor, 'account.signIn', {})
  const subject = normalCode(code)
  const forget = await trySecret('card', subject, visit)
  const card = await db().card.findUnique({
    where: { codeHash: cardCodeHash(subject), revokedAt: null },
    select: { id: true, personId: true, pinHash: true },
  })
  const isRight = await verifyPassword(pin, card?.pinHash ?? null)
  if (!card || !isRight) throw new Refusal('invalid', 'wrongCard', { field: 'pin' })
  const session = await transaction(async (tx) => {
    await useCard(tx, card.id)
    return open(tx, { personId: card.personId, method: 'card', isShared }, visit)
  })
  await forget()
  return { ...session, mark: markOf('card', subject) }
}

/** Moves the last use back; refuses a card that was replaced while its PIN was being checked. */
async function useCard(tx: Transaction, id: string): Promise<void> {
  // Column to column: Prisma can't set one from another.
  const used = await tx.$executeRaw`
    UPDATE card SET used_before_at = last_used_at, last_used_at = ${now()}
    WHERE id = ${id}::uuid AND revoked_at IS NULL`
  if (used === 0) throw new Refusal('invalid', 'wrongCard', { field: 'pin' })
}

type Opening = { personId: string; method: SignInMethod; isShared: boolean }

/** The end of every way of signing in: standing checked, the session before ended, a new one begun. */
export async function open(
  tx: Transaction,
  { personId, method, isShared }: Opening,
  visit: Pick<Visit, 'sessionToken'>,
): Promise<StartedSession> {
  const member = await whoMaySignIn(tx, personId)
  if (visit.sessionToken) await endSession(tx, visit.sessionToken)
  const session = await startSession(tx, { accountId: member.accountId, method, isShared })
  await record(tx, member, 'account.signIn', { object: { kind: 'account', id: member.accountId } })
  return session
}
