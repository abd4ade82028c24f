import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { after, minutes, now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'

/** Long enough to read and think; whoever is called away blocks nobody for longer. */
const length = minutes(10)

/** Notes that somebody looks at a view now. The caller holds the lock on the view. */
export async function setClaim(tx: Transaction, actor: Actor, contributionId: string) {
  await demandUnclaimed(tx, actor, contributionId)
  const claim = { byId: personIdOf(actor) ?? '', until: after(now(), length) }
  await tx.moderationClaim.upsert({
    where: { contributionId },
    create: { contributionId, ...claim },
    update: claim,
  })
}

/** Refuses while somebody else looks at it. Holding is never refused: what harms goes out of sight first. */
export async function demandUnclaimed(
  tx: Transaction,
  actor: Actor,
  contributionId: string,
): Promise<void> {
  const claim = await tx.moderationClaim.findUnique({ where: { contributionId } })
  if (!claim || claim.until <= now() || claim.byId === personIdOf(actor)) return
  throw new Refusal('conflict', 'claimed', { grantedBy: 'time' })
}

export async function freeClaim(tx: Transaction, contributionId: string): Promise<void> {
  await tx.moderationClaim.deleteMany({ where: { contributionId } })
}
