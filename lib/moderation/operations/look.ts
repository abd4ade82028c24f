import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockContribution } from '@/lib/contributions/facts'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { giveRelease } from '@/lib/releases/operations'
import { demandUnclaimed, freeClaim, setClaim } from '../claims'
import type { FlagInput, OpenInput, ViewInput } from '../schema'
import { sealedPieces } from './redact'
import { recorded } from '@/lib/contributions/recorded'

/** Others see that somebody looks at this view now. */
export async function claimView(actor: Actor, { publicId }: ViewInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'moderation.claim', facts)
    await setClaim(tx, actor, facts.contribution.id)
    return { slug: facts.slug, publicId }
  })
}

/** Gives the view back to whoever looks next. */
export async function leaveView(actor: Actor, { publicId }: ViewInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'moderation.claim', facts)
    const { id: contributionId } = facts.contribution
    const byId = personIdOf(actor) ?? ''
    await tx.moderationClaim.deleteMany({ where: { contributionId, byId } })
    return { slug: facts.slug, publicId }
  })
}

/** A view that others read already has been looked at, and stays. */
export async function lookedAt(actor: Actor, { publicId }: ViewInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'moderation.look', facts)
    const { id: contributionId, group, scope } = facts.contribution
    await demandUnclaimed(tx, actor, contributionId)
    const subject = { kind: 'contribution', group, scope } as const
    await giveRelease(tx, actor, { contributionId }, 'editing', subject)
    await freeClaim(tx, contributionId)
    await record(tx, actor, 'moderation.look', recorded(facts))
    return { slug: facts.slug, publicId }
  })
}

/** What was flagged may stand. */
export async function clearFlag(actor: Actor, { publicId, flagId }: FlagInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'moderation.clearFlag', facts)
    const { id: contributionId } = facts.contribution
    await demandUnclaimed(tx, actor, contributionId)
    const { count } = await tx.contributionFlag.updateMany({
      where: { id: flagId, contributionId },
      data: { clearedAt: now(), clearedById: personIdOf(actor) },
    })
    if (count === 0) throw notFound()
    await record(tx, actor, 'moderation.clearFlag', recorded(facts))
    return { slug: facts.slug, publicId }
  })
}

/** Opens what was taken out and who reported the view, to the safeguarding lead, who says why: it is logged. */
export async function openSealed(actor: Actor, { publicId, reason }: OpenInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'moderation.open', facts)
    const { id: contributionId } = facts.contribution
    const pieces = await sealedPieces(tx, contributionId)
    const reports = await tx.report.findMany({
      where: { contributionId, personId: { not: null } },
      orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
      select: {
        person: { select: { registrations: { select: { name: true, dialogueId: true } } } },
      },
    })
    await record(tx, actor, 'moderation.open', { ...recorded(facts), reason })
    const names = reports.flatMap(({ person }) =>
      (person?.registrations ?? []).filter((each) => each.dialogueId === facts.dialogue.id),
    )
    return { slug: facts.slug, publicId, pieces, reporters: names.map(({ name }) => name) }
  })
}
