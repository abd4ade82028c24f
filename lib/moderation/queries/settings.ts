import 'server-only'
import type { ModerationTiming, StakeholderGroup, WatchedKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { contributionFacts, dialogueWithFilters } from '@/lib/contributions/facts'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'

export type TimingPage = {
  slug: string
  title: Translated
  groups: { group: StakeholderGroup; timing: ModerationTiming }[]
}

export async function timingPage(actor: Actor, slug: string): Promise<TimingPage> {
  const found = await known(actor, slug)
  authorize(actor, 'moderation.settings', found)
  const stored = await db().moderationSetting.findMany({
    where: { dialogueId: found.dialogue.id },
  })
  return {
    slug,
    title: found.title,
    groups: found.groups.map((group) => ({
      group,
      timing: stored.find((each) => each.group === group)?.timing ?? 'before',
    })),
  }
}

export type WatchPage = {
  slug: string
  title: Translated
  words: { id: string; kind: WatchedKind; text: string }[]
}

export async function watchPage(actor: Actor, slug: string): Promise<WatchPage> {
  const found = await known(actor, slug)
  authorize(actor, 'moderation.watch', found)
  const words = await db().watchWord.findMany({
    where: { dialogueId: found.dialogue.id },
    orderBy: [{ kind: 'asc' }, { text: 'asc' }],
    select: { id: true, kind: true, text: true },
  })
  return { slug, title: found.title, words }
}

export type ReportPage = { slug: string; title: Translated; publicId: string; isReported: boolean }

/** The form to ask that somebody look at a view. */
export async function reportPage(
  actor: Actor,
  slug: string,
  publicId: string,
): Promise<ReportPage> {
  const [found, facts] = await Promise.all([
    dialogueWithFilters(db(), { slug }),
    contributionFacts(db(), { publicId }),
  ])
  if (!found || facts?.slug !== slug || !can(actor, 'contribution.read', facts)) throw notFound()
  authorize(actor, 'report.create', facts)
  const mine = { contributionId: facts.contribution.id, personId: personIdOf(actor) }
  const isReported = (await db().report.count({ where: mine })) > 0
  return { slug, title: found.title, publicId, isReported }
}

async function known(actor: Actor, slug: string) {
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  return found
}
