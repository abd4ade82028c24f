import 'server-only'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { notify } from '@/lib/messages/operations'
import { after, days, now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { isBlank, translatedStored, type Translated } from '@/lib/platform/translated'
import { leaveChange } from '@/lib/summaries/operations/lock'
import { givenNow, lockReviewed, type Reviewed } from './about'
import type { ReadingInput } from './schema'

type Summary = { slug: string }

/** In milliseconds: a letter to each of some hundred people, whole or not at all. */
const longest = 120_000

/**
 * Gives a draft to the participants. Each hears of it, with the way to it; who has no address is called, or hears it
 * read out.
 */
export async function openReview(
  actor: Actor,
  { slug, days: lasting }: { slug: string; days: number },
): Promise<Summary> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockReviewed(tx, actor, slug)
    authorize(actor, 'review.open', about)
    if (isBlank(translatedStored.parse(version.brief))) throw new Refusal('invalid', 'needsBrief')
    if ((await tx.summaryPart.count({ where: { versionId: version.id } })) === 0)
      throw new Refusal('invalid', 'needsParts')
    // Those whose day is past have ended by themselves.
    for (const { id, closesAt } of version.reviews.filter(({ endedAt }) => endedAt === null))
      await tx.summaryReview.update({
        where: { id },
        data: { endedAt: closesAt },
        select: { id: true },
      })
    const closesAt = after(now(), days(lasting))
    await tx.summaryReview.create({
      data: {
        ...{ versionId: version.id, opensAt: now(), closesAt },
        openedById: personIdOf(actor),
        given: await givenNow(tx, version),
      },
      select: { id: true },
    })
    await tellParticipants(tx, row, version, closesAt)
    await note(tx, actor, 'review.open', { row })
    return { slug }
  }, longest)
}

async function tellParticipants(
  tx: Transaction,
  row: Reviewed['row'],
  version: Reviewed['version'],
  closesAt: Date,
): Promise<void> {
  const people = await tx.registration.findMany({
    where: { dialogueId: row.dialogueId, state: { in: approvedStates } },
    select: { personId: true },
    orderBy: { id: 'asc' },
  })
  const params = {
    title: translatedStored.parse(version.title),
    dialogue: translatedStored.parse(row.dialogue.title),
    until: { at: closesAt.toISOString(), zone: 'UTC' },
  }
  for (const { personId } of people)
    await notify(tx, {
      ...{ personId, dialogueId: row.dialogueId, kind: 'summaryReview', params },
      path: `/summaries/${row.slug}/review`,
    })
}

export async function endReview(actor: Actor, { slug }: Summary): Promise<Summary> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockReviewed(tx, actor, slug)
    authorize(actor, 'review.end', about)
    await tx.summaryReview.updateMany({
      where: { versionId: version.id, endedAt: null },
      data: { endedAt: now() },
    })
    await note(tx, actor, 'review.end', { row })
    return { slug }
  })
}

/** Says why the participants don't read this version before it is published. It is printed, so it is released too. */
export async function waiveReview(
  actor: Actor,
  { slug, reason }: { slug: string; reason: Translated },
): Promise<Summary> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockReviewed(tx, actor, slug)
    authorize(actor, 'review.waive', about)
    await tx.summaryVersion.update({
      where: { id: version.id },
      data: { reviewWaived: reason },
      select: { id: true },
    })
    await leaveChange(tx, actor, about)
    await note(tx, actor, 'review.waive', { row })
    return { slug }
  })
}

/** Notes that the draft was read out: to whom by group, in which language, to how many. Nobody's name. */
export async function noteReading(actor: Actor, input: ReadingInput): Promise<Summary> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockReviewed(tx, actor, input.slug)
    authorize(actor, 'review.readOut', about)
    const [review] = version.reviews
    return once(tx, input.nonce, async () => {
      const { on, group, language, people } = input
      if (review)
        await tx.summaryReading.create({
          data: { reviewId: review.id, byId: personIdOf(actor), on, group, language, people },
          select: { id: true },
        })
      await note(tx, actor, 'review.readOut', { row })
      return { slug: input.slug }
    })
  })
}

function note(
  tx: Transaction,
  actor: Actor,
  verb: 'review.open' | 'review.end' | 'review.waive' | 'review.readOut',
  { row }: Pick<Reviewed, 'row'>,
) {
  return record(tx, actor, verb, {
    dialogueId: row.dialogueId,
    object: { kind: 'summary', id: row.id },
  })
}
