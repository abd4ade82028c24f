import { votesFrom, type Votes } from '@/lib/opinion-groups/votes'

/** Ids that sort as the numbers do. */
export const nth = (index: number) => String(index).padStart(6, '0')

/** Votes from a table of people × views; null where somebody hasn't answered. */
export function votesOfTable(table: readonly (readonly (number | null)[])[]): Votes {
  const answers = table.flatMap((row, person) =>
    row.flatMap((value, view) => (value === null ? [] : [{ person, view, value }])),
  )
  return votesFrom({
    people: table.map((_, person) => nth(person)),
    views: (table[0] ?? []).map((_, view) => nth(view)),
    person: Int32Array.from(answers, ({ person }) => person),
    view: Int32Array.from(answers, ({ view }) => view),
    value: Int8Array.from(answers, ({ value }) => value),
  })
}
