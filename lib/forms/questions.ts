import 'server-only'
import { z } from 'zod'
import type { Prisma, Reader } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import type { Answers } from './asked'
import type { FormKind } from './schema'

const storedOptions = z.array(
  z.object({ id: z.string(), label: translatedStored, isEnded: z.boolean().default(false) }),
)

export const questionSelect = {
  id: true,
  eventId: true,
  form: true,
  kind: true,
  topic: true,
  label: true,
  hint: true,
  options: true,
  isRequired: true,
  groups: true,
  isForConvenors: true,
  onlyIfId: true,
  onlyIfAnswer: true,
  endedAt: true,
} as const satisfies Prisma.FormQuestionSelect

type Row = Prisma.FormQuestionGetPayload<{ select: typeof questionSelect }>

function asQuestion({ onlyIfId, onlyIfAnswer, endedAt, ...row }: Row) {
  return {
    ...row,
    label: translatedStored.parse(row.label),
    hint: translatedStored.nullable().parse(row.hint),
    options: storedOptions.parse(row.options),
    isEnded: endedAt !== null,
    onlyIf: onlyIfId && onlyIfAnswer ? { id: onlyIfId, answer: onlyIfAnswer } : null,
  }
}

export type FormQuestion = ReturnType<typeof asQuestion>

/** All questions of a form, or of both, in their order, ended ones too: old answers keep theirs. */
export async function questionsOf(
  reader: Reader,
  eventId: string,
  form?: FormKind,
): Promise<FormQuestion[]> {
  const rows = await reader.formQuestion.findMany({
    where: { eventId, ...(form ? { form } : {}) },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: questionSelect,
  })
  return rows.map(asQuestion)
}

/** What a question says, in the shape of the form that changes it. */
export function questionAsForm(question: FormQuestion) {
  const { label, hint, options, isRequired, groups, onlyIf, topic } = question
  return {
    label,
    hint,
    options: options.filter(({ isEnded }) => !isEnded).map(({ label }) => ({ label })),
    // As a box posts it.
    isRequired: isRequired ? 'on' : '',
    groups,
    onlyIf: conditionText(onlyIf),
    topic,
  }
}

/** A condition as the form holds it: "question-id:answer". */
export function conditionText(onlyIf: FormQuestion['onlyIf']): string {
  return onlyIf ? `${onlyIf.id}:${onlyIf.answer}` : ''
}

const value = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.object({ from: z.string(), into: z.string() }),
])
export const storedAnswers = z.record(z.string(), value)

/** Answers as they are kept, one row each. */
export function answersIn(rows: readonly { questionId: string; value: unknown }[]): Answers {
  return storedAnswers.parse(
    Object.fromEntries(rows.map(({ questionId, value }) => [questionId, value])),
  )
}
