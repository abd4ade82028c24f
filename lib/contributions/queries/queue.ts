import 'server-only'
import type { ReleaseKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor, type Verb } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import { missingReleases, type GivenRelease } from '@/lib/releases/two-people'
import { aboutRow } from '../about'
import { dialogueWithFilters } from '../facts'
import type { AboutContribution } from '../rules'
import { shownSelect, shownViews, type ShownView } from '../shown'
import { heldNow, visibleTo } from '../visibility'

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
  canEnter: boolean
}

/** The releases that a view still needs, and which of them this person can give. */
export function missingFor(
  actor: Actor,
  about: AboutContribution,
  given: readonly GivenRelease[],
): MissingRelease[] {
  const { group, scope } = about.contribution
  const gaveOther = given.some(({ byId }) => byId === personIdOf(actor))
  return missingReleases({ kind: 'contribution', group, scope }, given).map((kind) => {
    const refused = refusalFor(actor, verbs[kind], about)?.code ?? null
    const whyNot = refused ?? (gaveOther ? 'otherRelease' : null)
    return { kind, canGive: whyNot === null, whyNot }
  })
}

/** What waits for release and what is held, oldest first; authors are shown as they chose, never more. */
export async function queueOfDialogue(actor: Actor, slug: string, page = 1): Promise<Queue> {
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  authorize(actor, 'contribution.queue', found)
  const { dialogue, title } = found
  const visible = await visibleTo(actor)
  const pending = { AND: [{ dialogueId: dialogue.id, state: 'pending' as const }, visible] }
  const [rows, count, held] = await Promise.all([
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
    return {
      ...view,
      isReply: row.parentId !== null,
      given: row.releases.map(({ kind }) => kind),
      missing: missingFor(actor, about, row.releases),
    }
  })
  return {
    slug,
    title,
    waiting,
    count,
    page,
    pages: Math.ceil(count / pageLength),
    canEnter: can(actor, 'contribution.enter', { dialogue }),
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
