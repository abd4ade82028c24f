import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import type { DialogueFacts } from '@/lib/access/facts'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { contributionFacts } from '../facts'
import { shownSelect, shownViews, type ShownView } from '../shown'
import { visibleTo } from '../visibility'

export type Opening = { on: Date; reason: string }

export type BreakGlassPage = {
  slug: string
  title: Translated
  view: ShownView
  publicId: string
  /** What leads have opened here before. */
  before: Opening[]
}

/** Before the glass: the view as everybody sees it. Nothing of who wrote it is on this page. */
export async function breakGlassPage(
  actor: Actor,
  slug: string,
  publicId: string,
): Promise<BreakGlassPage> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const row = await db().contribution.findFirst({
    where: { AND: [{ publicId, dialogue: { slug } }, await visibleTo(actor)] },
    select: { ...shownSelect, dialogue: { select: { title: true } } },
  })
  const facts = row && (await contributionFacts(db(), { id: row.id }))
  if (!row || !facts) throw notFound()
  authorize(actor, 'contribution.breakGlass', facts)
  const [view] = await shownViews(db(), [row])
  if (!view) throw notFound()
  const before = await db().breakGlass.findMany({
    where: { contributionId: row.id },
    orderBy: { at: 'asc' },
    select: { at: true, reason: true },
  })
  const title = translatedStored.parse(row.dialogue.title)
  return { slug, title, view, publicId, before: before.map(asOpening) }
}

const asOpening = ({ at, reason }: { at: Date; reason: string }): Opening => ({
  on: dayOf(at),
  reason,
})

export type OpenedView = { publicId: string; on: Date; reason: string | null }

/**
 * For the page of a dialogue's safety: which views were opened, on which day. The reason only for who could open one
 * themself: it may say who it is about.
 */
export async function openedIn(actor: Actor, dialogue: DialogueFacts): Promise<OpenedView[]> {
  const readsReasons = can(actor, 'contribution.readReasons', { dialogue })
  const rows = await db().breakGlass.findMany({
    where: { contribution: { dialogueId: dialogue.id } },
    orderBy: { at: 'desc' },
    take: 200,
    select: { at: true, reason: true, contribution: { select: { publicId: true } } },
  })
  return rows.map(({ at, reason, contribution }) => ({
    publicId: contribution.publicId,
    on: dayOf(at),
    reason: readsReasons ? reason : null,
  }))
}

export type OpenedOfMine = { dialogue: string; view: string; at: Date; reason: string }

/** When and why somebody opened that a view is the asker's. By a safeguarding lead, always: no other can. */
export async function openedOfMine(actor: Actor): Promise<OpenedOfMine[]> {
  const personId = personIdOf(actor)
  if (!personId) return []
  const rows = await db().breakGlass.findMany({
    where: { contribution: { personId } },
    orderBy: { at: 'desc' },
    select: {
      at: true,
      reason: true,
      contribution: { select: { publicId: true, dialogue: { select: { slug: true } } } },
    },
  })
  return rows.map(({ at, reason, contribution }) => ({
    dialogue: contribution.dialogue.slug,
    view: contribution.publicId,
    at,
    reason,
  }))
}
