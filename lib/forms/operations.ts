import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent, type LockedEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { randomLetters } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { conditionFault, formFault } from './asked'
import { questionAsForm, questionsOf, type FormQuestion } from './questions'
import {
  choiceKinds,
  formLimits,
  type FormKind,
  type NewQuestion,
  type QuestionChange,
  type QuestionKind,
} from './schema'
import { usualNeeds } from './usual'

type Done = { slug: string; form: FormKind }

/** Asks one more question, after those that are there. */
export async function addQuestion(
  actor: Actor,
  input: NewQuestion,
): Promise<Done & { id: string }> {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug: input.slug })
    authorize(actor, 'form.edit', about)
    return once(tx, input.nonce, async () => {
      const there = await questionsOf(tx, row.id, input.form)
      demandRoom(there, 1)
      demandCondition(there, input)
      const { id } = await tx.formQuestion.create({
        data: {
          eventId: row.id,
          form: input.form,
          order: there.length,
          kind: input.kind,
          isForConvenors: input.isForConvenors,
          ...columns(input, input, []),
        },
        select: { id: true },
      })
      await recordEdit(tx, actor, row, id)
      return { id, slug: row.slug, form: input.form }
    })
  })
}

/** Changes what a question says and whom it asks, unless somebody else has since the writer began. */
export async function changeQuestion(actor: Actor, input: QuestionChange): Promise<Done> {
  return changing(actor, input.id, async (tx, question, all) => {
    demandUnchanged(input.seen, questionAsForm(question))
    const earlier = all.slice(0, all.indexOf(question))
    demandCondition(earlier, { ...input, isForConvenors: question.isForConvenors })
    const data = columns(question, input, question.options)
    const after = { ...question, options: data.options, onlyIf: input.onlyIf }
    if (choiceKinds.includes(question.kind) && input.options.length < 2)
      throw new Refusal('invalid', 'twoChoices', { field: 'options' })
    // A choice that another question waits for can't be taken away from under it.
    const whole = all.map((each) => (each === question ? after : each))
    if (formFault(whole)) throw new Refusal('conflict', 'questionNeeded', { field: 'options' })
    await tx.formQuestion.update({ where: { id: question.id }, data, select: { id: true } })
  })
}

/** One place up or down; never before the question that it waits for. */
export async function moveQuestion(
  actor: Actor,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<Done> {
  return changing(actor, id, async (tx, question, all) => {
    const live = all.filter(({ isEnded }) => !isEnded)
    const from = live.indexOf(question)
    const to = from + (direction === 'up' ? -1 : 1)
    if (from < 0 || to < 0 || to >= live.length) return
    live.splice(to, 0, ...live.splice(from, 1))
    if (formFault(live)) throw new Refusal('conflict', 'conditionOrder')
    await putInOrder(tx, [...live, ...all.filter(({ isEnded }) => isEnded)])
  })
}

/** No longer asked; what was answered before stays. */
export async function endQuestion(actor: Actor, { id }: { id: string }): Promise<Done> {
  return changing(actor, id, async (tx, question, all) => {
    if (question.isEnded) return
    const rest = all.map((each) => (each === question ? { ...each, isEnded: true } : each))
    if (formFault(rest)) throw new Refusal('conflict', 'questionNeeded')
    await tx.formQuestion.update({ where: { id }, data: { endedAt: now() }, select: { id: true } })
    await putInOrder(tx, [...all.filter((each) => each !== question), question])
  })
}

/** Asks it again, as the last one. */
export async function reopenQuestion(actor: Actor, { id }: { id: string }): Promise<Done> {
  return changing(actor, id, async (tx, question, all) => {
    if (!question.isEnded) return
    const live = all.filter(({ isEnded }) => !isEnded)
    demandRoom(live, 1)
    demandCondition(live, question)
    await tx.formQuestion.update({ where: { id }, data: { endedAt: null }, select: { id: true } })
    const ended = all.filter((each) => each.isEnded && each !== question)
    await putInOrder(tx, [...live, question, ...ended])
  })
}

/** Adds the usual questions about logistics, of those topics that nobody asks about yet: twice is once. */
export async function addUsualQuestions(actor: Actor, { slug }: { slug: string }): Promise<Done> {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'form.edit', about)
    const there = await questionsOf(tx, row.id, 'logistics')
    const asked = new Set(there.filter(({ isEnded }) => !isEnded).map(({ topic }) => topic))
    const wanted = usualNeeds.filter(({ topic }) => !asked.has(topic))
    demandRoom(there, wanted.length)
    const ids = new Map<string, string>()
    for (const [index, { name, onlyIf, options, hint, ...usual }] of wanted.entries()) {
      const { id } = await tx.formQuestion.create({
        data: {
          ...usual,
          eventId: row.id,
          form: 'logistics',
          order: there.length + index,
          hint: orDbNull(hint),
          options: options ?? [],
          onlyIfId: onlyIf ? (ids.get(onlyIf.name) ?? null) : null,
          onlyIfAnswer: onlyIf?.answer ?? null,
        },
        select: { id: true },
      })
      ids.set(name, id)
    }
    await recordEdit(tx, actor, row, row.id)
    return { slug, form: 'logistics' }
  })
}

async function changing(
  actor: Actor,
  id: string,
  change: (tx: Transaction, question: FormQuestion, all: FormQuestion[]) => Promise<void>,
): Promise<Done> {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { questions: { some: { id } } })
    authorize(actor, 'form.edit', about)
    const found = await tx.formQuestion.findUnique({ where: { id }, select: { form: true } })
    if (!found) throw notFound()
    // Read after the lock: of two who move at once the second sees the first's order.
    const all = await questionsOf(tx, row.id, found.form)
    const question = all.find((each) => each.id === id)
    if (!question) throw notFound()
    await change(tx, question, all)
    await recordEdit(tx, actor, row, id)
    return { slug: row.slug, form: found.form }
  })
}

function demandRoom(there: readonly FormQuestion[], more: number): void {
  const count = there.filter(({ isEnded }) => !isEnded).length
  if (count + more <= formLimits.questions) return
  const params = { maximum: formLimits.questions }
  throw new Refusal('invalid', 'tooManyQuestions', { params })
}

function demandCondition(
  earlier: readonly FormQuestion[],
  question: Pick<FormQuestion, 'onlyIf' | 'isForConvenors'>,
): void {
  const fault = conditionFault(earlier, question)
  if (fault) throw new Refusal('invalid', fault, { field: 'onlyIf' })
}

async function putInOrder(tx: Transaction, questions: readonly FormQuestion[]): Promise<void> {
  for (const [order, { id }] of questions.entries()) {
    await tx.formQuestion.update({ where: { id }, data: { order }, select: { id: true } })
  }
}

function columns(
  { kind, form }: { kind: QuestionKind; form: FormKind },
  input: Omit<QuestionChange, 'id' | 'seen'>,
  there: FormQuestion['options'],
) {
  return {
    label: input.label,
    hint: orDbNull(input.hint),
    options: choiceKinds.includes(kind) ? optionsAfter(there, input.options) : [],
    isRequired: input.isRequired,
    groups: input.groups,
    topic: form === 'logistics' ? (input.topic ?? 'other') : null,
    onlyIfId: input.onlyIf?.id ?? null,
    onlyIfAnswer: input.onlyIf?.answer ?? null,
  } satisfies Prisma.FormQuestionUncheckedUpdateInput
}

/** Choices that are gone from the form are kept, ended: old answers must still have words. */
function optionsAfter(there: FormQuestion['options'], wanted: QuestionChange['options']) {
  const known = new Set(there.map(({ id }) => id))
  const live = wanted.slice(0, formLimits.options).map(({ id, label }) => ({
    id: known.has(id) ? id : randomLetters(6).toLowerCase(),
    label,
    isEnded: false,
  }))
  const ended = there
    .filter(({ id }) => !live.some((option) => option.id === id))
    .map((option) => ({ ...option, isEnded: true }))
  return [...live, ...ended]
}

function recordEdit(tx: Transaction, actor: Actor, event: LockedEvent, id: string) {
  return record(tx, actor, 'form.edit', {
    dialogueId: event.dialogueId,
    object: { kind: id === event.id ? 'event' : 'formQuestion', id },
  })
}
