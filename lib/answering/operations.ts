import 'server-only'
import { participationIn, personIdOf, type Actor } from '@/lib/access/actor'
import { stageOpens } from '@/lib/access/stages'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { contributionFacts, lockContribution } from '@/lib/contributions/facts'
import { respond } from '@/lib/contributions/operations/respond'
import { now, today } from '@/lib/platform/clock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { askedOf, drawNext } from './drawing'
import { restEvery, type AnswerInput } from './schema'

export type Answered =
  | { kind: 'answered' | 'putOff'; isRestDue: boolean; next: string | null }
  /** The view went out of sight, or the stage closed, while it was being read: the page says which. */
  | { kind: 'gone' }

/** The answer to the view that the portal laid before somebody; or that they would rather not answer it now. */
export async function answerNext(actor: Actor, input: AnswerInput): Promise<Answered> {
  if (await isGone(actor, input.view)) return { kind: 'gone' }
  const { view, value, matters } = input
  if (value === 'notNow') return putOff(actor, view)
  const { contributionId, dialogueId, isFirst } = await respond(actor, {
    view,
    value,
    matters: matters === 'on',
  })
  const given = await transaction(async (tx) => {
    const personId = personIdOf(actor) ?? ''
    await tx.skippedView.deleteMany({ where: { contributionId, personId } })
    if (!isFirst) return 0
    await noteImpression(tx, actor, { contributionId, dialogueId })
    return tx.response.count({ where: { personId, contribution: { dialogueId } } })
  })
  const isRestDue = given > 0 && given % restEvery === 0
  return { kind: 'answered', isRestDue, next: await nextFor(actor, dialogueId, view) }
}

/** Drawn with the answer and put into the address, so that the next page stays the same however often it is loaded. */
async function nextFor(actor: Actor, dialogueId: string, after: string): Promise<string | null> {
  const asked = askedOf(actor, dialogueId)
  return asked && drawNext(asked, after)
}

/** Of what isn't there any more nobody is told anything but that. */
async function isGone(actor: Actor, publicId: string): Promise<boolean> {
  const facts = await contributionFacts(db(), { publicId })
  if (!facts || !can(actor, 'contribution.read', facts)) return true
  return !stageOpens(facts.dialogue, 'response.give', now())
}

async function putOff(actor: Actor, publicId: string): Promise<Answered> {
  const dialogueId = await transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId, 'share')
    authorize(actor, 'answering.putOff', facts)
    const contributionId = facts.contribution.id
    const dialogueId = facts.dialogue.id
    // An answer holds its person; so this waits for one that is just being given, and then sees it.
    await tx.$queryRaw`SELECT FROM person WHERE id = ${personIdOf(actor)}::uuid FOR UPDATE`
    // Two taps are one; whoever has answered has nothing to put off.
    const noted = await tx.$executeRaw`
      INSERT INTO skipped_view (contribution_id, person_id, day)
      SELECT ${contributionId}::uuid, ${personIdOf(actor)}::uuid, ${today()}::date
      WHERE NOT EXISTS (SELECT FROM response
        WHERE contribution_id = ${contributionId}::uuid AND person_id = ${personIdOf(actor)}::uuid)
      ON CONFLICT DO NOTHING`
    if (noted > 0) await noteImpression(tx, actor, { contributionId, dialogueId })
    // Without the view, as with answers.
    await record(tx, actor, 'answering.putOff', { dialogueId })
    return dialogueId
  })
  return { kind: 'putOff', isRestDue: false, next: await nextFor(actor, dialogueId, publicId) }
}

/** More than routing asks for (common-ground/routing.ts: five a group). */
const enoughImpressions = 10

/**
 * Counts that the view was laid before somebody of this group, as far as new views are owed their turn. Beyond that
 * nothing is written: hundreds who answer one view would wait for each other at its row.
 */
async function noteImpression(
  tx: Transaction,
  actor: Actor,
  { contributionId, dialogueId }: { contributionId: string; dialogueId: string },
): Promise<void> {
  const group = participationIn(actor, dialogueId)?.group
  if (!group) return
  const where = { contributionId_group: { contributionId, group } }
  const known = await tx.impression.findUnique({ where })
  if (known && known.count >= enoughImpressions) return
  await tx.impression.upsert({
    where,
    create: { contributionId, group, count: 1 },
    update: { count: { increment: 1 } },
    select: { count: true },
  })
}
