import 'server-only'
import type { Attribution, ContributionState, ReleaseKind, Scope } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import {
  decidedAbout,
  heldBecause,
  type DecidedForAuthor,
  type HeldForAuthor,
} from '@/lib/moderation/queries/author'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { missingReleases } from '@/lib/releases/two-people'
import { contributionFacts, type ContributionFacts } from '../facts'
import { pageInput } from '../schema'
import { shownSelect } from '../shown'
import { heldFrom, putAwayFrom, standing, visibleTo } from '../visibility'
import { authorOf, type AuthorHere } from './author'
import { listed, type ListedView } from './list'

const repliesOnAPage = 50

export type ViewPage = {
  kind: 'view'
  dialogue: { slug: string; title: Translated }
  question: Translated
  view: ListedView
  state: ContributionState
  attribution: Attribution
  /** Shown under the author's made-up name. */
  underPseudonym: boolean
  scope: Scope
  /** For who waits for them: the author and staff. */
  missing: readonly ReleaseKind[]
  /** For its author: what moderation has decided about it. */
  decided: DecidedForAuthor | null
  held: HeldForAuthor | null
  /** The view into which this one was merged. */
  mergedInto: string | null
  /** The view that this one replies to. */
  above: string | null
  replies: { views: ListedView[]; count: number; page: number; pages: number }
  /** For the previews of one's own attribution; null for who can't write here. */
  author: AuthorHere | null
  can: {
    reply: boolean
    edit: boolean
    showLess: boolean
    showMore: boolean
    withdraw: boolean
    hold: boolean
    endHold: boolean
    lower: boolean
    report: boolean
    /** Its page in the queue. */
    moderate: boolean
    /** What may accuse somebody waits for the lead, not for a day only. */
    escalate: boolean
    breakGlass: boolean
  }
}

/** In the place of a view that is held, hidden or merged: of the last the view that stays, where one may read it. */
export type OutOfSight = { dialogue: { slug: string; title: Translated } } & (
  { kind: 'held' } | { kind: 'hidden' } | { kind: 'merged'; into: string | null }
)

/** A view with a page of its replies; "not found" for whoever may not know of it. */
export async function viewPage(
  actor: Actor,
  slug: string,
  publicId: string,
  asked: unknown = 1,
): Promise<ViewPage | OutOfSight> {
  const visible = await visibleTo(actor)
  const which = { publicId, dialogue: { slug } }
  const row = await db().contribution.findFirst({
    where: { AND: [which, visible] },
    select: {
      ...shownSelect,
      dialogue: { select: { slug: true, title: true } },
      prompt: { select: { question: true } },
      parent: { select: { publicId: true } },
      mergedInto: { select: { publicId: true } },
      releases: { select: { kind: true, byId: true } },
    },
  })
  if (!row) return outOfSight(actor, which)
  const facts = await contributionFacts(db(), { id: row.id })
  if (!facts) throw notFound()
  const { rows, ...place } = await repliesTo(row.id, visible, pageInput.parse(asked))
  const [view, ...shownReplies] = await listed(actor, facts.dialogue, [row, ...rows], visible)
  if (!view) throw notFound()
  return {
    kind: 'view',
    dialogue: { slug: row.dialogue.slug, title: translatedStored.parse(row.dialogue.title) },
    question: translatedStored.parse(row.prompt.question),
    view: { ...view, canRespond: can(actor, 'response.give', facts) },
    state: facts.contribution.state,
    attribution: row.attribution,
    underPseudonym: row.underPseudonym,
    scope: row.scope,
    missing: row.state === 'pending' ? missingFor(facts, row.releases) : [],
    decided: isOwn(actor, facts) ? await decidedAbout(actor, facts) : null,
    held: isOwn(actor, facts) ? await heldBecause(facts) : null,
    mergedInto: row.mergedInto?.publicId ?? null,
    above: row.parent?.publicId ?? null,
    replies: { views: shownReplies, ...place },
    author: await authorOf(actor, facts.dialogue.id),
    can: abilities(actor, facts),
  }
}

async function repliesTo(parentId: string, visible: Prisma.ContributionWhereInput, asked: number) {
  const where = { AND: [{ parentId, state: { not: 'withdrawn' as const } }, standing(), visible] }
  const count = await db().contribution.count({ where })
  const pages = Math.max(1, Math.ceil(count / repliesOnAPage))
  const page = Math.min(asked, pages)
  const rows = await db().contribution.findMany({
    where,
    orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * repliesOnAPage,
    take: repliesOnAPage,
    select: shownSelect,
  })
  return { rows, count, page, pages }
}

function missingFor(
  { contribution }: ContributionFacts,
  given: Parameters<typeof missingReleases>[1],
) {
  const { group, scope } = contribution
  return missingReleases({ kind: 'contribution', group, scope }, given)
}

function abilities(actor: Actor, facts: ContributionFacts): ViewPage['can'] {
  return {
    reply: can(actor, 'contribution.reply', facts),
    edit: can(actor, 'contribution.edit', facts),
    showLess: can(actor, 'contribution.lower', facts),
    showMore: can(actor, 'contribution.raise', facts),
    withdraw: can(actor, 'contribution.withdraw', facts),
    hold: can(actor, 'contribution.hold', facts),
    endHold: can(actor, 'contribution.endHold', facts),
    lower: !isOwn(actor, facts) && can(actor, 'contribution.lowerOthers', facts),
    report: can(actor, 'report.create', facts),
    moderate: can(actor, 'report.close', facts),
    escalate: can(actor, 'moderation.escalate', facts),
    breakGlass: can(actor, 'contribution.breakGlass', facts),
  }
}

const isOwn = (actor: Actor, { contribution: { personId } }: ContributionFacts) =>
  personId !== null && personId === personIdOf(actor)

/** What stood there for this reader says what became of it, and shows nothing; anything else is not there. */
async function outOfSight(
  actor: Actor,
  which: { publicId: string; dialogue: { slug: string } },
): Promise<OutOfSight> {
  const was = { OR: [await heldFrom(actor), await putAwayFrom(actor)] }
  const row = await db().contribution.findFirst({
    where: { AND: [which, was] },
    select: {
      state: true,
      mergedIntoId: true,
      mergedInto: { select: { publicId: true } },
      dialogue: { select: { slug: true, title: true } },
    },
  })
  if (!row) throw notFound()
  const dialogue = { slug: row.dialogue.slug, title: translatedStored.parse(row.dialogue.title) }
  if (row.state === 'held') return { kind: 'held', dialogue }
  if (row.state === 'hidden') return { kind: 'hidden', dialogue }
  const kept = await db().contribution.findFirst({
    where: { AND: [{ id: row.mergedIntoId ?? '' }, standing(), await visibleTo(actor)] },
    select: { publicId: true },
  })
  return { kind: 'merged', dialogue, into: kept?.publicId ?? null }
}
