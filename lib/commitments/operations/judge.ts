import 'server-only'
import type { ResponseValue, StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, participationIn, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { participantHere } from '@/lib/facilitated/registered'
import { today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { belongingOf, isOfOwners } from '../facts'
import { lockCommitment, type LockedCommitment } from '../lock'
import { publicSteps } from '../public-steps'
import type { EnterJudgement, JudgeInput } from '../schema'
import { recordOf, type OnePage } from './ask'

/** Somebody of another group says whether they agree with what is reported. One answer each, the last one counts. */
export async function judgeStep(actor: Actor, input: JudgeInput): Promise<OnePage> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, input.publicId)
    authorize(actor, 'commitment.judge', about)
    const personId = personIdOf(actor) ?? ''
    const group = participationIn(actor, row.dialogueId)?.group
    if (!group) throw notFound()
    await keep(tx, row, input, { personId, group, enteredById: null })
    // As with answers to views: that somebody answered is no line that others read.
    await record(tx, actor, 'commitment.judge', { dialogueId: row.dialogueId })
    return { publicId: row.publicId }
  })
}

/** A facilitator writes it down for somebody. What they said themself stands over it. */
export async function enterJudgement(actor: Actor, input: EnterJudgement): Promise<OnePage> {
  return transaction(async (tx) => {
    const { row, about } = await lockCommitment(tx, actor, input.publicId)
    authorize(actor, 'commitment.enterJudgement', about)
    const { personId } = await participantHere(tx, row.dialogueId, input.registrationId)
    if (personId === personIdOf(actor)) throw new Refusal('forbidden', 'ownCase')
    if (personId === row.ownerId || isOfOwners(await belongingOf(tx, personId), row))
      throw new Refusal('forbidden', 'commitment.ownOrganisation')
    const group = await groupIn(tx, row.dialogueId, personId)
    await keep(tx, row, input, { personId, group, enteredById: personIdOf(actor) })
    await recordOf(tx, actor, 'commitment.enterJudgement', row)
    return { publicId: row.publicId }
  })
}

async function groupIn(tx: Transaction, dialogueId: string, personId: string) {
  const found = await tx.registration.findFirst({
    where: { dialogueId, personId, state: { in: approvedStates } },
    select: { affiliation: { select: { group: true, state: true } } },
  })
  if (found?.affiliation.state !== 'approved') throw notFound()
  return found.affiliation.group
}

type Answer = {
  personId: string
  group: StakeholderGroup
  enteredById: string | null
}

/** Only what was reported last is answered: earlier steps keep the figures that they had. */
async function keep(
  tx: Transaction,
  row: LockedCommitment,
  { number, value }: { number: number; value: ResponseValue },
  { personId, group, enteredById }: Answer,
): Promise<void> {
  const newest = await tx.commitmentStep.findFirst({
    where: { commitmentId: row.id, ...publicSteps },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  if (newest?.number !== number) throw new Refusal('conflict', 'commitment.newerStep')
  const which = { stepId_personId: { stepId: newest.id, personId } }
  const known = await tx.commitmentAnswer.findUnique({
    where: which,
    select: { enteredById: true },
  })
  if (known && known.enteredById === null && enteredById !== null)
    throw new Refusal('conflict', 'answeredThemself')
  const said = { group, value, day: today(), enteredById }
  await tx.commitmentAnswer.upsert({
    where: which,
    create: { stepId: newest.id, personId, ...said },
    update: said,
    select: { stepId: true },
  })
}
