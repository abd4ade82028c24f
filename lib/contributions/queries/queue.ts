import 'server-only'
import type { ReleaseKind, StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor, type Verb } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { banded, type Banded } from '@/lib/registrations/bands'
import { missingReleases } from '@/lib/releases/two-people'
import { aboutRow } from '../about'
import { dialogueWithFilters } from '../facts'
import { shownSelect, shownViews, type ShownView } from '../shown'
import { heldNow, standing, visibleTo } from '../visibility'

const pageLength = 20

const verbs = {
  consent: 'contribution.releaseConsent',
  editing: 'contribution.releaseEditing',
} as const satisfies Record<ReleaseKind, Verb>

/** One release that a view still needs: whether this person can give it, or the message key of why not. */
export type MissingRelease = { kind: ReleaseKind; canGive: boolean; whyNot: string | null }

export type WaitingView = ShownView & {
  isReply: boolean
  given: ReleaseKind[]
  missing: MissingRelease[]
  canLower: boolean
}

export type HeldView = ShownView & { reason: string; until: Date; canEnd: boolean }

export type Queue = {
  slug: string
  title: Translated
  waiting: WaitingView[]
  count: number
  page: number
  pages: number
  held: HeldView[]
}

/** What waits for release and what is held, oldest first; authors are shown as they chose, never more. */
export async function queueOfDialogue(actor: Actor, slug: string, page = 1): Promise<Queue> {
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  authorize(actor, 'contribution.queue', found)
  const { dialogue } = found
  const visible = await visibleTo(actor)
  const pending = { AND: [{ dialogueId: dialogue.id, state: 'pending' as const }, visible] }
  const [{ title }, rows, count, held] = await Promise.all([
    db().dialogue.findUniqueOrThrow({ where: { id: dialogue.id }, select: { title: true } }),
    db().contribution.findMany({
      where: pending,
      orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pageLength,
      take: pageLength,
      select: {
        ...shownSelect,
        enteredById: true,
        releases: { select: { kind: true, byId: true } },
      },
    }),
    db().contribution.count({ where: pending }),
    db().contribution.findMany({
      where: { AND: [{ dialogueId: dialogue.id }, heldNow(), visible] },
      orderBy: [{ heldUntil: 'asc' }],
      take: 100,
      select: {
        ...shownSelect,
        heldUntil: true,
        holds: { where: { endedAt: null }, select: { reason: true, until: true }, take: 1 },
      },
    }),
  ])
  const shown = await shownViews(db(), [...rows, ...held], { forStaff: true })
  const waiting = rows.flatMap((row, index) => {
    const view = shown[index]
    if (!view) return []
    const about = { dialogue, contribution: aboutRow(row) }
    const subject = { kind: 'contribution', group: row.group, scope: row.scope } as const
    const gaveOther = row.releases.some(({ byId }) => byId === personIdOf(actor))
    return {
      ...view,
      isReply: row.parentId !== null,
      given: row.releases.map(({ kind }) => kind),
      missing: missingReleases(subject, row.releases).map((kind) => {
        const whyNot = gaveOther
          ? 'otherRelease'
          : (refusalFor(actor, verbs[kind], about)?.code ?? null)
        return { kind, canGive: whyNot === null, whyNot }
      }),
      canLower: can(actor, 'contribution.lowerOthers', about),
    }
  })
  return {
    slug,
    title: translatedStored.parse(title),
    waiting,
    count,
    page,
    pages: Math.ceil(count / pageLength),
    held: held.flatMap((row, index) => {
      const view = shown[rows.length + index]
      const [hold] = row.holds
      if (!view || !hold) return []
      const contribution = { ...aboutRow(row), state: 'held' as const }
      const canEnd = can(actor, 'contribution.endHold', { dialogue, contribution })
      return { ...view, reason: hold.reason, until: hold.until, canEnd }
    }),
  }
}

export type WaitingKind = 'viewsToRelease' | 'viewsHeld'

/** For the desk: what waits among the views, for those who may see it. */
export async function waiting(
  actor: Actor,
  dialogueId: string,
): Promise<{ kind: WaitingKind; count: number; oldest: Date | null; path: string }[]> {
  const found = await dialogueWithFilters(db(), { id: dialogueId })
  if (!found || !can(actor, 'contribution.queue', found)) return []
  const visible = await visibleTo(actor)
  const counted = async (kind: WaitingKind, which: object) => {
    const { _count, _min } = await db().contribution.aggregate({
      where: { AND: [{ dialogueId }, which, visible] },
      _count: { _all: true },
      _min: { createdOn: true },
    })
    const path = `/manage/dialogues/${found.slug}/views`
    return { kind, count: _count._all, oldest: _min.createdOn, path }
  }
  const all = await Promise.all([
    counted('viewsToRelease', { state: 'pending' }),
    counted('viewsHeld', heldNow()),
  ])
  return all.filter(({ count }) => count > 0)
}

/** For the desk: published views per group, in bands, none below five. */
export async function viewsPerGroup(
  actor: Actor,
  dialogueId: string,
): Promise<{ group: StakeholderGroup; views: Banded }[]> {
  const found = await dialogueWithFilters(db(), { id: dialogueId })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  authorize(actor, 'dialogue.desk', found)
  const counts = await db().contribution.groupBy({
    by: ['group'],
    where: { AND: [{ dialogueId, parentId: null, state: { not: 'withdrawn' } }, standing()] },
    _count: { _all: true },
  })
  return found.groups.map((group) => ({
    group,
    views: banded(counts.find((each) => each.group === group)?._count._all ?? 0),
  }))
}
