import 'server-only'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { after, hours, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { endSession, memberOfSession, startSession } from './sessions'

/**
 * What next-auth reads and writes, on our own tables: the same sessions, under the same cookie, that every
 * other way of signing in begins. What it doesn't need (its verification tokens, its own way of making and
 * linking people) is not here: `admitIdentity` has found or made the person before a session begins.
 */
export function sessionAdapter({ isShared }: { isShared: boolean }): Adapter {
  return {
    async getUserByAccount({ provider, providerAccountId }) {
      const linked = await db().linkedIdentity.findUnique({
        where: { provider_subject: { provider, subject: providerAccountId } },
        select: { account: { select: { id: true, person: { select: { name: true } } } } },
      })
      return linked ? user(linked.account.id, linked.account.person.name) : null
    },
    async createSession({ sessionToken, userId }) {
      const session = await transaction((tx) =>
        startSession(tx, { accountId: userId, method: 'oidc', isShared }, sessionToken),
      )
      // The cookie's end; on a shared phone the session itself ends long before it.
      return { sessionToken, userId, expires: session.cookieExpiresAt ?? after(now(), hours(8)) }
    },
    async getSessionAndUser(sessionToken) {
      const member = await memberOfSession(sessionToken)
      if (!member) return null
      const { accountId } = member
      const expires = after(now(), hours(1))
      return {
        session: { sessionToken, userId: accountId, expires },
        user: user(accountId, member.name),
      }
    },
    // Sessions keep their own clock.
    updateSession: async () => null,
    async deleteSession(sessionToken) {
      await transaction((tx) => endSession(tx, sessionToken))
    },
  }
}

/** No address goes to next-auth: nothing that it does needs one. */
const user = (id: string, name: string): AdapterUser => ({
  id,
  name,
  email: '',
  emailVerified: null,
})
