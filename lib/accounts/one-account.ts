import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { dayOf } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { maskedAddress } from '@/lib/mail/queries'
import { maskedPhone, readablePhone } from '@/lib/registrations/contact'
import { affiliationSelect, shownAffiliation } from '@/lib/registrations/shown'
import {
  lastSeenOn,
  listSelect,
  maskFor,
  rolesIn,
  type AccountAffiliation,
  type AccountRegistration,
  type HeldIn,
} from './administration'
import { hasUnmasked } from './operations/unmask'
import { isId } from './schema'

export type OneAccount = {
  id: string
  name: string
  language: string
  knownSince: Date
  lastSeenOn: Date | null
  contacts: { text: string; isConfirmed: boolean }[]
  isUnmasked: boolean
  /** The ways in that they have. */
  signsInBy: ('password' | 'link' | 'card' | 'provider')[]
  cardUsedOn: Date | null
  heldRoles: HeldIn[]
  affiliations: AccountAffiliation[]
  registrations: AccountRegistration[]
  suspension: { on: Date; reason: string | null; by: string | null } | null
  mergedRecords: number
  may: { suspend: boolean; lift: boolean; unmask: boolean; giveCard: boolean; merge: boolean }
}

const select = {
  ...listSelect,
  language: true,
  createdAt: true,
  erasedAt: true,
  mergedIntoId: true,
  _count: { select: { mergedFrom: true } },
  account: {
    select: {
      ...listSelect.account.select,
      passwordHash: true,
      suspendedById: true,
      suspensionReason: true,
      identities: { select: { id: true }, take: 1 },
    },
  },
  affiliations: { select: affiliationSelect, where: { state: { in: ['approved', 'pending'] } } },
  registrations: {
    orderBy: { createdAt: 'desc' },
    select: { state: true, dialogue: { select: { slug: true, title: true } } },
  },
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof select }>

/**
 * One person as an administrator sees them: standing, roles and registrations, and not a word of what they
 * said. A merged record answers with the one that it became.
 */
export async function accountOf(
  actor: Actor,
  id: string,
): Promise<OneAccount | { mergedIntoId: string }> {
  authorize(actor, 'account.list', {})
  const row = isId(id) ? await db().person.findUnique({ where: { id }, select }) : null
  if (!row || row.erasedAt) throw notFound()
  if (row.mergedIntoId) return { mergedIntoId: row.mergedIntoId }
  const person = { id }
  const isUnmasked = await hasUnmasked(db(), actor, id)
  const isSuspended = Boolean(row.account?.suspendedAt)
  const needsCard = row.roleGrants.length === 0 && row.emails.every((each) => !each.verifiedAt)
  return {
    id,
    name: row.name,
    language: row.language,
    knownSince: dayOf(row.createdAt),
    lastSeenOn: lastSeenOn(row),
    contacts: contactsOf(actor, row, isUnmasked),
    isUnmasked,
    signsInBy: waysIn(row),
    cardUsedOn: row.cards[0]?.lastUsedAt ? dayOf(row.cards[0].lastUsedAt) : null,
    heldRoles: rolesIn(row),
    affiliations: row.affiliations.map(shownAffiliation),
    registrations: row.registrations.map(({ state, dialogue }) => ({
      state,
      slug: dialogue.slug,
      dialogue: translatedStored.parse(dialogue.title),
    })),
    suspension: await suspensionOf(row),
    mergedRecords: row._count.mergedFrom,
    may: {
      suspend: !isSuspended && can(actor, 'account.suspend', { person }),
      lift: isSuspended && can(actor, 'account.lift', { person }),
      unmask: !isUnmasked && can(actor, 'account.unmask', {}),
      giveCard: needsCard && can(actor, 'account.giveCard', { person }),
      merge: can(actor, 'account.merge', { pair: [id] }),
    },
  }
}

function contactsOf(actor: Actor, { emails, phones }: Row, isUnmasked: boolean) {
  const masked = maskFor(actor)
  return [
    ...emails.map(({ address, verifiedAt }) => ({
      text: isUnmasked ? address : masked(maskedAddress(address)),
      isConfirmed: verifiedAt !== null,
    })),
    ...phones.map(({ number }) => ({
      text: isUnmasked ? readablePhone(number) : masked(maskedPhone(number)),
      isConfirmed: true,
    })),
  ]
}

function waysIn({ account, emails, cards }: Row): OneAccount['signsInBy'] {
  return [
    ...(account?.passwordHash ? (['password'] as const) : []),
    ...(emails.some(({ verifiedAt }) => verifiedAt) ? (['link'] as const) : []),
    ...(cards.length > 0 ? (['card'] as const) : []),
    ...(account?.identities.length ? (['provider'] as const) : []),
  ]
}

async function suspensionOf({ account }: Row): Promise<OneAccount['suspension']> {
  if (!account?.suspendedAt) return null
  const by = account.suspendedById
    ? await db().person.findUnique({ where: { id: account.suspendedById }, select: { name: true } })
    : null
  return {
    on: dayOf(account.suspendedAt),
    reason: account.suspensionReason,
    by: by?.name ?? null,
  }
}

/** The name for the page with a card that was just made. */
export async function nameOfAccount(actor: Actor, id: string): Promise<string> {
  const account = await accountOf(actor, id)
  if ('mergedIntoId' in account) throw notFound()
  return account.name
}
