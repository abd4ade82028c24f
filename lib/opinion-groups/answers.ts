import 'server-only'
import { randomInt } from 'node:crypto'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { spelled } from '@/lib/platform/spelled'
import type { Reader } from '@/lib/platform/db'
import type { Frozen } from './frozen'
import type { Known } from './groups'

type Row = {
  personId: string
  viewId: string
  value: number
  group: string | null
}

/**
 * All answers to the views of a snapshot. Whoever is registered here counts when approved; people of a conversation
 * that was brought in from elsewhere aren't registered and have no group.
 */
export async function frozenAnswers(
  reader: Reader,
  snapshot: { dialogueId: string; viewIds: readonly string[] },
  before: Known | null,
): Promise<Frozen> {
  const [rows, authors] = await Promise.all([
    reader.$queryRaw<Row[]>`
      SELECT r.person_id AS "personId", r.contribution_id AS "viewId", a."group"::text AS "group",
        CASE r.value WHEN 'agree' THEN 1 WHEN 'disagree' THEN -1 ELSE 0 END AS value
      FROM response r
      LEFT JOIN registration g ON g.dialogue_id = ${snapshot.dialogueId}::uuid AND g.person_id = r.person_id
      LEFT JOIN affiliation a ON a.id = g.affiliation_id AND a.state = 'approved'
      WHERE r.contribution_id = ANY (${[...snapshot.viewIds]}::uuid[])
        AND (g.id IS NULL OR (g.state IN ('confirmed', 'attended') AND a.id IS NOT NULL))`,
    reader.contribution.findMany({
      where: { id: { in: [...snapshot.viewIds] } },
      select: { id: true, personId: true },
    }),
  ])
  const views = [...snapshot.viewIds].sort()
  const viewAt = new Map(views.map((id, index) => [id, index]))
  const numbers = drawnNumbers([...new Set(rows.map(({ personId }) => personId))])
  const groups: (StakeholderGroup | null)[] = Array.from({ length: numbers.size }, () => null)
  for (const { personId, group } of rows) {
    const at = numbers.get(personId)
    if (at !== undefined) groups[at] = group === null ? null : spelled<StakeholderGroup>(group)
  }
  const width = String(numbers.size).length
  return {
    answers: {
      people: groups.map((_, index) => String(index).padStart(width, '0')),
      views,
      person: Int32Array.from(rows, ({ personId }) => numbers.get(personId) ?? 0),
      view: Int32Array.from(rows, ({ viewId }) => viewAt.get(viewId) ?? 0),
      value: Int8Array.from(rows, ({ value }) => value),
    },
    groups,
    authors: numberedAuthors(views, authors),
    before,
    known: null,
  }
}

/** A number for each, drawn anew: nothing in it leads back to who they are. */
function drawnNumbers(people: string[]): Map<string, number> {
  for (let last = people.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const [one, two] = [people[last], people[other]]
    if (one !== undefined && two !== undefined) [people[last], people[other]] = [two, one]
  }
  return new Map(people.map((id, index) => [id, index]))
}

function numberedAuthors(
  views: readonly string[],
  rows: readonly { id: string; personId: string | null }[],
) {
  const authorOf = new Map(rows.map(({ id, personId }) => [id, personId]))
  const numbers = new Map<string, number>()
  return views.map((id) => {
    const author = authorOf.get(id) ?? null
    if (author === null) return null
    const number = numbers.get(author) ?? numbers.size
    numbers.set(author, number)
    return number
  })
}
