import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { dialogueFacts, readableTo } from '@/lib/dialogues/facts'
import { hasLeadership } from '@/lib/leadership/queries'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import type { RoadmapFilters } from '../filters'
import { listCommitments, roadmapChoices } from './list'

/** The roadmap of one dialogue, for whoever may read it. */
export async function roadmapOfDialogue(actor: Actor, slug: string, filters: RoadmapFilters) {
  const row = await db().dialogue.findFirst({
    where: { AND: [{ slug }, readableTo(actor)] },
    select: { id: true, title: true },
  })
  if (!row) throw notFound()
  authorize(actor, 'dialogue.read', { dialogue: await dialogueFacts(db(), { id: row.id }) })
  const [found, choices, isFollowed] = await Promise.all([
    listCommitments(actor, { ...filters, dialogue: slug }),
    roadmapChoices(actor, slug),
    hasLeadership(actor, row.id),
  ])
  return { title: translatedStored.parse(row.title), found, choices, isFollowed }
}
