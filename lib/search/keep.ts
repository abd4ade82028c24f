import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '@/lib/platform/clock'
import { log } from '@/lib/platform/log'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { wordsOf } from './fold'
import { frenchForm } from './french'
import { sources } from './registry'
import { isKind, kinds, type Kind } from './schema'
import type { Document } from './source'
import { stemmingOf } from './stemming'
import { swahiliStems } from './swahili'

/** Grows when words are brought into the index in another way: every row of an older one is made anew. */
const edition = 5
const atOnce = 100
/** Letters of a text at most: the database holds a megabyte of words at most. */
const longest = 300_000
const nearLength = 120
const pauseMs = 700
/** They are read from all rows. */
const wordsEveryMs = 5 * 60_000
/** One process at a time makes rows: an older state never comes after a newer one. */
const lock = 7_203_114

const plain = (text: string) => wordsOf(text.slice(0, longest)).join(' ')
const firstWords = (text: string) =>
  text.length <= nearLength ? text : text.slice(0, text.lastIndexOf(' ', nearLength))
const french = (text: string) => text.split(' ').map(frenchForm).join(' ')

/** As the database takes it. */
function rowOf(kind: Kind, document: Document) {
  const stemming = stemmingOf(document.language)
  const [title = '', abstract = '', body = ''] = [
    document.title,
    document.abstract,
    document.body,
  ].map(plain)
  const isSwahili = stemming === 'swahili'
  const form = (text: string) => (stemming === 'french' ? french(text) : text)
  return {
    kind,
    object_id: document.objectId,
    part: document.part,
    language: document.language,
    audience: document.audience,
    dialogue_id: document.dialogueId,
    day: document.day,
    country: document.country,
    topics: document.topics,
    groups: document.groups,
    stemmed: stemming,
    near: firstWords([title, abstract, body].filter((each) => each).join(' ')),
    config: isSwahili ? 'simple' : stemming,
    title: form(title),
    abstract: form(abstract),
    body: form(body),
    // Titles stand in it as they are written too, for what is looked for while somebody types; Swahili also by its stems.
    also: isSwahili ? swahiliStems(title) : title,
    stems: isSwahili ? swahiliStems(`${abstract} ${body}`) : '',
  }
}

async function put(tx: Transaction, kind: Kind, documents: readonly Document[]): Promise<void> {
  const rows = JSON.stringify(documents.map((each) => rowOf(kind, each)))
  await tx.$executeRaw`
    INSERT INTO search_document (kind, object_id, part, language, audience, dialogue_id, day, country, topics, groups,
      stemmed, near, edition, head, words)
    SELECT r.kind, r.object_id, r.part, r.language, r.audience, r.dialogue_id, r.day, r.country, r.topics, r.groups,
      r.stemmed, r.near, ${edition}, made.head,
      made.head || setweight(to_tsvector(r.config::regconfig, r.body), 'C')
        || setweight(to_tsvector('simple', r.stems), 'D')
    FROM json_to_recordset(${rows}::json) AS r (kind text, object_id uuid, part text, language text, audience text,
        dialogue_id uuid, day date, country text, topics text[], groups text[], stemmed text, near text, config text,
        title text, abstract text, body text, also text, stems text),
      LATERAL (SELECT setweight(to_tsvector(r.config::regconfig, r.title), 'A')
        || setweight(to_tsvector('simple', r.also), 'A')
        || setweight(to_tsvector(r.config::regconfig, r.abstract), 'B') AS head) AS made
    ON CONFLICT DO NOTHING`
}

/** One thing that can't be read must not keep all others from being found: it is not found, and that is said. */
async function documentsOf(
  tx: Transaction,
  kind: Kind,
  ids: readonly string[],
): Promise<Document[]> {
  try {
    return await sources[kind].documents(tx, ids)
  } catch (error) {
    const [only, ...others] = ids
    if (only === undefined || others.length === 0) {
      log.error('search can’t read a thing', error, { kind, id: only })
      return []
    }
    const half = Math.ceil(ids.length / 2)
    const first = await documentsOf(tx, kind, ids.slice(0, half))
    return [...first, ...(await documentsOf(tx, kind, ids.slice(half)))]
  }
}

/** Makes rows of what was changed last; the number of things looked at. */
export async function renewSearch(): Promise<number> {
  return transaction(async (tx) => {
    const [turn] = await tx.$queryRaw<
      { had: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${lock}) AS had`
    if (!turn?.had) return 0
    // What is changed while this works has a mark of its own, which stays.
    const marks = await tx.searchStale.findMany({ take: 20 * atOnce })
    const things = new Map(marks.map((each) => [`${each.kind} ${each.objectId}`, each]))
    const taken = [...things.values()].slice(0, atOnce)
    for (const kind of kinds) {
      const ids = taken.filter((each) => each.kind === kind).map(({ objectId }) => objectId)
      if (ids.length === 0) continue
      await tx.searchDocument.deleteMany({ where: { kind, objectId: { in: ids } } })
      await put(tx, kind, await documentsOf(tx, kind, ids))
    }
    const keys = new Set(taken.map((each) => `${each.kind} ${each.objectId}`))
    const done = marks.filter(
      (each) => !isKind(each.kind) || keys.has(`${each.kind} ${each.objectId}`),
    )
    await tx.searchStale.deleteMany({ where: { id: { in: done.map(({ id }) => id) } } })
    return taken.length
  }, 120_000)
}

/** Marks everything; the index is renewed bit by bit, and what is marked is not found until then. */
export async function markAll(): Promise<number> {
  let count = 0
  for (const kind of kinds) {
    const ids = await sources[kind].all(db())
    count += ids.length
    await db().$executeRaw`
      INSERT INTO search_stale (kind, object_id) SELECT ${kind}, id FROM unnest(${ids}::uuid[]) AS id`
  }
  return count
}

/** False where what is spelled alike can't be found: docs/operations.md says what to do. */
export async function prepareSearch(): Promise<boolean> {
  const [prepared] = await db().$queryRaw<{ can: boolean }[]>`SELECT search_prepare() AS can`
  return prepared?.can === true
}

/** After an upgrade, a restore of a backup without it, or on a portal that had no search. */
async function markIfOld(): Promise<void> {
  const [row] = await db().$queryRaw<{ isMissing: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM search_document WHERE edition <> ${edition})
      OR NOT EXISTS (SELECT 1 FROM search_document) AND NOT EXISTS (SELECT 1 FROM search_stale) AS "isMissing"`
  if (row?.isMissing) await markAll()
}

/** Makes the whole index anew and waits for it. Rows of things that are gone go with it. */
export async function rebuildSearch(tell: (count: number) => void = () => {}): Promise<number> {
  await prepareSearch()
  await db().searchDocument.deleteMany({})
  await markAll()
  let count = 0
  while ((await db().searchStale.count()) > 0) {
    const made = await renewSearch()
    // The worker has its turn.
    if (made === 0) await sleep(pauseMs)
    count += made
    tell(count)
  }
  await renewWords()
  // What was taken out lies in the way of every question until it is cleared, and plans are made by what is known of it.
  await db().$executeRaw`VACUUM (ANALYZE) search_document, search_stale`
  return count
}

/** The words among which spellings are looked for: what was taken out of the index leaves them, too. */
export async function renewWords(): Promise<void> {
  await db().$executeRaw`REFRESH MATERIALIZED VIEW CONCURRENTLY search_word`
}

/** Keeps the index true within a second or two of each change, until told to stop. */
export function keepSearch() {
  const stopping = new AbortController()
  const keeping = keep(stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await keeping
    },
  }
}

async function keep(signal: AbortSignal): Promise<void> {
  let isReady = false
  // Words of before a stop may be of texts that are gone.
  let hasChanged = true
  let wordsMade = 0
  while (!signal.aborted) {
    try {
      if (!isReady) {
        if (!(await prepareSearch()))
          log.info('search finds no near spellings', {
            missing: 'extension pg_trgm',
            see: 'docs/operations.md, An outside PostgreSQL',
          })
        await markIfOld()
        isReady = true
      }
      while (!signal.aborted && (await renewSearch()) > 0) hasChanged = true
      if (hasChanged && now().getTime() - wordsMade >= wordsEveryMs) {
        await renewWords()
        wordsMade = now().getTime()
        hasChanged = false
      }
    } catch (error) {
      log.error('search not renewed', error)
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {})
  }
}
