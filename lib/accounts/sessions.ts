import 'server-only'
import { memberColumns, memberOf, memberStands, type MemberRow } from '@/lib/access/load-member'
import type { Member } from '@/lib/access/actor'
import type { SignInMethod } from '@/generated/prisma/enums'
import { after, days, hours, minutes, now } from '@/lib/platform/clock'
import { db, type Transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { hashToken } from '@/lib/platform/secrets'

/**
 * `idle`: ends when nothing was asked for so long; `whole`: ends anyhow; `touch`: how often being there
 * is written down.
 */
const own = { idle: days(30), whole: days(180), touch: hours(1) }
const shared = { idle: minutes(20), whole: hours(8), touch: minutes(1) }
const lengthOf = (isShared: boolean) => (isShared ? shared : own)

export type StartedSession = {
  /** For the cookie; only its hash is kept. */
  token: string
  personId: string
  /** Null: the cookie goes with the browser's window, as on a shared phone. */
  cookieExpiresAt: Date | null
}

type Start = { accountId: string; method: SignInMethod; isShared: boolean }

export async function startSession(
  tx: Transaction,
  { accountId, method, isShared }: Start,
  token = newToken(),
): Promise<StartedSession> {
  const at = now()
  const length = lengthOf(isShared)
  const session = await tx.signInSession.create({
    data: {
      tokenHash: hashToken(token),
      accountId,
      method,
      isShared,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: after(at, length.idle),
    },
    select: { account: { select: { personId: true } } },
  })
  return {
    token,
    personId: session.account.personId,
    cookieExpiresAt: isShared ? null : after(at, length.whole),
  }
}

type SessionRow = MemberRow & {
  sessionId: string
  isShared: boolean
  createdAt: Date
  lastSeenAt: Date
}

/** The member whose session this token opens, as the rules see them now; null when it has ended. */
export async function memberOfSession(token: string): Promise<Member | null> {
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT s.id AS "sessionId", s.is_shared AS "isShared", s.created_at AS "createdAt",
      s.last_seen_at AS "lastSeenAt", ${memberColumns}
    FROM sign_in_session s JOIN account ac ON ac.id = s.account_id JOIN person p ON p.id = ac.person_id
    WHERE s.token_hash = ${hashToken(token)} AND s.expires_at > ${now()} AND ${memberStands}`
  if (!row) return null
  await touch({ ...row, id: row.sessionId })
  return memberOf(row, row.isShared)
}

type Seen = { id: string; isShared: boolean; createdAt: Date; lastSeenAt: Date }

/** The session's own clock, which every request moves: the one thing that reading a page may write. */
async function touch({ id, isShared, createdAt, lastSeenAt }: Seen): Promise<void> {
  const length = lengthOf(isShared)
  const at = now()
  if (at.getTime() - lastSeenAt.getTime() < length.touch) return
  const end = Math.min(after(at, length.idle).getTime(), after(createdAt, length.whole).getTime())
  // Many: the session may have been ended in the meantime.
  await db().signInSession.updateMany({
    where: { id },
    data: { lastSeenAt: at, expiresAt: new Date(end) },
  })
}

export async function endSession(tx: Transaction, token: string): Promise<void> {
  await tx.signInSession.deleteMany({ where: { tokenHash: hashToken(token) } })
}

type Which = { exceptToken?: string | null; method?: SignInMethod }

/** Ends all sessions of an account, or all but one, or those opened in one way. */
export async function endSessions(
  tx: Transaction,
  accountId: string,
  { exceptToken, method }: Which = {},
): Promise<number> {
  const { count } = await tx.signInSession.deleteMany({
    where: {
      accountId,
      ...(exceptToken ? { tokenHash: { not: hashToken(exceptToken) } } : {}),
      ...(method ? { method } : {}),
    },
  })
  return count
}
