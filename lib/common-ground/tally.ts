/** Answers of one group to one view, counted by people: one person, one latest answer. */
export type Tally = { agree: number; disagree: number; unsure: number }

export const none: Tally = { agree: 0, disagree: 0, unsure: 0 }

export const answered = (tally: Tally) => tally.agree + tally.disagree + tally.unsure

/** The same answers as if the view said the opposite: every formula then speaks of shared disagreement. */
export const turned = (tally: Tally): Tally => ({
  agree: tally.disagree,
  disagree: tally.agree,
  unsure: tally.unsure,
})

export type Value = 'agree' | 'disagree' | 'unsure'

export type Answer<Group extends string> = {
  viewId: string
  /** Null for somebody whose affiliation isn't approved: counted nowhere. */
  group: Group | null
  value: Value
  /** From an account younger than 48 hours, or one whose affiliation isn't settled: counted apart. */
  isHeldOut?: boolean
}

export type Tallies<Group extends string> = Partial<Record<Group, Tally>>
export type ViewTallies<Group extends string> = {
  counted: Tallies<Group>
  heldOut: Tallies<Group>
}

/** Answers counted by view and group, in one pass; whoever has the database count (GROUP BY) needn't ask. */
export function tallied<Group extends string>(
  answers: Iterable<Answer<Group>>,
): Map<string, ViewTallies<Group>> {
  const views = new Map<string, ViewTallies<Group>>()
  for (const { viewId, group, value, isHeldOut } of answers) {
    if (group === null) continue
    const view = views.get(viewId) ?? { counted: {}, heldOut: {} }
    views.set(viewId, view)
    const side: Tallies<Group> = isHeldOut ? view.heldOut : view.counted
    const tally = side[group] ?? { ...none }
    tally[value] += 1
    side[group] = tally
  }
  return views
}
