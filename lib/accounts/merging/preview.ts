import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import {
  listAccounts,
  listed,
  listSelect,
  living,
  type AccountList,
  type ListedAccount,
} from '../administration'
import { nameOfAccount } from '../one-account'
import { isId, type AccountFilters } from '../schema'
import { obstaclesOf, type Obstacle } from './obstacles'
import { whichStays, type Pair } from './stays'

/**
 * What of the merged record moves and is counted, in the order shown. Views, answers and messages about them move too,
 * uncounted: a number that grows in the hour in which a group-only view came in would tell whose it is, and looking is
 * not logged.
 */
export const movedKinds = [
  'emails',
  'phones',
  'identities',
  'affiliations',
  'registrations',
  'roles',
  'places',
  'interviews',
] as const
export type MovedKind = (typeof movedKinds)[number]

/** One thing that both records have, and which of the two stays. */
export type Conflict = {
  kind: 'registration' | 'place'
  title: Translated
  stays: 'kept' | 'merged'
}

export type MergePreview = {
  kept: ListedAccount
  merged: ListedAccount
  moves: { kind: MovedKind; count: number }[]
  /** Unconfirmed addresses, cards and sessions of the merged record: they end. */
  ends: { unconfirmed: number; cards: number; sessions: number; hasPassword: boolean }
  conflicts: Conflict[]
  /** Registrations that one record approved for the other: they wait for somebody else again. */
  ownDecisions: number
  /** Nobody could sign in as the person afterwards without a new card. */
  needsCard: boolean
  becomesSuspended: boolean
  obstacles: Obstacle[]
}

/** What merging the two records would do. Counts only: nothing of what anybody said. */
export async function mergePreview(actor: Actor, pair: Pair): Promise<MergePreview> {
  const { keptId, mergedId } = pair
  authorize(actor, 'account.merge', { pair: [keptId, mergedId] })
  if (keptId === mergedId || !isId(keptId) || !isId(mergedId)) throw notFound()
  const [kept, merged] = await Promise.all([rowOf(keptId), rowOf(mergedId)])
  const [conflicts, ownDecisions, obstacles] = await Promise.all([
    conflictsOf(pair),
    db().affiliation.count({
      where: {
        state: 'approved',
        OR: [
          { personId: keptId, decidedById: mergedId },
          { personId: mergedId, decidedById: keptId },
        ],
      },
    }),
    obstaclesOf(db(), pair),
  ])
  const confirmed = [...kept.emails, ...merged.emails].some(({ verifiedAt }) => verifiedAt)
  return {
    kept: listed(actor, kept),
    merged: listed(actor, merged),
    moves: movesOf(merged),
    ends: {
      unconfirmed: merged.emails.filter(({ verifiedAt }) => !verifiedAt).length,
      cards: merged.cards.length,
      sessions: merged.account?._count.sessions ?? 0,
      hasPassword: Boolean(merged.account?.passwordHash),
    },
    conflicts,
    ownDecisions,
    needsCard: !confirmed && kept.cards.length === 0,
    becomesSuspended: Boolean(merged.account?.suspendedAt && !kept.account?.suspendedAt),
    obstacles,
  }
}

/** Whom somebody's other record may be; everybody but that one. */
export async function mergeCandidates(
  actor: Actor,
  id: string,
  filters: AccountFilters,
): Promise<AccountList & { name: string }> {
  authorize(actor, 'account.merge', { pair: [id] })
  const name = await nameOfAccount(actor, id)
  return { name, ...(await listAccounts(actor, filters, { without: id })) }
}

async function rowOf(id: string) {
  const row = await db().person.findUnique({
    where: { id, ...living },
    select: {
      ...listSelect,
      account: {
        select: {
          ...listSelect.account.select,
          passwordHash: true,
          _count: { select: { sessions: true, identities: true } },
        },
      },
      _count: {
        select: {
          affiliations: true,
          registrations: true,
          eventRegistrations: true,
          speaksIn: true,
        },
      },
    },
  })
  if (!row) throw notFound()
  return row
}

function movesOf(merged: Awaited<ReturnType<typeof rowOf>>): MergePreview['moves'] {
  const { _count: counted, emails, phones, account, roleGrants } = merged
  const counts: Record<MovedKind, number> = {
    emails: emails.filter(({ verifiedAt }) => verifiedAt).length,
    phones: phones.length,
    identities: account?._count.identities ?? 0,
    affiliations: counted.affiliations,
    registrations: counted.registrations,
    roles: roleGrants.length,
    places: counted.eventRegistrations,
    interviews: counted.speaksIn,
  }
  return movedKinds.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0)
}

async function conflictsOf({ keptId, mergedId }: Pair): Promise<Conflict[]> {
  const [registrations, places] = await Promise.all([
    db().registration.findMany({
      where: { personId: { in: [keptId, mergedId] } },
      select: { personId: true, state: true, dialogue: { select: { id: true, title: true } } },
    }),
    db().eventRegistration.findMany({
      where: { personId: { in: [keptId, mergedId] } },
      select: { personId: true, state: true, event: { select: { id: true, title: true } } },
    }),
  ])
  const of = (kind: Conflict['kind'], rows: readonly Held[]) =>
    rows
      .filter(({ personId }) => personId === keptId)
      .flatMap((own): Conflict[] => {
        const theirs = rows.find((row) => row.personId === mergedId && row.id === own.id)
        if (!theirs) return []
        const title = translatedStored.parse(own.title)
        return [{ kind, title, stays: whichStays(own, theirs) }]
      })
  return [
    ...of(
      'registration',
      registrations.map(({ dialogue, ...row }) => ({ ...row, ...dialogue })),
    ),
    ...of(
      'place',
      places.map(({ event, ...row }) => ({ ...row, ...event })),
    ),
  ]
}

type Held = {
  personId: string
  id: string
  title: unknown
  state: Parameters<typeof whichStays>[0]['state']
}
