import { z } from 'zod'
import { several } from '@/lib/platform/inputs'

/**
 * The 17 Sustainable Development Goals and how many targets each has (United Nations, A/RES/70/1): numbered ones,
 * then lettered ones about the means.
 */
const counts = {
  1: [5, 2],
  2: [5, 3],
  3: [9, 4],
  4: [7, 3],
  5: [6, 3],
  6: [6, 2],
  7: [3, 2],
  8: [10, 2],
  9: [5, 3],
  10: [7, 3],
  11: [7, 3],
  12: [8, 3],
  13: [3, 2],
  14: [7, 3],
  15: [9, 3],
  16: [10, 2],
  17: [19, 0],
} as const satisfies Record<number, readonly [numbered: number, lettered: number]>

/** "1" to "17". */
export const goals = Object.keys(counts)

const targetsByGoal = new Map(
  Object.entries(counts).map(([goal, [numbered, lettered]]) => [
    goal,
    [
      ...Array.from({ length: numbered }, (_, index) => `${goal}.${index + 1}`),
      ...Array.from({ length: lettered }, (_, index) => `${goal}.${'abcd'.charAt(index)}`),
    ],
  ]),
)

/** "8.1" to "8.b" of "8". */
export const targetsOf = (goal: string): readonly string[] => targetsByGoal.get(goal) ?? []

const known = new Set(goals.flatMap((goal) => [goal, ...targetsOf(goal)]))

/** A goal ("8") or one of its targets ("8.7"), as columns hold them. */
export const isGoal = (code: unknown): code is string => typeof code === 'string' && known.has(code)

/** The goal that a code belongs to: "8" of "8" and of "8.7". */
export const goalOf = (code: string): string => code.split('.')[0] ?? code

/** Goals and targets in their own order, each once; what is none (any more) is left out. */
export function inGoalOrder(codes: readonly string[]): string[] {
  const chosen = new Set(codes)
  return [...known].filter((code) => chosen.has(code))
}

/** What GoalsField posts. */
export const goalInput = several(z.string().refine(isGoal, { message: 'choose' }), 190).transform(
  inGoalOrder,
)
