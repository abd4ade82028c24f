import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { answersAfter, type Answerable, type Complaint } from './answers'
import type { Answers } from './asked'
import { aboutGuest } from './guests'
import { answersIn, questionsOf } from './questions'
import type { AnswersFor, OwnAnswers } from './schema'

/** Answers the registration form of an event that one stands for. What wasn't on the form stays as it was. */
export async function saveMyAnswers(actor: Actor, input: OwnAnswers) {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'form.answer', about)
    const own = await tx.eventRegistration.findUnique({
      where: { eventId_personId: { eventId: row.id, personId: personIdOf(actor) ?? '' } },
      select: ownSelect,
    })
    if (!own) throw notFound()
    const questions = await questionsOf(tx, row.id, 'registration')
    const writer = { group: own.group, isConvenor: false }
    const before = answersIn(own.answers)
    const { answers, complaints } = answersAfter(questions, writer, before, input, {
      demands: true,
    })
    refuseFirst(questions, complaints)
    await keep(tx, actor, own.id, before, answers)
    await record(tx, actor, 'form.answer', {
      dialogueId: row.dialogueId,
      object: { kind: 'event', id: row.id },
    })
    return { slug: row.slug }
  })
}

/**
 * Fills it in for somebody else, and answers what only convenors are asked. Nothing is demanded: what the person
 * didn't say, nobody else makes up.
 */
export async function fillAnswers(actor: Actor, input: AnswersFor) {
  const { registrationId } = input
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, {
      registrations: { some: { id: registrationId } },
    })
    const theirs = await tx.eventRegistration.findUnique({
      where: { id: registrationId },
      select: ownSelect,
    })
    if (!theirs) throw notFound()
    authorize(actor, 'form.fill', aboutGuest(about, theirs.group))
    const questions = await questionsOf(tx, row.id, 'registration')
    const writer = { group: theirs.group, isConvenor: can(actor, 'form.note', about) }
    const before = answersIn(theirs.answers)
    const { answers, complaints } = answersAfter(questions, writer, before, input, {
      demands: false,
    })
    refuseFirst(questions, complaints)
    await keep(tx, actor, registrationId, before, answers)
    await record(tx, actor, 'form.fill', {
      dialogueId: row.dialogueId,
      object: { kind: 'eventRegistration', id: registrationId },
    })
    return { slug: row.slug, registrationId }
  })
}

const ownSelect = {
  id: true,
  group: true,
  answers: { select: { questionId: true, value: true } },
} as const satisfies Prisma.EventRegistrationSelect

/** A form comes back with one sentence beside the field that it is about. */
export function refuseFirst(questions: readonly Answerable[], [first]: readonly Complaint[]): void {
  if (!first) return
  const { id, code, params } = first
  const isPair = questions.some((each) => each.id === id && each.kind === 'languages')
  const field = `answers.${id}${isPair ? '.from' : ''}`
  throw new Refusal('invalid', code, params ? { field, params } : { field })
}

async function keep(
  tx: Transaction,
  actor: Actor,
  registrationId: string,
  before: Answers,
  answers: Answers,
): Promise<void> {
  const gone = Object.keys(before).filter((id) => answers[id] === undefined)
  await tx.formAnswer.deleteMany({ where: { registrationId, questionId: { in: gone } } })
  for (const [questionId, value] of Object.entries(answers)) {
    if (JSON.stringify(before[questionId]) === JSON.stringify(value)) continue
    const said = { value, changedAt: now(), changedById: personIdOf(actor) }
    await tx.formAnswer.upsert({
      where: { registrationId_questionId: { registrationId, questionId } },
      create: { registrationId, questionId, ...said },
      update: said,
      select: { questionId: true },
    })
  }
}
