import 'server-only'
import { LRUCache } from 'lru-cache'
import { db } from '@/lib/platform/db'
import { frenchForm } from './french'
import { swahiliStem } from './swahili'

/** How the words of a language are brought to their stems; the database knows two of ours. */
export type Stemming = 'english' | 'french' | 'swahili' | 'simple'

const known: Record<string, Stemming> = { en: 'english', fr: 'french', sw: 'swahili' }

export const stemmingOf = (language: string): Stemming =>
  known[language.split('-')[0] ?? ''] ?? 'simple'

/** The same few thousand words come again and again; asked of the database so that there is one truth about stems. */
const kept = new LRUCache<string, string>({ max: 60_000 })

type Stems = (word: string) => string

/** Tells the stems of folded words; what a language leaves out ("the") has none. */
export async function stemsOf(stemming: Stemming, words: Iterable<string>): Promise<Stems> {
  if (stemming === 'simple') return (word) => word
  if (stemming === 'swahili') return swahiliStem
  const form = stemming === 'french' ? frenchForm : (word: string) => word
  const all = new Set([...words].map(form))
  const unknown = [...all].filter((word) => !kept.has(`${stemming} ${word}`))
  if (unknown.length > 0) {
    const rows = await db().$queryRaw<{ word: string; stem: string }[]>`
      SELECT word, coalesce((tsvector_to_array(to_tsvector(${stemming}::regconfig, word)))[1], '') AS stem
      FROM unnest(${unknown}::text[]) AS word`
    for (const { word, stem } of rows) kept.set(`${stemming} ${word}`, stem)
  }
  // A page of long transcripts may hold more words than are kept.
  return (word) => kept.get(`${stemming} ${form(word)}`) ?? word
}
