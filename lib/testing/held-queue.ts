import type { Actor } from '@/lib/access/actor'
import { queueOfDialogue } from '@/lib/moderation/queries/queue'

/** What the queue says to this person of why a view is held. */
export async function reviewQueue(actor: Actor, slug: string, publicId: string) {
  const { others } = await queueOfDialogue(actor, slug)
  const views = others.flatMap((lane) => lane.views)
  return views.find((view) => view.publicId === publicId)?.hold
}
