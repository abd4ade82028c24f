import 'server-only'
import type { DialogueFacts } from '@/lib/access/facts'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { aboutRow } from '@/lib/contributions/about'
import type { AboutContribution } from '@/lib/contributions/rules'
import { heldNow, standing } from '@/lib/contributions/visibility'
import { now } from '@/lib/platform/clock'
import type { Prisma } from '@/lib/platform/db'
import { groupsBehind, voiceOf } from '../rules'
import { missingFor } from './releases'

type Where = Prisma.ContributionWhereInput

/** Why a view stands in the queue. One may stand there for several reasons; the first of them is where it is shown. */
export const lanes = ['appeals', 'proposals', 'reports', 'waiting', 'looks', 'held'] as const
export type Lane = (typeof lanes)[number]

const isOut = (): Where => ({ AND: [standing(), { state: { not: 'withdrawn' } }] })

export const laneWhere = (lane: Lane): Where => {
  switch (lane) {
    case 'appeals':
      return { decisions: { some: { appeal: { state: 'open' }, state: 'inForce', endedAt: null } } }
    case 'proposals':
      return { decisions: { some: { state: 'proposed', endedAt: null } } }
    case 'reports':
      return { reports: { some: { closedAt: null } }, AND: [isOut()] }
    case 'waiting':
      return { state: 'pending' }
    case 'looks':
      // Shown before anybody had looked: nobody has given its release.
      return { releases: { none: { kind: 'editing' } }, AND: [isOut()] }
    case 'held':
      return heldNow()
  }
}

/** What the queue asks of each row, beside what it takes to show it. */
export const queueSelect = {
  id: true,
  personId: true,
  enteredById: true,
  group: true,
  attribution: true,
  scope: true,
  state: true,
  channel: true,
  parentId: true,
  createdOn: true,
  heldUntil: true,
  publishedOn: true,
  releases: { select: { kind: true, byId: true } },
  flags: { where: { clearedAt: null }, select: { id: true } },
  claim: { select: { byId: true, until: true } },
  reports: { where: { closedAt: null }, select: { id: true, createdOn: true } },
  decisions: {
    where: { endedAt: null, state: { in: ['proposed', 'inForce'] } },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      kind: true,
      state: true,
      reason: true,
      createdAt: true,
      voices: { select: { byId: true, group: true } },
      appeal: { select: { state: true, createdOn: true } },
    },
  },
} as const satisfies Prisma.ContributionSelect

export type QueuedRow = Prisma.ContributionGetPayload<{ select: typeof queueSelect }>

export function aboutQueued(dialogue: DialogueFacts, row: QueuedRow): AboutContribution {
  const isHeld = row.state === 'held' && (row.heldUntil === null || row.heldUntil > now())
  const contribution = {
    ...aboutRow(row),
    state: isHeld ? ('held' as const) : aboutRow(row).state,
    waitsForLead: isHeld && row.heldUntil === null,
    wasPublished: row.publishedOn !== null,
  }
  return { dialogue, contribution }
}

export const isAppealed = ({ decisions }: QueuedRow) =>
  decisions.some(({ appeal }) => appeal?.state === 'open')

export const proposalOf = ({ decisions }: QueuedRow) =>
  decisions.find(({ state }) => state === 'proposed') ?? null

export function laneOf(row: QueuedRow): Lane {
  if (isAppealed(row)) return 'appeals'
  if (proposalOf(row)) return 'proposals'
  if (row.state === 'held' && (row.heldUntil === null || row.heldUntil > now())) return 'held'
  if (row.state === 'pending') return 'waiting'
  return row.reports.length > 0 ? 'reports' : 'looks'
}

/** Since when somebody has waited for it: what was asked about a view may be years younger than the view. */
export function waitsSince(row: QueuedRow): Date {
  const dates = {
    appeals: row.decisions.flatMap(({ appeal }) =>
      appeal?.state === 'open' ? [appeal.createdOn] : [],
    ),
    proposals: [proposalOf(row)?.createdAt ?? row.createdOn],
    reports: row.reports.map(({ createdOn }) => createdOn),
    waiting: [row.createdOn],
    looks: [row.createdOn],
    held: [row.createdOn],
  }[laneOf(row)]
  return oldestOf(dates) ?? row.createdOn
}

export const oldestOf = ([first, ...others]: readonly Date[]): Date | undefined =>
  first && others.reduce((oldest, each) => (each < oldest ? each : oldest), first)

/** Whether this person can do something about it now: what is somebody else's to do waits for them. */
export function isForMe(actor: Actor, dialogue: DialogueFacts, row: QueuedRow): boolean {
  const me = personIdOf(actor)
  if (row.claim && row.claim.byId !== me && row.claim.until > now()) return false
  const about = aboutQueued(dialogue, row)
  const isOwnGroup = groupsBehind(actor, dialogue.id).includes(row.group)
  const voices = row.decisions.flatMap((each) => each.voices)
  switch (laneOf(row)) {
    case 'appeals':
      return (
        can(actor, 'report.close', about) && !isOwnGroup && !voices.some(({ byId }) => byId === me)
      )
    case 'proposals':
      return (
        can(actor, 'moderation.takeAway', about) &&
        !voices.some(({ byId, group }) => byId === me || group === voiceOf(actor, dialogue.id))
      )
    case 'held':
      return can(actor, 'contribution.endHold', about)
    case 'waiting': {
      const isFlagged = row.flags.length > 0
      if (isFlagged) return can(actor, 'moderation.clearFlag', about)
      return missingFor(actor, about, row.releases).some(({ canGive }) => canGive)
    }
    case 'reports':
      return can(actor, 'report.close', about)
    case 'looks':
      return can(actor, 'moderation.look', about)
  }
}
