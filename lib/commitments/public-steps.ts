/** Steps that everybody may read: looked through, and not set aside. */
export const publicSteps = { checkedAt: { not: null }, setAsideWhy: null }

/** Of a promise: what says in which words it stands now. */
export const movedBySelect = {
  where: publicSteps,
  orderBy: { number: 'desc' },
  select: { result: true },
} as const

/** The words that moved it last; those that were promised where none did. */
export const resultNow = ({
  result,
  steps,
}: {
  result: unknown
  steps: readonly { result: unknown }[]
}): unknown => steps.find((step) => step.result !== null)?.result ?? result
