import type { StakeholderGroup } from '@/generated/prisma/enums'
import { askedOf, type Answers, type Asking, type Value } from '@/lib/forms/asked'
import type { NeedTopic } from '@/lib/forms/schema'

export type NeedQuestion = Asking & { topic: NeedTopic | null }

export type Coming = {
  group: StakeholderGroup | null
  /** Null: they haven't said anything yet. */
  sheet: { days: readonly string[]; answers: Answers } | null
}

export type NeedRow = {
  /**
   * What was answered: "yes", the id of a choice, "en>fr", a date; "sum": a number summed up; "written": how many
   * wrote something in their own words, which only their sheet shows.
   */
  answer: string
  /** One per day of the event. */
  counts: number[]
}

export type NeedsTotals = {
  /** Who is expected, per day. Whoever has said nothing is expected every day. */
  people: number[]
  silent: number
  needs: { questionId: string; rows: NeedRow[] }[]
}

/**
 * How many need what on which day. The kitchen and the bus company get this, so it is about needs and never about
 * people: no names, no groups, nothing written in one's own words, no emergency contact, nothing that only
 * convenors fill in, and each need is counted by itself, never two of one person together. Small counts stand as
 * they are, because one person who eats halal must be cooked for; that is also why it isn't published, and only
 * those who run the event see it.
 */
export function totalsOf(
  questions: readonly NeedQuestion[],
  days: readonly string[],
  coming: readonly Coming[],
): NeedsTotals {
  const counted = questions.filter(isCounted)
  const rows = new Map(counted.map(({ id }) => [id, new Map<string, number[]>()]))
  const people = days.map(() => 0)
  for (const { group, sheet } of coming) {
    const isThere = days.map((day) => !sheet || sheet.days.includes(day))
    add(people, isThere, 1)
    if (!sheet) continue
    const asked = askedOf(questions, { group, isConvenor: false }, sheet.answers)
    for (const question of asked.filter(isCounted)) {
      for (const [answer, much] of countsOf(question, sheet.answers[question.id])) {
        const lines = rows.get(question.id)
        const line = lines?.get(answer) ?? days.map(() => 0)
        add(line, isThere, much)
        lines?.set(answer, line)
      }
    }
  }
  return {
    people,
    silent: coming.filter(({ sheet }) => !sheet).length,
    needs: counted.map((question) => ({
      questionId: question.id,
      rows: inOrder(question, rows.get(question.id) ?? new Map<string, number[]>(), days.length),
    })),
  }
}

const isCounted = ({ isEnded, isForConvenors, topic }: NeedQuestion) =>
  !isEnded && !isForConvenors && topic !== 'emergencyContact'

function add(line: number[], isThere: readonly boolean[], much: number): void {
  for (const [index, there] of isThere.entries()) if (there) line[index] = (line[index] ?? 0) + much
}

function countsOf({ kind }: NeedQuestion, value: Value | undefined): [string, number][] {
  if (value === undefined) return []
  if (kind === 'text' || kind === 'longText') return [['written', 1]]
  if (typeof value === 'number') return [['sum', value]]
  if (Array.isArray(value)) return value.map((each) => [each, 1])
  if (typeof value === 'object') return [[`${value.from}>${value.into}`, 1]]
  // Nobody has to prepare anything for a no.
  if (kind === 'yesNo' && value === 'no') return []
  return [[value, 1]]
}

/** Choices as the form has them, those that nobody chose too; everything else by its own order. */
function inOrder(
  { kind, options }: NeedQuestion,
  lines: ReadonlyMap<string, number[]>,
  width: number,
): NeedRow[] {
  const none = () => Array.from({ length: width }, () => 0)
  const offered =
    kind === 'yesNo' ? ['yes'] : options.filter(({ isEnded }) => !isEnded).map(({ id }) => id)
  const rest = [...lines.keys()].filter((answer) => !offered.includes(answer)).sort()
  return [...offered, ...rest].map((answer) => ({ answer, counts: lines.get(answer) ?? none() }))
}
