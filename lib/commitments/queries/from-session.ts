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
  return mayWriteIn(actor, event?.dialogue ?? null)
}

/** The same from a summary. */
export async function promisesFromSummary(actor: Actor, slug: string): Promise<string | null> {
  const summary = await db().summary.findUnique({
    where: { slug },
    select: { dialogue: { select: { id: true, slug: true } } },
  })
  return mayWriteIn(actor, summary?.dialogue ?? null)
}

async function mayWriteIn(actor: Actor, of: { id: string; slug: string } | null) {
  if (!of) return null
  const dialogue = await dialogueFacts(db(), { id: of.id })
  return can(actor, 'commitment.write', { dialogue }) ? of.slug : null
}
