import { countCharacters } from '@/lib/platform/characters'
import { dayInput } from '@/lib/platform/inputs'
import { isContentLanguage } from '@/lib/platform/languages'
import { conditionHolds, isFor, type Answers, type Asking, type Value, type Writer } from './asked'
import { formLimits } from './schema'

export type Answerable = Asking & { isRequired: boolean }

export type Posted = {
  /** The questions that stood on the form. */
  shown: readonly string[]
  answers: Readonly<Record<string, unknown>>
}

export type Complaint = {
  id: string
  code:
    'answerNeeded' | 'answerChoose' | 'answerNumber' | 'answerDate' | 'answerLong' | 'answerPair'
  params?: { maximum: number }
}

/**
 * What is answered after a form was posted. A question that didn't stand on the form keeps its answer, and so does
 * one whose buttons came back without a word: silence changes nothing. Only boxes are different, because emptied
 * boxes post nothing; their question stood in `shown`. Answers to questions that are not asked now, because their
 * condition doesn't hold, are dropped; those to ended ones stay.
 */
export function answersAfter(
  questions: readonly Answerable[],
  writer: Writer,
  before: Answers,
  posted: Posted,
  { demands }: { demands: boolean },
): { answers: Answers; complaints: Complaint[] } {
  const answers: Record<string, Value> = {}
  const complaints: Complaint[] = []
  const asked: Answerable[] = []
  for (const question of questions) {
    const { id } = question
    const former = before[id]
    if (!isFor(question, writer)) {
      if (former !== undefined) answers[id] = former
      continue
    }
    if (!conditionHolds(question, asked, answers)) continue
    asked.push(question)
    const isShown = posted.shown.includes(id)
    const read = isShown ? readOne(question, posted.answers[id], former) : { value: former }
    if ('code' in read) complaints.push({ id, ...read })
    else if (read.value !== undefined) answers[id] = read.value
    else if (demands && isShown && question.isRequired)
      complaints.push({ id, code: 'answerNeeded' })
  }
  return { answers, complaints }
}

type Read = { value: Value | undefined } | Omit<Complaint, 'id'>

function readOne(question: Answerable, posted: unknown, former: Value | undefined): Read {
  if (question.kind === 'choices') return readChoices(question, posted, former)
  if (question.kind === 'languages') return readPair(posted, former)
  if (posted === undefined) return { value: former }
  const text = typeof posted === 'string' ? posted.trim() : ''
  if (text === '') return { value: undefined }
  switch (question.kind) {
    case 'yesNo':
      return text === 'yes' || text === 'no' ? { value: text } : { code: 'answerChoose' }
    case 'choice':
      return isOffered(question, text) || text === former
        ? { value: text }
        : { code: 'answerChoose' }
    case 'number':
      return /^\d{1,5}$/.test(text) ? { value: Number(text) } : { code: 'answerNumber' }
    case 'date':
      return dayInput.safeParse(text).success ? { value: text } : { code: 'answerDate' }
    case 'text':
    case 'longText':
      return withinLimit(text, formLimits[question.kind])
  }
}

const isOffered = ({ options }: Answerable, id: string) =>
  options.some((option) => option.id === id && !option.isEnded)

/** What was ticked before and is no longer offered stays: the form couldn't show it. */
function readChoices(question: Answerable, posted: unknown, former: Value | undefined): Read {
  const ticked = (Array.isArray(posted) ? posted : [posted]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  )
  if (!ticked.every((each) => isOffered(question, each))) return { code: 'answerChoose' }
  const kept = (Array.isArray(former) ? former : []).filter((each) => !isOffered(question, each))
  const all = [...new Set([...kept, ...ticked])]
  return { value: all.length > 0 ? all : undefined }
}

function readPair(posted: unknown, former: Value | undefined): Read {
  if (typeof posted !== 'object' || posted === null) return { value: former }
  const { from = '', into = '' } = posted as { from?: unknown; into?: unknown }
  if (from === '' && into === '') return { value: undefined }
  if (!isContentLanguage(from) || !isContentLanguage(into) || from === into)
    return { code: 'answerPair' }
  return { value: { from, into } }
}

function withinLimit(text: string, maximum: number): Read {
  return countCharacters(text) > maximum
    ? { code: 'answerLong', params: { maximum } }
    : { value: text }
}

/** Whether somebody has still to fill in a form: something is asked, and nothing, or not all that must be, is said. */
export function isOpen(asked: readonly Answerable[], answers: Answers): boolean {
  if (asked.length === 0) return false
  const answered = asked.filter(({ id }) => answers[id] !== undefined)
  return (
    answered.length === 0 ||
    asked.some(({ id, isRequired }) => isRequired && answers[id] === undefined)
  )
}
