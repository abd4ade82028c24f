import 'server-only'
import type { RegistrationState, Role, StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { dayOf } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { literally } from '@/lib/platform/like'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { maskedAddress } from '@/lib/mail/queries'
import { maskedPhone } from '@/lib/registrations/contact'
import type { AccountFilters } from './schema'

export const accountsAPage = 20

export type HeldIn = { role: Role; dialogue: Translated | null; slug: string | null }

export type ListedAccount = {
  id: string
  name: string
  /** Masked; for an administrator with power behind them only that there is one. */
  contacts: string[]
  heldRoles: HeldIn[]
  isSuspended: boolean
  hasCard: boolean
  lastSeenOn: Date | null
}

export type AccountList = { accounts: ListedAccount[]; count: number; pages: number }

export const living = { erasedAt: null, mergedIntoId: null } as const

export const listSelect = {
  id: true,
  name: true,
  emails: { select: { address: true, verifiedAt: true }, orderBy: { createdAt: 'asc' } },
  phones: { select: { number: true } },
  cards: { where: { revokedAt: null }, select: { issuedAt: true, lastUsedAt: true } },
  account: {
    select: {
      suspendedAt: true,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
  },
  roleGrants: {
    where: { endedAt: null },
    orderBy: { grantedAt: 'asc' },
    select: { role: true, dialogue: { select: { slug: true, title: true } } },
  },
} as const satisfies Prisma.PersonSelect

export type ListedRow = Prisma.PersonGetPayload<{ select: typeof listSelect }>

/** Everybody the portal knows, by name; contacts masked. Erased and merged records are nobody. */
export async function listAccounts(
  actor: Actor,
  filters: AccountFilters,
  { without }: { without?: string } = {},
): Promise<AccountList> {
  authorize(actor, 'account.list', {})
  const where: Prisma.PersonWhereInput = {
    AND: [living, whereOf(filters), without ? { id: { not: without } } : {}],
  }
  const [count, rows] = await Promise.all([
    db().person.count({ where }),
    db().person.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (filters.page - 1) * accountsAPage,
      take: accountsAPage,
      select: listSelect,
    }),
  ])
  return {
    accounts: rows.map((row) => listed(actor, row)),
    count,
    pages: Math.max(1, Math.ceil(count / accountsAPage)),
  }
}

/** A part of a name, or a whole address: a part of an address would let it be guessed letter by letter. */
function whereOf({ q, role, standing }: AccountFilters): Prisma.PersonWhereInput {
  return {
    ...(q.includes('@') && { emails: { some: { address: q.toLowerCase() } } }),
    ...(q !== '' && !q.includes('@') && { name: { contains: literally(q), mode: 'insensitive' } }),
    ...(role && { roleGrants: { some: { role, endedAt: null } } }),
    ...(standing === 'suspended' && { account: { is: { suspendedAt: { not: null } } } }),
    ...(standing === 'active' && { NOT: { account: { is: { suspendedAt: { not: null } } } } }),
  }
}

export function listed(actor: Actor, row: ListedRow): ListedAccount {
  const { id, name, emails, phones, cards, account } = row
  const masked = maskFor(actor)
  return {
    id,
    name,
    contacts: [
      ...emails.map(({ address }) => masked(maskedAddress(address))),
      ...phones.map(({ number }) => masked(maskedPhone(number))),
    ],
    heldRoles: rolesIn(row),
    isSuspended: Boolean(account?.suspendedAt),
    hasCard: cards.length > 0,
    lastSeenOn: lastSeenOn(row),
  }
}

/** Whoever may never see a contact doesn't see its ends either. */
export function maskFor(actor: Actor): (text: string) => string {
  const mayAsk = can(actor, 'account.unmask', {})
  return (text) => (mayAsk ? text : '…')
}

export function rolesIn({ roleGrants }: Pick<ListedRow, 'roleGrants'>): HeldIn[] {
  return roleGrants.map(({ role, dialogue }) => ({
    role,
    slug: dialogue?.slug ?? null,
    dialogue: dialogue && translatedStored.parse(dialogue.title),
  }))
}

/** By day only: a time would tell who sat at which screen when something was posted. */
export function lastSeenOn({ account, cards }: Pick<ListedRow, 'account' | 'cards'>): Date | null {
  const seen = [
    ...(account?.sessions.map(({ lastSeenAt }) => lastSeenAt) ?? []),
    ...cards.flatMap(({ lastUsedAt }) => lastUsedAt ?? []),
  ]
  return seen.length === 0 ? null : dayOf(new Date(Math.max(...seen.map((at) => at.getTime()))))
}

export type AccountRegistration = { dialogue: Translated; slug: string; state: RegistrationState }
export type AccountAffiliation = {
  group: StakeholderGroup
  organisation: string | null
  roleTitle: string | null
  isApproved: boolean
}
