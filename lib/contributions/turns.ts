import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { hashToken } from '@/lib/platform/secrets'
import { demandTurnUnwritten, type Limit } from '@/lib/platform/throttle'

/** Views and replies of one person: far more than anybody has to say in an hour, too few to bury the others. */
const ownViews: Limit = { name: 'post-view', turns: 30, seconds: 3_600 }
/** Of one facilitator: what a team took down in a day without a network comes in at once. */
const enteredViews: Limit = { name: 'enter-view', turns: 600, seconds: 3_600 }

/**
 * Refuses who posts more than one person can mean; a form that has been handled before is answered again. Counted
 * where nothing is written: that somebody posted so many at such a time would tell whose the anonymous ones are.
 */
export async function demandPostingTurn(
  actor: Actor,
  { nonce, isForSomebody = false }: { nonce: string; isForSomebody?: boolean },
): Promise<void> {
  const personId = personIdOf(actor)
  if (!personId) return
  try {
    await demandTurnUnwritten(isForSomebody ? enteredViews : ownViews, personId)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (await isHandled(nonce)) return
    const minutes = Math.ceil(Number(error.params['seconds'] ?? 0) / 60)
    throw new Refusal('tooMany', 'tooManyViews', { params: { minutes } })
  }
}

async function isHandled(nonce: string): Promise<boolean> {
  return (await db().handledForm.count({ where: { nonceHash: hashToken(nonce) } })) > 0
}
