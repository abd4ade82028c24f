import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { derivedBytes, hashToken } from '@/lib/platform/secrets'

/**
 * Makes the address under which a calendar reads one's own agenda; the one before ends. Only its hash is kept: the
 * same press of the button is answered with the same address, and nobody can look it up later.
 */
export async function makeFeed(actor: Actor, { nonce }: { nonce: string }) {
  return transaction(async (tx) => {
    authorize(actor, 'calendar.makeFeed', null)
    const personId = personIdOf(actor) ?? ''
    const token = derivedBytes('calendar feed', `${personId} ${nonce}`).toString('base64url')
    await once(tx, nonce, async () => {
      await endFeeds(tx, personId)
      const { id } = await tx.calendarFeed.create({
        data: { personId, tokenHash: hashToken(token), createdAt: now() },
        select: { id: true },
      })
      await record(tx, actor, 'calendar.makeFeed', { object: { kind: 'person', id: personId } })
      return { id }
    })
    return { token }
  })
}

/** From now on nobody reads anything under it. */
export async function endFeed(actor: Actor): Promise<null> {
  return transaction(async (tx) => {
    authorize(actor, 'calendar.endFeed', null)
    const personId = personIdOf(actor) ?? ''
    if ((await endFeeds(tx, personId)) > 0)
      await record(tx, actor, 'calendar.endFeed', { object: { kind: 'person', id: personId } })
    return null
  })
}

async function endFeeds(tx: Transaction, personId: string): Promise<number> {
  // Two who press at once wait for each other, so that one address stays.
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`
  const { count } = await tx.calendarFeed.updateMany({
    where: { personId, endedAt: null },
    data: { endedAt: now() },
  })
  return count
}
