import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record, recordAnonymously } from '@/lib/activity/record'
import { hashOfCode } from '@/lib/contributions/code'
import { contributionFacts, lockContribution } from '@/lib/contributions/facts'
import { unknownCode } from '@/lib/contributions/operations/by-code'
import { now, today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { lockDecision, withDecision } from '../facts'
import { tellAppealAnswered } from '../notices'
import type { AnswerAppealInput, AppealByCodeInput, AppealInput } from '../schema'
import { overturn } from './undo'
import { recorded } from '@/lib/contributions/recorded'

/** The author asks others to look again: once a decision. */
export async function appeal(actor: Actor, { publicId, text }: AppealInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    const decided = await withDecision(tx, facts, {})
    authorize(actor, 'appeal.create', decided)
    const language = actor.kind === 'member' ? actor.language : 'en'
    await ask(tx, decided.id, text, language)
    await record(tx, actor, 'appeal.create', recorded(facts))
    return { slug: facts.slug, publicId }
  })
}

/** The same with the code of an anonymous view: nothing is kept of who asks. */
export async function appealByCode(actor: Actor, { code, text }: AppealByCodeInput) {
  return transaction(async (tx) => {
    const facts = await contributionFacts(tx, { codeHash: hashOfCode(code) }, 'update')
    if (!facts) throw unknownCode()
    authorize(actor, 'contribution.readByCode', facts)
    const decided = await withDecision(tx, facts, {})
    authorize(actor, 'appeal.createByCode', decided)
    const { language } = await tx.contribution.findUniqueOrThrow({
      where: { id: facts.contribution.id },
      select: { language: true },
    })
    await ask(tx, decided.id, text, language)
    await recordAnonymously(tx, 'appeal.createByCode', facts.dialogue.id)
    return { code }
  })
}

async function ask(tx: Transaction, decisionId: string, text: string, language: string) {
  await tx.appeal.create({
    data: { decisionId, text, language, createdOn: today() },
    select: { id: true },
  })
}

/** Somebody who had no voice in the decision says whether it stands. Upheld, the view is as it was before. */
export async function answerAppeal(
  actor: Actor,
  { decisionId, outcome, answer }: AnswerAppealInput,
) {
  return transaction(async (tx) => {
    const facts = await lockDecision(tx, actor, decisionId)
    authorize(actor, 'appeal.answer', facts)
    await tx.appeal.update({
      where: { decisionId },
      data: { state: outcome, answer, decidedById: personIdOf(actor), decidedAt: now() },
      select: { id: true },
    })
    if (outcome === 'upheld') await overturn(tx, facts)
    await record(tx, actor, 'appeal.answer', recorded(facts))
    await tellAppealAnswered(tx, facts, outcome, answer)
    return { slug: facts.slug, publicId: facts.publicId }
  })
}
