import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { findEvent, text as translated } from '@/lib/events/queries'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { aideMemoireFacts, asForm, textOf, tooLongIn } from './facts'
import { namedIn } from './named'
import { linesOf } from './page-length'

async function find(actor: Actor, slug: string) {
  const { row, about: ofEvent } = await findEvent(actor, slug)
  const stored = await db().aideMemoire.findUnique({ where: { eventId: row.id } })
  const about = {
    ...ofEvent,
    aideMemoire: aideMemoireFacts(stored),
  }
  const { startsOn, endsOn, country, district } = row
  const event = { slug, title: translated(row.title), startsOn, endsOn, country, district }
  return { row, about, stored, event }
}

/** For anybody who may read the event: the text while it is out, or that it was taken back and when. */
export async function aideMemoirePage(actor: Actor, slug: string) {
  const { about, stored, event } = await find(actor, slug)
  if (can(actor, 'aideMemoire.readTombstone', about))
    return { kind: 'withdrawn' as const, event, withdrawnAt: stored?.withdrawnAt ?? null }
  authorize(actor, 'aideMemoire.read', about)
  const text = textOf(stored)
  // Staff read a draft on its desk: at its public address only what is public stands.
  if (!text || !about.aideMemoire.isPublished) throw notFound()
  return { kind: 'published' as const, event, text, publishedAt: stored?.publishedAt ?? null }
}

/** Where it is written and released. */
export async function aideMemoireDesk(actor: Actor, slug: string) {
  const { row, about, stored, event } = await find(actor, slug)
  authorize(actor, 'aideMemoire.desk', about)
  const text = textOf(stored)
  const mark = markOf(asForm(text))
  return {
    event,
    text,
    seen: mark,
    state: stateOf(about.aideMemoire, text !== null),
    releasedAt: stored?.releasedAt ?? null,
    publishedAt: stored?.publishedAt ?? null,
    withdrawnAt: stored?.withdrawnAt ?? null,
    lines: Object.entries(text?.texts ?? {}).map(([tag, words]) => ({
      tag,
      lines: linesOf(words),
    })),
    isTooLong: text !== null && tooLongIn(text).length > 0,
    named: await namedIn(db(), row, text),
    mayWrite: can(actor, 'aideMemoire.write', about),
    mayWithdraw: can(actor, 'aideMemoire.withdraw', about),
    release: refusalFor(actor, 'aideMemoire.release', about),
    publish: refusalFor(actor, 'aideMemoire.publish', about),
  }
}

export type AideMemoireDesk = Awaited<ReturnType<typeof aideMemoireDesk>>

type State = 'none' | 'draft' | 'released' | 'published' | 'withdrawn'
type Facts = ReturnType<typeof aideMemoireFacts>

function stateOf({ isPublished, isWithdrawn, releasedById }: Facts, hasText: boolean): State {
  if (isPublished) return 'published'
  if (releasedById !== null) return 'released'
  if (isWithdrawn) return 'withdrawn'
  return hasText ? 'draft' : 'none'
}
