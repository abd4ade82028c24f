import 'server-only'
import type { ModerationReason } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { dialogueWithFilters } from '@/lib/contributions/facts'
import { heldNow } from '@/lib/contributions/visibility'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import { moderationReasons } from '../schema'

export const countedActs = ['held', 'heldNow', 'hidden', 'declined', 'redacted', 'merged'] as const
export type CountedAct = (typeof countedActs)[number]

export type ModerationCounts = {
  slug: string
  title: Translated
  /** Reasons that were ever given here. */
  rows: { reason: ModerationReason; counts: Record<CountedAct, number> }[]
  total: Record<CountedAct, number>
  appeals: { all: number; upheld: number }
}

const acts = { hide: 'hidden', decline: 'declined', redact: 'redacted', merge: 'merged' } as const

/**
 * How often something was held or taken away, for which reason: published, for everybody who may read the dialogue.
 * Numbers of views, never by group, so that the only view of a small group can't be picked out.
 */
export async function moderationCounts(actor: Actor, slug: string): Promise<ModerationCounts> {
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.read', found)) throw notFound()
  const about = { contribution: { dialogueId: found.dialogue.id } }
  const [held, now, decided, appeals] = await Promise.all([
    db().hold.groupBy({ by: ['why'], where: about, _count: { _all: true } }),
    db().hold.groupBy({
      by: ['why'],
      where: { endedAt: null, contribution: { AND: [about.contribution, heldNow()] } },
      _count: { _all: true },
    }),
    db().decision.groupBy({
      by: ['reason', 'kind'],
      where: { ...about, state: 'inForce' },
      _count: { _all: true },
    }),
    db().appeal.groupBy({ by: ['state'], where: { decision: about }, _count: { _all: true } }),
  ])
  const rows = moderationReasons.map((reason) => ({ reason, counts: none() }))
  const add = (reason: ModerationReason, act: CountedAct, count: number) => {
    const row = rows.find((each) => each.reason === reason)
    if (row) row.counts[act] += count
  }
  for (const { why, _count } of held) add(why, 'held', _count._all)
  for (const { why, _count } of now) add(why, 'heldNow', _count._all)
  for (const { reason, kind, _count } of decided) add(reason, acts[kind], _count._all)
  const total = none()
  for (const { counts } of rows) for (const act of countedActs) total[act] += counts[act]
  return {
    slug,
    title: found.title,
    rows: rows.filter(({ counts }) => countedActs.some((act) => counts[act] > 0)),
    total,
    appeals: {
      all: appeals.reduce((sum, { _count }) => sum + _count._all, 0),
      upheld: appeals.find(({ state }) => state === 'upheld')?._count._all ?? 0,
    },
  }
}

const none = (): Record<CountedAct, number> => ({
  held: 0,
  heldNow: 0,
  hidden: 0,
  declined: 0,
  redacted: 0,
  merged: 0,
})
