import 'server-only'
import type { ModerationReason, ReleaseKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { authorize, can } from '@/lib/access/table'
import { dialogueWithFilters } from '@/lib/contributions/facts'
import { shownSelect, shownViews, type ShownView } from '@/lib/contributions/shown'
import { visibleTo } from '@/lib/contributions/visibility'
import { reasonOfDenial } from '@/lib/facilitated/schema'
import { now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import { missingFor, type MissingRelease } from './releases'
import {
  aboutQueued,
  isForMe,
  laneOf,
  lanes,
  laneWhere,
  proposalOf,
  queueSelect,
  type Lane,
  type QueuedRow,
} from './waiting'

const pageLength = 20
const shortLanes = lanes.filter((lane) => lane !== 'waiting')
// More than these wait until they are done.
const shortLane = 50
// So many at a time, until one is found that is this person's to do.
const looksThrough = 200

export type QueuedView = ShownView & {
  lane: Lane
  isReply: boolean
  given: ReleaseKind[]
  missing: MissingRelease[]
  flags: number
  reports: number
  /** Somebody else looks at it now. */
  claimedBy: string | null
  hold: {
    why: ModerationReason
    /** What whoever held it wants the safeguarding lead to know; nobody else reads it. */
    note: string | null
    /** The person says that it isn't theirs. */
    isDenied: boolean
    until: Date | null
    canEnd: boolean
  } | null
  proposal: { kind: string; reason: ModerationReason } | null
  isForMe: boolean
  /** Its own page in the queue is open to them. */
  canOpen: boolean
}

export type Queue = {
  slug: string
  title: Translated
  waiting: QueuedView[]
  count: number
  page: number
  pages: number
  /** Everything but what waits for its release. */
  others: { lane: Exclude<Lane, 'waiting'>; views: QueuedView[]; count: number }[]
  canEnter: boolean
  canSet: boolean
  canWatch: boolean
}

const order = [
  { createdOn: 'asc' },
  { id: 'asc' },
] satisfies Prisma.ContributionOrderByWithRelationInput[]

const rowSelect = {
  ...shownSelect,
  ...queueSelect,
  holds: { where: { endedAt: null }, select: { reason: true, why: true, until: true }, take: 1 },
} as const

/** What waits for somebody's word, oldest day first; authors are shown as they chose, never more. */
export async function queueOfDialogue(actor: Actor, slug: string, page = 1): Promise<Queue> {
  const { dialogue, title } = await openQueue(actor, slug)
  const visible = await visibleTo(actor)
  const here = { dialogueId: dialogue.id }
  const pending = { AND: [here, laneWhere('waiting'), visible] }
  const [rows, count, ...short] = await Promise.all([
    db().contribution.findMany({
      where: pending,
      orderBy: order,
      skip: (page - 1) * pageLength,
      take: pageLength,
      select: rowSelect,
    }),
    db().contribution.count({ where: pending }),
    // Each for itself: hundreds that were shown first and wait to be looked at must not push an appeal off the page.
    ...shortLanes.map((lane) => beginningOf(lane, { AND: [here, laneWhere(lane), visible] })),
  ])
  const queued = await asQueued(actor, dialogue, [
    ...rows,
    ...eachOnce(short.flatMap(({ rows: some }) => some)),
  ])
  const others = queued.slice(rows.length)
  return {
    slug,
    title,
    waiting: queued.slice(0, rows.length),
    count,
    page,
    pages: Math.ceil(count / pageLength),
    others: shortLanes.flatMap((lane) => {
      const views = others.filter((view) => view.lane === lane)
      const all = short.find((each) => each.lane === lane)?.count ?? 0
      const count = views.length < shortLane ? views.length : all
      return views.length === 0 ? [] : [{ lane, views, count }]
    }),
    canEnter: can(actor, 'contribution.enter', { dialogue }),
    canSet: can(actor, 'moderation.settings', { dialogue }),
    canWatch: can(actor, 'moderation.watch', { dialogue }),
  }
}

async function beginningOf(lane: Lane, where: Prisma.ContributionWhereInput) {
  const [rows, count] = await Promise.all([
    db().contribution.findMany({ where, orderBy: order, take: shortLane, select: rowSelect }),
    db().contribution.count({ where }),
  ])
  return { lane, rows, count }
}

export async function openQueue(actor: Actor, slug: string) {
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  authorize(actor, 'contribution.queue', found)
  return found
}

type Row = QueuedRow &
  Parameters<typeof shownViews>[1][number] & {
    holds: { reason: string; why: ModerationReason; until: Date | null }[]
  }

export async function asQueued(
  actor: Actor,
  dialogue: DialogueFacts,
  rows: readonly Row[],
): Promise<QueuedView[]> {
  const [shown, names] = await Promise.all([
    shownViews(db(), rows, { forStaff: true }),
    namesOfOthers(actor, rows),
  ])
  const readsNotes = can(actor, 'contribution.readReasons', { dialogue })
  return rows.flatMap((row, index) => {
    const view = shown[index]
    if (!view) return []
    const about = aboutQueued(dialogue, row)
    const [hold] = row.holds
    const proposal = proposalOf(row)
    const isHeld = about.contribution.state === 'held'
    return {
      ...view,
      lane: laneOf(row),
      isReply: row.parentId !== null,
      given: row.releases.map(({ kind }) => kind),
      missing:
        row.state === 'pending' ? missingFor(actor, about, row.releases, row.flags.length > 0) : [],
      flags: row.flags.length,
      reports: row.reports.length,
      claimedBy: names.get(row.id) ?? null,
      hold:
        isHeld && hold
          ? {
              why: hold.why,
              note: readsNotes && hold.reason !== reasonOfDenial ? hold.reason || null : null,
              isDenied: hold.reason === reasonOfDenial,
              until: row.heldUntil,
              canEnd: can(actor, 'contribution.endHold', about),
            }
          : null,
      proposal: proposal && { kind: proposal.kind, reason: proposal.reason },
      isForMe: isForMe(actor, dialogue, row),
      canOpen: can(actor, 'moderation.claim', about),
    }
  })
}

/** Who looks at a view right now, by its id; oneself left out. */
async function namesOfOthers(
  actor: Actor,
  rows: readonly Pick<Row, 'id' | 'claim'>[],
): Promise<Map<string, string>> {
  const claims = rows.flatMap(({ id, claim }) =>
    claim && claim.until > now() && claim.byId !== personIdOf(actor) ? [{ id, ...claim }] : [],
  )
  if (claims.length === 0) return new Map()
  const people = await db().person.findMany({
    where: { id: { in: claims.map(({ byId }) => byId) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return new Map(claims.map(({ id, byId }) => [id, names.get(byId) ?? '']))
}

/** One that stands in two lanes is shown in one. */
const eachOnce = <R extends { id: string }>(rows: readonly R[]): R[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/**
 * The public id of what this person should look at next: lane by lane, because an appeal goes before what was shown
 * already, and in each the oldest that is theirs to do and nobody's now.
 */
export async function nextInQueue(
  actor: Actor,
  slug: string,
  except: string | null = null,
): Promise<string | null> {
  const { dialogue } = await openQueue(actor, slug)
  const others = except ? { publicId: { not: except } } : {}
  const here = { AND: [{ dialogueId: dialogue.id, ...others }, await visibleTo(actor)] }
  for (const lane of lanes) {
    for (let skip = 0; ; skip += looksThrough) {
      const rows = await db().contribution.findMany({
        where: { AND: [here, laneWhere(lane)] },
        orderBy: order,
        skip,
        take: looksThrough,
        select: { ...queueSelect, publicId: true },
      })
      const mine = rows.find((row) => laneOf(row) === lane && isForMe(actor, dialogue, row))
      if (mine) return mine.publicId
      if (rows.length < looksThrough) break
    }
  }
  return null
}
