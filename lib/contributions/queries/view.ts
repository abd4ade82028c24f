import 'server-only'
import type { Attribution, ContributionState, ReleaseKind, Scope } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { missingReleases } from '@/lib/releases/two-people'
import { contributionFacts, type ContributionFacts } from '../facts'
import { shownSelect } from '../shown'
import { heldFrom, standing, visibleTo } from '../visibility'
import { authorOf, type AuthorHere } from './author'
import { listed, type ListedView } from './list'

const repliesShown = 100

export type ViewPage = {
  kind: 'view'
  dialogue: { slug: string; title: Translated }
  question: Translated
  view: ListedView
  state: ContributionState
  attribution: Attribution
  scope: Scope
  /** For who waits for them: the author and staff. */
  missing: readonly ReleaseKind[]
  /** The view that this one replies to. */
  above: string | null
  replies: ListedView[]
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
  }
}

/** Held ones are said to be held, to those who could read them before; they show nothing else. */
export type HeldPage = { kind: 'held'; dialogue: { slug: string; title: Translated } }

/** A view with its replies; "not found" for whoever may not know of it. */
export async function viewPage(
  actor: Actor,
  slug: string,
  publicId: string,
): Promise<ViewPage | HeldPage> {
  const visible = await visibleTo(actor)
  const which = { publicId, dialogue: { slug } }
  const row = await db().contribution.findFirst({
    where: { AND: [which, visible] },
    select: {
      ...shownSelect,
      dialogue: { select: { slug: true, title: true } },
      prompt: { select: { question: true } },
      parent: { select: { publicId: true } },
      releases: { select: { kind: true, byId: true } },
    },
  })
  if (!row) return heldPage(actor, which)
  const facts = await contributionFacts(db(), { id: row.id })
  if (!facts) throw notFound()
  const replies = await db().contribution.findMany({
    where: { AND: [{ parentId: row.id, state: { not: 'withdrawn' } }, standing(), visible] },
    orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
    take: repliesShown,
    select: shownSelect,
  })
  const [view, ...shownReplies] = await listed(actor, facts.dialogue, [row, ...replies], visible)
  if (!view) throw notFound()
  return {
    kind: 'view',
    dialogue: { slug: row.dialogue.slug, title: translatedStored.parse(row.dialogue.title) },
    question: translatedStored.parse(row.prompt.question),
    view: { ...view, canRespond: can(actor, 'response.give', facts) },
    state: facts.contribution.state,
    attribution: row.attribution,
    scope: row.scope,
    missing: row.state === 'pending' ? missingFor(facts, row.releases) : [],
    above: row.parent?.publicId ?? null,
    replies: shownReplies,
    author: await authorOf(actor, facts.dialogue.id),
    can: abilities(actor, facts),
  }
}

function missingFor(
  { contribution }: ContributionFacts,
  given: Parameters<typeof missingReleases>[1],
) {
  const { group, scope } = contribution
  return missingReleases({ kind: 'contribution', group, scope }, given)
}

function abilities(actor: Actor, facts: ContributionFacts): ViewPage['can'] {
  const isMine =
    facts.contribution.personId !== null && facts.contribution.personId === personIdOf(actor)
  return {
    reply: can(actor, 'contribution.reply', facts),
    edit: can(actor, 'contribution.edit', facts),
    showLess: can(actor, 'contribution.lower', facts),
    showMore: can(actor, 'contribution.raise', facts),
    withdraw: can(actor, 'contribution.withdraw', facts),
    hold: can(actor, 'contribution.hold', facts),
    endHold: can(actor, 'contribution.endHold', facts),
    lower: !isMine && can(actor, 'contribution.lowerOthers', facts),
  }
}

async function heldPage(
  actor: Actor,
  which: { publicId: string; dialogue: { slug: string } },
): Promise<HeldPage> {
  const held = await db().contribution.findFirst({
    where: { AND: [which, await heldFrom(actor)] },
    select: { dialogue: { select: { slug: true, title: true } } },
  })
  if (!held) throw notFound()
  const { slug, title } = held.dialogue
  return { kind: 'held', dialogue: { slug, title: translatedStored.parse(title) } }
}
