import 'server-only'
import type { Member } from '@/lib/access/actor'
import type { SignInMethod } from '@/generated/prisma/enums'
import { db, type Reader } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { hashToken } from '@/lib/platform/secrets'
import { now } from '@/lib/platform/clock'
import { findToken } from './tokens'

export type KnownPerson = { id: string; name: string; language: string; isSuspended: boolean }

const alive = { erasedAt: null, mergedIntoId: null } as const

/** Whose address this is. */
export async function personOfAddress(
  reader: Reader,
  address: string,
): Promise<KnownPerson | null> {
  const found = await reader.emailAddress.findUnique({
    where: { address, person: alive },
    select: {
      person: {
        select: {
          id: true,
          name: true,
          language: true,
          account: { select: { suspendedAt: true } },
        },
      },
    },
  })
  if (!found) return null
  const { account, ...person } = found.person
  return { ...person, isSuspended: Boolean(account?.suspendedAt) }
}

/** Whom a link would sign in, for the page with the button; null when it doesn't work any more. */
export async function nameBehindLink(
  purpose: 'signIn' | 'resetPassword' | 'confirmEmail',
  token: string,
): Promise<{ name: string; address: string | null } | null> {
  const found = await findToken(purpose, token)
  if (!found?.personId) return null
  const person = await db().person.findUnique({
    where: { id: found.personId, ...alive },
    select: { name: true },
  })
  return person && { name: person.name, address: found.address }
}

export async function firstAdministratorIsMissing(reader: Reader = db()): Promise<boolean> {
  const grant = await reader.roleGrant.findFirst({
    where: { role: 'administrator', dialogueId: null, endedAt: null },
    select: { id: true },
  })
  return grant === null
}

/** Whether the page behind the first administrator's link has anything to offer. */
export async function firstAdministratorLinkWorks(token: string): Promise<boolean> {
  const found = await findToken('firstAdministrator', token)
  return found !== null && firstAdministratorIsMissing()
}

export type LiveSession = {
  id: string
  method: SignInMethod
  isShared: boolean
  isThisOne: boolean
  createdAt: Date
  lastSeenAt: Date
}

export type MySettings = {
  name: string
  language: string
  email: { address: string; isVerified: boolean } | null
  hasPassword: boolean
  passwordChangedAt: Date | null
  card: { issuedAt: Date; usedBeforeAt: Date | null; lastUsedAt: Date | null } | null
  sessions: LiveSession[]
}

/** All that the settings page shows of the person who asks; `token` tells which session is this one. */
export async function mySettings(actor: Member, token: string | null): Promise<MySettings> {
  const person = await db().person.findUnique({
    where: { id: actor.personId, ...alive },
    select: {
      name: true,
      language: true,
      emails: {
        where: { isPrimary: true },
        select: { address: true, verifiedAt: true },
        orderBy: { createdAt: 'desc' },
        take: 1,
      },
      cards: {
        where: { revokedAt: null },
        select: { issuedAt: true, usedBeforeAt: true, lastUsedAt: true },
        take: 1,
      },
      account: {
        select: {
          passwordHash: true,
          passwordChangedAt: true,
          sessions: {
            where: { expiresAt: { gt: now() } },
            orderBy: { lastSeenAt: 'desc' },
            take: 50,
          },
        },
      },
    },
  })
  if (!person?.account) throw notFound()
  const [email] = person.emails
  const own = token ? hashToken(token) : null
  return {
    name: person.name,
    language: person.language,
    email: email ? { address: email.address, isVerified: email.verifiedAt !== null } : null,
    hasPassword: person.account.passwordHash !== null,
    passwordChangedAt: person.account.passwordChangedAt,
    card: person.cards[0] ?? null,
    sessions: person.account.sessions.map((session) => ({
      id: session.id,
      method: session.method,
      isShared: session.isShared,
      isThisOne: session.tokenHash === own,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
    })),
  }
}
