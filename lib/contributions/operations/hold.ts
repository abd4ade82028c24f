import 'server-only'
import { personIdOf, type Actor, type System } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { after, hours, now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { addJob } from '@/lib/platform/jobs'
import { Refusal } from '@/lib/platform/refusal'
import { lockContribution, type ContributionFacts } from '../facts'
import { tellAuthor } from '../notices'
import type { HoldInput, ViewInput } from '../schema'

const length = hours(24)

/** Out of sight at once, counted on the dialogue's page, for a day at most. */
export async function holdView(actor: Actor, { publicId, reason }: HoldInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'contribution.hold', facts)
    const { id: contributionId } = facts.contribution
    const byId = personIdOf(actor) ?? ''
    // Held again and again, a view would be hidden by one person: a second day takes a second person.
    if ((await tx.hold.count({ where: { contributionId, byId } })) > 0) {
      throw new Refusal('conflict', 'heldBefore', { grantedBy: 'safeguardingLead' })
    }
    const at = now()
    const until = after(at, length)
    await tx.hold.updateMany({ where: { contributionId, endedAt: null }, data: { endedAt: at } })
    await tx.hold.create({ data: { contributionId, reason, byId, at, until } })
    await tx.contribution.update({
      where: { id: contributionId },
      data: { state: 'held', heldUntil: until },
      select: { id: true },
    })
    await addJob(tx, 'lapse-hold', { contributionId }, { runAt: until })
    await record(tx, actor, 'contribution.hold', recorded(facts))
    await tellAuthor(tx, facts, 'viewHeld')
    return { slug: facts.slug, publicId }
  })
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
    const { count } = await tx.contribution.updateMany({
      where: { id: contributionId, state: 'held', heldUntil: { lte: now() } },
      data: { state: 'published', heldUntil: null },
    })
    if (count > 0) await endRows(tx, contributionId, null)
  })
}

async function showAgain(tx: Transaction, id: string, endedById: string | null) {
  await tx.contribution.update({
    where: { id },
    data: { state: 'published', heldUntil: null },
    select: { id: true },
  })
  await endRows(tx, id, endedById)
}

async function endRows(tx: Transaction, contributionId: string, endedById: string | null) {
  await tx.hold.updateMany({
    where: { contributionId, endedAt: null },
    data: { endedAt: now(), endedById },
  })
}

const recorded = ({ dialogue, contribution }: ContributionFacts) => ({
  dialogueId: dialogue.id,
  object: { kind: 'contribution', id: contribution.id },
})
