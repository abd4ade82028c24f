import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import type { EndSessionInput } from '../schema'
import { endSession, endSessions } from '../sessions'

/** Ends the session of this browser. Whoever isn't signed in any more is as well signed out. */
export async function signOut(actor: Actor, token: string | null): Promise<void> {
  await transaction(async (tx) => {
    if (token) await endSession(tx, token)
    if (actor.kind !== 'member') return
    authorize(actor, 'account.signOut', { person: { id: actor.personId } })
    await record(tx, actor, 'account.signOut', {
      object: { kind: 'account', id: actor.accountId },
    })
  })
}

/** Ends every session of this person, here and elsewhere. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  if (actor.kind !== 'member') throw new Refusal('signIn', 'signIn')
  await transaction(async (tx) => {
    authorize(actor, 'account.signOut', { person: { id: actor.personId } })
    await endSessions(tx, actor.accountId)
    await record(tx, actor, 'account.signOut', {
      object: { kind: 'account', id: actor.accountId },
    })
  })
}

/** Ends one of one's own sessions, such as that of a lost phone. */
export async function signOutThere(actor: Actor, { sessionId }: EndSessionInput): Promise<void> {
  if (actor.kind !== 'member') throw new Refusal('signIn', 'signIn')
  await transaction(async (tx) => {
    authorize(actor, 'account.signOut', { person: { id: actor.personId } })
    const { count } = await tx.signInSession.deleteMany({
      where: { id: sessionId, accountId: actor.accountId },
    })
    if (count === 0) throw notFound()
    await record(tx, actor, 'account.signOut', {
      object: { kind: 'account', id: actor.accountId },
    })
  })
}
