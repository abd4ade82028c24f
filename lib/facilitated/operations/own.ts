import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { contributionFacts, lockContribution } from '@/lib/contributions/facts'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import type { AboutAnswer } from '../rules'
import { passOver } from '../taken-back'
import { recorded } from '@/lib/contributions/recorded'

/**
 * Says that a view that was entered for oneself is one's own: from now on one changes it under the usual rules. How
 * it was taken down stays beside it. Twice is once.
 */
export async function takeOverView(actor: Actor, { publicId }: { publicId: string }) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    const { dialogue, contribution, slug } = facts
    if (contribution.isTakenOver) authorize(actor, 'contribution.withdraw', facts)
    else {
      authorize(actor, 'contribution.takeOver', facts)
      await tx.contribution.update({
        where: { id: contribution.id },
        data: { takenOverAt: now() },
        select: { id: true },
      })
      await record(tx, actor, 'contribution.takeOver', recorded({ dialogue, contribution }))
    }
    return { slug, publicId }
  })
}

/** Says that an answer that was entered for oneself is one's own: no facilitator changes it from now on. */
export async function takeOverAnswer(actor: Actor, { view }: { view: string }) {
  return transaction(async (tx) => {
    const { about, id } = await lockAnswer(tx, actor, view)
    authorize(actor, 'response.takeOver', about)
    if (!about.answer.isTakenOver) {
      await tx.response.update({
        where: { id },
        data: { takenOverAt: now() },
        select: { id: true },
      })
      await record(tx, actor, 'response.takeOver', { dialogueId: about.dialogue.id })
    }
    return null
  })
}

/** Takes an answer back that was entered for oneself: it is gone, and whoever has no other left isn't counted. */
export async function withdrawAnswer(actor: Actor, { view }: { view: string }) {
  return transaction(async (tx) => {
    const { about, id } = await lockAnswer(tx, actor, view)
    authorize(actor, 'response.withdraw', about)
    const { contributionId, personId } = await tx.response.delete({
      where: { id },
      select: { contributionId: true, personId: true },
    })
    await passOver(tx, contributionId, personId)
    await forgetUnheard(tx, about.dialogue.id, about.answer.personId)
    await record(tx, actor, 'response.withdraw', { dialogueId: about.dialogue.id })
    return null
  })
}

/** Without an answer left, nobody counts among those who have answered. */
export async function forgetUnheard(
  tx: Transaction,
  dialogueId: string,
  personId: string,
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM respondent WHERE dialogue_id = ${dialogueId}::uuid AND person_id = ${personId}::uuid
      AND NOT EXISTS (SELECT FROM response r JOIN contribution c ON c.id = r.contribution_id
        WHERE r.person_id = ${personId}::uuid AND c.dialogue_id = ${dialogueId}::uuid)`
}

/** One's answer to a view, which may be held or hidden meanwhile: it stays one's own to take back. */
async function lockAnswer(
  tx: Transaction,
  actor: Actor,
  view: string,
): Promise<{ id: string; about: AboutAnswer }> {
  const facts = await contributionFacts(tx, { publicId: view })
  if (!facts) throw notFound()
  const [row] = await tx.$queryRaw<
    { id: string; personId: string; enteredById: string | null; isTakenOver: boolean }[]
  >`
    SELECT id, person_id AS "personId", entered_by_id AS "enteredById",
      taken_over_at IS NOT NULL AS "isTakenOver"
    FROM response WHERE contribution_id = ${facts.contribution.id}::uuid
      AND person_id = ${personIdOf(actor)}::uuid FOR UPDATE`
  if (!row) throw notFound()
  const { id, ...answer } = row
  return { id, about: { dialogue: facts.dialogue, answer } }
}
