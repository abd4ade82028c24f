import type { StakeholderGroup } from '@/generated/prisma/enums'
import { conditionKinds, type QuestionKind } from './schema'

export type Value = string | number | string[] | { from: string; into: string }
export type Answers = Readonly<Record<string, Value>>

/** What decides whether a question is asked. Lists of them are in the order of the form. */
export type Asking = {
  id: string
  kind: QuestionKind
  options: readonly { id: string; isEnded: boolean }[]
  /** Empty: of all. */
  groups: readonly StakeholderGroup[]
  isForConvenors: boolean
  isEnded: boolean
  onlyIf: { id: string; answer: string } | null
}

/** Who fills in the form, about somebody of a group. */
export type Writer = { group: StakeholderGroup | null; isConvenor: boolean }

/** For this writer at all, whatever was answered. */
export function isFor(question: Asking, { group, isConvenor }: Writer): boolean {
  if (question.isEnded || (question.isForConvenors && !isConvenor)) return false
  return question.groups.length === 0 || (group !== null && question.groups.includes(group))
}

/** The questions that are asked, given the answers so far. */
export function askedOf<Q extends Asking>(
  questions: readonly Q[],
  writer: Writer,
  answers: Answers,
): Q[] {
  const asked: Q[] = []
  for (const question of questions) {
    if (isFor(question, writer) && conditionHolds(question, asked, answers)) asked.push(question)
  }
  return asked
}

/**
 * The questions that could come to be asked, whatever is answered: what a form without script shows, each
 * conditional one marked with its condition.
 */
export function possibleOf<Q extends Asking>(questions: readonly Q[], writer: Writer): Q[] {
  const possible: Q[] = []
  for (const question of questions) {
    const { onlyIf } = question
    const reachable = !onlyIf || possible.some(({ id }) => id === onlyIf.id)
    if (reachable && isFor(question, writer)) possible.push(question)
  }
  return possible
}

/**
 * A condition counts only where its own question was asked, and earlier. So one that points forward, to itself or
 * in a circle, however it came there, is never met instead of never ending.
 */
export function conditionHolds(
  { onlyIf }: Asking,
  askedBefore: readonly Asking[],
  answers: Answers,
): boolean {
  if (!onlyIf) return true
  if (!askedBefore.some(({ id }) => id === onlyIf.id)) return false
  const given = answers[onlyIf.id]
  return Array.isArray(given) ? given.includes(onlyIf.answer) : given === onlyIf.answer
}

export type ConditionFault = 'conditionOrder' | 'conditionAnswer' | 'conditionHidden'

/** Why a question can't have this condition, or null. `earlier`: what comes before it on the form. */
export function conditionFault(
  earlier: readonly Asking[],
  { onlyIf, isForConvenors }: Pick<Asking, 'onlyIf' | 'isForConvenors'>,
): ConditionFault | null {
  if (!onlyIf) return null
  const asked = earlier.find(({ id }) => id === onlyIf.id)
  if (!asked) return 'conditionOrder'
  if (asked.isEnded || !answersTo(asked).includes(onlyIf.answer)) return 'conditionAnswer'
  // Whether it is asked would tell the person what a convenor noted about them.
  if (asked.isForConvenors && !isForConvenors) return 'conditionHidden'
  return null
}

/** What a question can be answered with, where that can be a condition. */
export function answersTo({ kind, options }: Asking): string[] {
  if (!conditionKinds.includes(kind)) return []
  if (kind === 'yesNo') return ['yes', 'no']
  return options.filter(({ isEnded }) => !isEnded).map(({ id }) => id)
}

/** What is wrong with the conditions of a whole form in this order, or null. Ended questions ask for nothing. */
export function formFault(questions: readonly Asking[]): ConditionFault | null {
  for (const [index, question] of questions.entries()) {
    const fault = question.isEnded ? null : conditionFault(questions.slice(0, index), question)
    if (fault) return fault
  }
  return null
}

/** What isn't asked on a page isn't given to it. */
export function only(answers: Answers, questions: readonly { id: string }[]): Answers {
  const shown = new Set(questions.map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => shown.has(id)))
}
