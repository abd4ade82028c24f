import 'server-only'
import { personIdOf, powerBehind, type Actor, type System } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { freeClaim } from '@/lib/moderation/claims'
import { after, hours, now } from '@/lib/platform/clock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { Refusal } from '@/lib/platform/refusal'
import { takeTurn, type Limit } from '@/lib/platform/throttle'
import { contributionFacts, lockContribution } from '../facts'
import { tellAuthor } from '../notices'
import type { HoldInput, ViewInput } from '../schema'
import { recorded } from '../recorded'

const length = hours(24)

/** In a day: enough for a flood, and for who acts for government or industry too few to silence a group with. */
const holds: Limit = { name: 'hold', turns: 60, seconds: 24 * 3600 }
const holdsByPower: Limit = { name: 'hold-power', turns: 5, seconds: 24 * 3600 }

/**
 * Out of sight at once, counted on the dialogue's page: for a day at most; what may accuse somebody until the
 * safeguarding lead has decided, also where it was not out yet. Who acts for government or industry holds for a day.
 */
export async function holdView(actor: Actor, { publicId, why = 'other', reason = '' }: HoldInput) {
  await demandHoldTurn(actor, publicId)
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    const waitsForLead = why === 'accusation' && can(actor, 'moderation.escalate', facts)
    const verb = waitsForLead ? 'moderation.escalate' : 'contribution.hold'
    authorize(actor, verb, facts)
    const { id: contributionId, state } = facts.contribution
    const byId = personIdOf(actor) ?? ''
    // Held again and again, a view would be hidden by one person: a second day takes a second person.
    const before = { contributionId, byId, ...(waitsForLead && { until: null }) }
    if ((await tx.hold.count({ where: before })) > 0) {
      throw new Refusal('conflict', 'heldBefore', { grantedBy: 'safeguardingLead' })
    }
    const at = now()
    const until = waitsForLead ? null : after(at, length)
    await tx.hold.updateMany({ where: { contributionId, endedAt: null }, data: { endedAt: at } })
    await tx.hold.create({ data: { contributionId, why, reason, byId, at, until } })
    await tx.contribution.update({
      where: { id: contributionId },
      // Left to the lead while it is held for a day, it still goes back to what lay under that.
      data: { state: 'held', heldUntil: until, ...(state !== 'held' && { stateBefore: state }) },
      select: { id: true },
    })
    if (until) await addJob(tx, 'lapse-hold', { contributionId }, { runAt: until })
    await freeClaim(tx, contributionId)
    await record(tx, actor, verb, recorded(facts))
    await tellAuthor(tx, facts, waitsForLead ? 'viewHeldForLead' : 'viewHeld')
    return { slug: facts.slug, publicId }
  })
}

/**
 * Before the transaction: turns are counted on a connection of their own, and none would be left while the view is
 * locked and many who answer it wait for that.
 */
async function demandHoldTurn(actor: Actor, publicId: string): Promise<void> {
  const about = await contributionFacts(db(), { publicId })
  const mayHold = (verb: 'contribution.hold' | 'moderation.escalate') =>
    about !== null && can(actor, verb, about)
  if (!about || !(mayHold('contribution.hold') || mayHold('moderation.escalate'))) return
  const limit = powerBehind(actor, about.dialogue.id) === null ? holds : holdsByPower
  if (!(await takeTurn(limit, personIdOf(actor) ?? '')))
    throw new Refusal('tooMany', 'tooManyHolds', { grantedBy: 'safeguardingLead' })
}

export async function endHold(actor: Actor, { publicId }: ViewInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'contribution.endHold', facts)
    await showAgain(tx, facts.contribution.id, personIdOf(actor))
    await record(tx, actor, 'contribution.endHold', recorded(facts))
    return { slug: facts.slug, publicId }
  })
}

/** Tidies up behind a hold whose time is over; readers see the view already. */
export async function lapseHold(_portal: System, contributionId: string): Promise<void> {
  await transaction(async (tx) => {
    // What it goes back to stands in a column of the row.
    const count = await tx.$executeRaw`
      UPDATE contribution SET state = coalesce(state_before, 'published'), held_until = NULL, state_before = NULL
      WHERE id = ${contributionId}::uuid AND state = 'held' AND held_until <= ${now()}`
    if (count > 0) await endRows(tx, contributionId, null)
  })
}

async function showAgain(tx: Transaction, id: string, endedById: string | null) {
  await tx.$executeRaw`
    UPDATE contribution SET state = coalesce(state_before, 'published'), held_until = NULL, state_before = NULL
    WHERE id = ${id}::uuid`
  await endRows(tx, id, endedById)
}

async function endRows(tx: Transaction, contributionId: string, endedById: string | null) {
  await tx.hold.updateMany({
    where: { contributionId, endedAt: null },
    data: { endedAt: now(), endedById },
  })
}
