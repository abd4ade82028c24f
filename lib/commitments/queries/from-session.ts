import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'

/** The dialogue of an event, for whoever may write promises down in it: its slug, else null. */
export async function promisesFrom(actor: Actor, eventSlug: string): Promise<string | null> {
  const event = await db().event.findUnique({
    where: { slug: eventSlug },
    select: { dialogue: { select: { id: true, slug: true } } },
  })
  if (!event?.dialogue) return null
  const dialogue = await dialogueFacts(db(), { id: event.dialogue.id })
  return can(actor, 'commitment.write', { dialogue }) ? event.dialogue.slug : null
}
