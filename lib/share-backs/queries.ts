import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { findEvent, text as translated } from '@/lib/events/queries'
import { visibleTo } from '@/lib/events/visibility'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/locales'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { asForm } from './as-form'
import { cameOf, shareBackFacts, wordsOf } from './facts'

async function find(actor: Actor, slug: string) {
  const { row, about: ofEvent } = await findEvent(actor, slug)
  const stored = await db().shareBack.findUnique({ where: { eventId: row.id } })
  const about = { ...ofEvent, shareBack: shareBackFacts(stored) }
  const { startsOn, endsOn, country, district } = row
  const event = { slug, title: translated(row.title), startsOn, endsOn, country, district }
  return { about, stored, event }
}

/** For anybody who may read the event: the words while they are out, or that they were taken back and when. */
export async function shareBackPage(actor: Actor, slug: string) {
  const { about, stored, event } = await find(actor, slug)
  if (can(actor, 'shareBack.readTombstone', about))
    return { kind: 'withdrawn' as const, event, withdrawnAt: stored?.withdrawnAt ?? null }
  authorize(actor, 'shareBack.read', about)
  const words = wordsOf(stored)
  // Staff read a draft on its desk: at its public address only what is public stands.
  if (!words || !about.shareBack.isPublished) throw notFound()
  const publishedAt = stored?.publishedAt ?? null
  return { kind: 'published' as const, event, words, came: cameOf(stored), publishedAt }
}

/** Where it is prepared and released, in one of the languages. */
export async function shareBackDesk(actor: Actor, slug: string, language: Locale) {
  const { about, stored, event } = await find(actor, slug)
  authorize(actor, 'shareBack.desk', about)
  const words = wordsOf(stored)
  const { isPublished, isWithdrawn } = about.shareBack
  return {
    event,
    words,
    language,
    fields: asForm(words, language),
    seen: markOf(asForm(words, language)),
    mark: words && markOf(words),
    state: isPublished ? 'published' : isWithdrawn ? 'withdrawn' : words ? 'prepared' : 'none',
    publishedAt: stored?.publishedAt ?? null,
    mayWrite: can(actor, 'shareBack.write', about),
    mayWithdraw: can(actor, 'shareBack.withdraw', about),
    publish: refusalFor(actor, 'shareBack.publish', about),
  } as const
}

export type ShareBackDesk = Awaited<ReturnType<typeof shareBackDesk>>

/** Those of a dialogue that are out, the newest first, for its page. */
export async function shareBacksOfDialogue(actor: Actor, dialogueId: string) {
  const rows = await db().shareBack.findMany({
    where: {
      publishedAt: { not: null },
      withdrawnAt: null,
      event: { AND: [{ dialogueId }, await visibleTo(actor)] },
    },
    orderBy: { publishedAt: 'desc' },
    take: 20,
    select: { publishedAt: true, event: { select: { slug: true, title: true } } },
  })
  return rows.flatMap(({ publishedAt, event }) =>
    publishedAt ? [{ publishedAt, slug: event.slug, title: translated(event.title) }] : [],
  )
}

export type ShareBackEntry = Awaited<ReturnType<typeof shareBacksOfDialogue>>[number]
