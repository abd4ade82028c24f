import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { Refusal } from '@/lib/platform/refusal'
import { nextInQueue } from '../queries/queue'
import type { DialogueInput } from '../schema'
import { claimView } from './look'

// Two people who press at once go for the same one; whoever comes second takes the one after it.
const tries = 5

/** Takes the oldest view that is this person's to look at and that nobody else looks at; null: nothing is left. */
export async function takeNext(
  actor: Actor,
  { slug }: DialogueInput,
): Promise<{ slug: string; publicId: string | null }> {
  for (let turn = 0; turn < tries; turn += 1) {
    const publicId = await nextInQueue(actor, slug)
    if (!publicId) return { slug, publicId }
    if (await isTaken(actor, publicId)) return { slug, publicId }
  }
  throw new Refusal('conflict', 'conflict')
}

async function isTaken(actor: Actor, publicId: string): Promise<boolean> {
  try {
    await claimView(actor, { publicId })
    return true
  } catch (error) {
    // Taken by somebody else, or withdrawn, just now.
    if (error instanceof Refusal && (error.code === 'claimed' || error.kind === 'notFound'))
      return false
    throw error
  }
}
