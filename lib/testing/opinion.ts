import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'papaparse'
import { votesFrom, type Votes } from '@/lib/opinion-groups/votes'
import { seededRandom } from '@/lib/platform/seeded-random'

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

/** A conversation in the export layout of Polis, as far as its matrix tells. */
export type Conversation = {
  /** People × views, in the order of the file. */
  table: (number | null)[][]
  /** The group that Polis had put each person into, null for none. */
  groupOf: (number | null)[]
  /** Whether each view had been rejected by its moderators. */
  isRejected: boolean[]
}

export function readConversation(folder: string): Conversation {
  const [header = [], ...rows] = csv(path.join(folder, 'participants-votes.csv'))
  const [titles = [], ...comments] = csv(path.join(folder, 'comments.csv'))
  const [id, moderated] = [titles.indexOf('comment-id'), titles.indexOf('moderated')]
  const rejected = new Set(
    comments.filter((comment) => comment[moderated] === '-1').map((comment) => comment[id]),
  )
  const first = header.indexOf('n-disagree') + 1
  const number = (cell: string | undefined) => (cell ? Number(cell) : null)
  return {
    table: rows.map((row) => header.slice(first).map((_, view) => number(row[first + view]))),
    groupOf: rows.map((row) => number(row[header.indexOf('group-id')])),
    isRejected: header.slice(first).map((view) => rejected.has(view)),
  }
}

function csv(file: string): string[][] {
  return parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true }).data
}

/** People in camps that mostly answer alike, the first of each camp in turn; four in five views answered. */
export function campsOf({ people, views, camps }: Record<'people' | 'views' | 'camps', number>) {
  const random = seededRandom(`${people} ${views} ${camps}`)
  const stance = Array.from({ length: camps }, () =>
    Array.from({ length: views }, () => (random() < 0.5 ? 1 : -1)),
  )
  const campOf = Array.from({ length: people }, (_, person) => person % camps)
  const table = campOf.map((camp) =>
    Array.from({ length: views }, (_, view) => {
      if (random() < 0.2) return null
      const chance = random()
      const said = stance[camp]?.[view] ?? 0
      return chance < 0.8 ? said : chance < 0.9 ? 0 : -said
    }),
  )
  return { table, campOf }
}
