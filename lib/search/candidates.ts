import 'server-only'
import { db, Prisma } from '@/lib/platform/db'
import { yearRange } from '@/lib/dialogues/list-filters'
import { asBegun, asFrench, asSwahili, asWritten, wantedOf, type Question } from './question'
import type { Kind, SearchFilters } from './schema'
import { inScope, type Scope } from './scope'

const shortestSpelled = 4
const mostSpelled = 6

export type Candidate = { kind: Kind; objectId: string; part: string; language: string }

/** A question as each of the four ways of stemming understands it; the database's own text form. */
export type Queries = { english: string; french: string; swahili: string; simple: string }

/** While somebody types the last word may go on; titles are in the index as they are written, too. */
export async function queriesOf(question: Question, isBegun = false): Promise<Queries> {
  const plain = asWritten(question)
  const begun = isBegun ? asBegun(question) : null
  const [row] = await db().$queryRaw<Queries[]>`
    SELECT (search_query('english', ${plain}) || search_query('simple', ${begun ?? ''}))::text AS english,
      (search_query('french', ${asFrench(question)}) || search_query('simple', ${begun ?? ''}))::text AS french,
      (search_query('simple', ${asSwahili(question)}) || search_query('simple', ${begun ?? ''}))::text AS swahili,
      search_query('simple', ${begun ?? plain})::text AS simple`
  return row ?? { english: '', french: '', swahili: '', simple: '' }
}

export const asksNothing = (queries: Queries): boolean =>
  Object.values(queries).every((query) => query === '')

/** Ways of stemming that have something to look for, so that an empty one costs no look. */
function matching(queries: Queries, column: 'head' | 'words'): Prisma.Sql {
  const side = column === 'head' ? Prisma.sql`d.head` : Prisma.sql`d.words`
  const all = Object.entries(queries).flatMap(([stemming, query]) =>
    query === '' ? [] : [Prisma.sql`d.stemmed = ${stemming} AND ${side} @@ ${query}::tsquery`],
  )
  return Prisma.sql`(${Prisma.join(all, ' OR ')})`
}

export type Narrowed = Omit<SearchFilters, 'page' | 'dialogue'> & { dialogueId: string | null }

/** A thing of a dialogue that says nothing of country or topic itself is where and about what the dialogue is. */
function narrowed(filters: Narrowed, { readable }: Scope): Prisma.Sql {
  const { kind, dialogueId, country, language, topic, year, group } = filters
  const those = (fits: (dialogue: Scope['readable'][number]) => boolean) =>
    readable.filter(fits).map(({ id }) => id)
  const parts = [Prisma.sql`true`]
  if (kind) parts.push(Prisma.sql`d.kind = ${kind}`)
  if (dialogueId) parts.push(Prisma.sql`d.dialogue_id = ${dialogueId}::uuid`)
  if (language) parts.push(Prisma.sql`d.language = ${language}`)
  if (group) parts.push(Prisma.sql`${group} = ANY (d.groups)`)
  if (country) {
    const there = those((each) => each.country === country)
    parts.push(Prisma.sql`(d.country = ${country}
      OR d.country IS NULL AND d.dialogue_id = ANY (${there}::uuid[]))`)
  }
  if (topic) {
    const about = those(({ topics }) => topics.includes(topic))
    parts.push(Prisma.sql`(${topic} = ANY (d.topics)
      OR cardinality(d.topics) = 0 AND d.dialogue_id = ANY (${about}::uuid[]))`)
  }
  if (year) {
    const { from, to } = yearRange(year)
    parts.push(Prisma.sql`d.day >= ${from}::date AND d.day < ${to}::date`)
  }
  return Prisma.join(parts, ' AND ')
}

/**
 * Rows that hold the words, the best first: those with the words in title or abstract before others, and of each the
 * newest; so many of them are then ordered by how often and where the words stand.
 */
export const candidates = (looked: Looked, place: Place): Promise<Candidate[]> =>
  db().$queryRaw<Candidate[]>(candidatesSql(looked, place))

export type Looked = { queries: Queries; scope: Scope; filters: Narrowed }
type Place = { skip: number; take: number }

/** The question itself, so that the benchmark can ask how it is answered. */
export function candidatesSql(
  { queries, scope, filters }: Looked,
  { skip, take }: Place,
): Prisma.Sql {
  const titled = matching(queries, 'head')
  const rank = Prisma.sql`CASE c.stemmed
    WHEN 'english' THEN ts_rank('{0.1,0.2,0.5,1}', c.words, ${queries.english}::tsquery, 1)
    WHEN 'french' THEN ts_rank('{0.1,0.2,0.5,1}', c.words, ${queries.french}::tsquery, 1)
    WHEN 'swahili' THEN ts_rank('{0.1,0.2,0.5,1}', c.words, ${queries.swahili}::tsquery, 1)
    ELSE ts_rank('{0.1,0.2,0.5,1}', c.words, ${queries.simple}::tsquery, 1) END`
  const isByDay = filters.sort === 'newest'
  return Prisma.sql`
    SELECT c.kind, c.object_id AS "objectId", c.part, c.language
    FROM (
      SELECT d.*, ${isByDay ? Prisma.sql`false` : titled} AS titled
      FROM search_document d
      WHERE ${matching(queries, 'words')} AND ${inScope(scope)} AND ${narrowed(filters, scope)}
      ORDER BY titled DESC, d.day DESC NULLS LAST, d.kind, d.object_id, d.part, d.language
      LIMIT ${take} OFFSET ${skip}
    ) AS c
    ORDER BY ${isByDay ? Prisma.sql`0` : rank} DESC, c.day DESC NULLS LAST, c.kind, c.object_id, c.part, c.language`
}

/** Words of titles and beginnings that are spelled like those that were typed; whoever may see the texts is not asked here. */
export async function spelledLike(question: Question): Promise<string[]> {
  const words = wantedOf(question).filter((word) => [...word].length >= shortestSpelled)
  if (words.length === 0) return []
  const rows = await db().$queryRaw<{ word: string }[]>`
    SELECT word FROM search_spelled(${words.slice(0, 4)}::text[], ${mostSpelled}::int)`
  return rows.map(({ word }) => word).filter((word) => !words.includes(word))
}
