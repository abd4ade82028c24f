import type { Votes } from './votes'

/** Answers of some groups of people to every view: of group g to view v at [g * views + v]. */
export type Counts = {
  groups: number
  views: number
  agree: Int32Array
  disagree: Int32Array
  /** Unsure ones included. */
  answered: Int32Array
}

/** @param groupOf the group of each person, -1 for none */
export function countsByGroup(votes: Votes, groupOf: Int32Array, groups: number): Counts {
  const views = votes.views.length
  const agree = new Int32Array(groups * views)
  const disagree = new Int32Array(groups * views)
  const answered = new Int32Array(groups * views)
  for (let person = 0; person < votes.people.length; person += 1) {
    const group = groupOf[person] ?? -1
    if (group < 0) continue
    const [from, to] = [votes.start[person] ?? 0, votes.start[person + 1] ?? 0]
    for (let i = from; i < to; i += 1) {
      const at = group * views + (votes.view[i] ?? 0)
      answered[at] = (answered[at] ?? 0) + 1
      if (votes.value[i] === 1) agree[at] = (agree[at] ?? 0) + 1
      if (votes.value[i] === -1) disagree[at] = (disagree[at] ?? 0) + 1
    }
  }
  return { groups, views, agree, disagree, answered }
}

export type Cell = { agree: number; disagree: number; answered: number }

export function cellOf(counts: Counts, group: number, view: number): Cell {
  const at = group * counts.views + view
  return {
    agree: counts.agree[at] ?? 0,
    disagree: counts.disagree[at] ?? 0,
    answered: counts.answered[at] ?? 0,
  }
}

/** The same of everybody who is in any other group. */
export function othersOf(counts: Counts, group: number, view: number): Cell {
  const others: Cell = { agree: 0, disagree: 0, answered: 0 }
  for (let other = 0; other < counts.groups; other += 1) {
    if (other === group) continue
    const cell = cellOf(counts, other, view)
    others.agree += cell.agree
    others.disagree += cell.disagree
    others.answered += cell.answered
  }
  return others
}
