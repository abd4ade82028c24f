import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record, recordAnonymously } from '@/lib/activity/record'
import { lockContribution } from '@/lib/contributions/facts'
import { now, today } from '@/lib/platform/clock'
import { isDuplicate, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { demandUnclaimed, freeClaim } from '../claims'
import type { ReportInput, ViewInput } from '../schema'
import { recorded } from '@/lib/contributions/recorded'

const limit: Limit = { name: 'report', turns: 20, seconds: 3600 }

/**
 * Somebody asks that a view be looked at: once each. However many do, nothing happens to the view by itself. The log
 * keeps that it was done, and not by whom: only the safeguarding lead may learn that.
 */
export async function reportView(actor: Actor, { publicId, reason, words }: ReportInput) {
  const personId = personIdOf(actor)
  if (personId) await demandTurn(limit, personId)
  try {
    return await transaction(async (tx) => {
      const facts = await lockContribution(tx, actor, publicId, 'share')
      authorize(actor, 'report.create', facts)
      const { id: contributionId } = facts.contribution
      await tx.report.create({
        data: { contributionId, personId, reason, words, createdOn: today() },
        select: { id: true },
      })
      await recordAnonymously(tx, 'report.create', facts.dialogue.id)
      return { slug: facts.slug, publicId }
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('conflict', 'reportedAlready')
    throw error
  }
}

/** Looked at, and nothing to be done about it; what is done closes them too. */
export async function closeReports(actor: Actor, { publicId }: ViewInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'report.close', facts)
    const { id: contributionId } = facts.contribution
    await demandUnclaimed(tx, actor, contributionId)
    await tx.report.updateMany({
      where: { contributionId, closedAt: null },
      data: { closedAt: now(), closedById: personIdOf(actor) },
    })
    await freeClaim(tx, contributionId)
    await record(tx, actor, 'report.close', recorded(facts))
    return { slug: facts.slug, publicId }
  })
}
