import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { findEvent, text } from '@/lib/events/queries'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { countsOf } from './counts'
import { publicFigures } from './public-figures'
import { publishedBalance } from './published'

export async function balancePage(actor: Actor, slug: string) {
  const { row } = await findEvent(actor, slug)
  const balance = await publishedBalance(row.id)
  if (!balance) throw notFound()
  return {
    slug,
    title: text(row.title),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    timeZone: row.timeZone,
    ...balance,
  }
}

/** For those who work on the event: the figures as they are now, and what of them is or would be public. */
export async function balanceDesk(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'balance.see', about)
  const counts = await countsOf(db(), { id: row.id, dialogueId: row.dialogueId })
  return {
    slug,
    title: text(row.title),
    timeZone: row.timeZone,
    counts,
    wouldPublish: publicFigures(counts),
    published: await publishedBalance(row.id),
    mayPublish: can(actor, 'balance.publish', about),
  }
}
