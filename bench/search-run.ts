import { visitor, type Actor } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { closeDb, db, Prisma } from '@/lib/platform/db'
import { candidatesSql, queriesOf } from '@/lib/search/candidates'
import { rebuildSearch } from '@/lib/search/keep'
import { search } from '@/lib/search/queries'
import { questionOf } from '@/lib/search/question'
import { mostFound, searchFiltersOf } from '@/lib/search/schema'
import { scopeOf } from '@/lib/search/scope'
import { suggest } from '@/lib/search/suggest'
import { questions } from './search-questions.mjs'

/** What bench/search.mjs runs: makes the index, then asks. */
async function run() {
  const began = performance.now()
  await rebuildSearch()
  const seconds = Math.round((performance.now() - began) / 100) / 10
  await db().$executeRaw`ANALYZE search_document`
  const people = await db().registration.findMany({
    where: { dialogue: { slug: 'library-0' } },
    select: { personId: true },
    take: 200,
  })
  const members = await Promise.all(people.map(({ personId }) => loadMember(personId)))
  const [member] = members
  const participants = members.flatMap((each) => each ?? [])
  const anybody = (i: number): Actor => participants[i % participants.length] ?? visitor
  const result = {
    documents: await db().searchDocument.count(),
    index_seconds: seconds,
    visitor: await timed(() => visitor, 1),
    visitor_two_at_once: await timed(() => visitor, 2),
    participant: await timed(anybody, 1),
    participant_two_at_once: await timed(anybody, 2),
    suggest_visitor: await timed(() => visitor, 1, true),
    suggest_participant: await timed(anybody, 1, true),
    plans: await plans([visitor, ...(member ? [member] : [])]),
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
  await closeDb()
}

async function timed(who: (i: number) => Actor, atOnce: number, begins = false) {
  const asked = questions.slice(0, 360)
  const slow = new Map<string, number>()
  const times: number[] = []
  const left = [...asked.entries()]
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [i, question] = next
      // Everybody from a place of their own: what is measured is the search, not its limits.
      const asker = { locale: 'en', address: `bench-${i}` }
      const began = performance.now()
      const found = begins
        ? await suggest(who(i), question.slice(0, -1), asker)
        : await search(who(i), { q: question }, asker)
      const took = performance.now() - began
      if (found && 'state' in found && found.state === 'tooMany') throw new Error('a limit was met')
      times.push(took)
      slow.set(question, Math.max(slow.get(question) ?? 0, took))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * sorted.length)] ?? 0)
  const slowest = [...slow].sort((a, b) => b[1] - a[1]).slice(0, 3)
  return {
    ...{ asked: times.length, p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) },
    slowest: slowest.map(([question, took]) => `${question}: ${Math.round(took)}`),
  }
}

/** Every way through the index table must be by an index. */
async function plans(actors: readonly Actor[]) {
  const found: string[] = []
  for (const actor of actors)
    for (const question of [...new Set(questions)]) {
      const looked = {
        queries: await queriesOf(questionOf(question)),
        scope: await scopeOf(actor),
        filters: { ...searchFiltersOf({}), dialogueId: null },
      }
      if (Object.values(looked.queries).every((query) => query === '')) continue
      const sql = candidatesSql(looked, { skip: 0, take: mostFound })
      const rows = await db().$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${sql}`)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      if (/Seq Scan on search_document/.test(plan)) found.push(question)
    }
  return { by_no_index: [...new Set(found)] }
}

await run()
