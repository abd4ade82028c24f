import 'server-only'
import type { Playable } from '@/lib/audio/queries'
import type { Attribution, ContributionState, ReleaseKind, Scope } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import type { HeldForAuthor } from '@/lib/moderation/queries/author'
import { missingReleases } from '@/lib/releases/two-people'
import { openedOfMine, type OpenedOfMine } from './break-glass'
import { shownSelect, shownViews, type ShownView } from '../shown'

export type MyView = ShownView & {
  slug: string
  dialogue: Translated
  state: ContributionState
  attribution: Attribution
  scope: Scope
  underPseudonym: boolean
  isReply: boolean
  missing: readonly ReleaseKind[]
  /** Their own recording, while it is kept. */
  sound: Playable | null
  /** Out of sight for now, and why. */
  held: HeldForAuthor | null
  /** When and why a safeguarding lead opened whose it is. */
  opened: { at: Date; reason: string }[]
}

/** One's own, newest first; anonymous ones are nobody's, so they aren't among them. */
export async function myViews(actor: Actor): Promise<MyView[]> {
  const personId = personIdOf(actor)
  if (!personId) return []
  const rows = await db().contribution.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 500,
    select: {
      ...shownSelect,
      heldUntil: true,
      holds: {
        where: { endedAt: null },
        orderBy: { at: 'desc' },
        take: 1,
        select: { why: true, until: true },
      },
      breakGlasses: { orderBy: { at: 'asc' }, select: { at: true, reason: true } },
      dialogue: { select: { slug: true, title: true } },
      releases: { select: { kind: true, byId: true } },
    },
  })
  const shown = await shownViews(db(), rows, { forStaff: true })
  return rows.flatMap((row, index) => {
    const view = shown[index]
    if (!view) return []
    const { group, scope, state, heldUntil } = row
    const isLapsed = state === 'held' && heldUntil !== null && heldUntil <= now()
    return {
      ...view,
      slug: row.dialogue.slug,
      dialogue: translatedStored.parse(row.dialogue.title),
      state: isLapsed ? 'published' : state,
      attribution: row.attribution,
      underPseudonym: row.underPseudonym,
      scope,
      isReply: row.parentId !== null,
      sound: row.state !== 'withdrawn' && row.audio?.storageKey ? row.audio : null,
      opened: row.breakGlasses,
      held: state === 'held' && !isLapsed ? (row.holds[0] ?? null) : null,
      missing:
        state === 'pending'
          ? missingReleases({ kind: 'contribution', group, scope }, row.releases)
          : [],
    }
  })
}

export type MyWords = {
  views: {
    dialogue: string
    on: Date
    text: string
    language: string
    attribution: Attribution
    scope: Scope
    state: ContributionState
  }[]
  answers: { dialogue: string; view: string; value: string; mattersMost: boolean; on: Date }[]
  viewsPutOff: { dialogue: string; view: string; on: Date }[]
  authorOpened: OpenedOfMine[]
}

/** For "everything of mine": words and answers. Other people's words are not in it, only where they stand. */
export async function myWords(actor: Actor): Promise<MyWords> {
  const personId = personIdOf(actor)
  if (!personId) return { views: [], answers: [], viewsPutOff: [], authorOpened: [] }
  const [views, responses, putOff, authorOpened] = await Promise.all([
    db().contribution.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        createdOn: true,
        text: true,
        language: true,
        attribution: true,
        scope: true,
        state: true,
        dialogue: { select: { slug: true } },
      },
    }),
    db().response.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        value: true,
        isImportant: true,
        changedAt: true,
        contribution: { select: { publicId: true, dialogue: { select: { slug: true } } } },
      },
    }),
    db().skippedView.findMany({
      where: { personId },
      orderBy: [{ day: 'asc' }, { contributionId: 'asc' }],
      select: {
        day: true,
        contribution: { select: { publicId: true, dialogue: { select: { slug: true } } } },
      },
    }),
    openedOfMine(actor),
  ])
  return {
    authorOpened,
    views: views.map(({ dialogue, createdOn, ...view }) => ({
      ...view,
      dialogue: dialogue.slug,
      on: createdOn,
    })),
    answers: responses.map(({ value, isImportant, changedAt, contribution }) => ({
      value,
      mattersMost: isImportant,
      on: changedAt,
      view: contribution.publicId,
      dialogue: contribution.dialogue.slug,
    })),
    viewsPutOff: putOff.map(({ day, contribution }) => ({
      on: day,
      view: contribution.publicId,
      dialogue: contribution.dialogue.slug,
    })),
  }
}
