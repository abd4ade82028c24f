import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { asQuery, hitsIn, wordsOf, type Hit } from '@/lib/cues/find'
import { readCaptions } from '@/lib/cues/read'
import { inList, listSelect, type InterviewInList } from '@/lib/interviews/shown'
import { visibleTo } from '@/lib/interviews/visibility'
import { db } from '@/lib/platform/db'
import { takeTurnUnwritten, type Limit } from '@/lib/platform/throttle'

/** A search reads more than a page does; counted in memory, because nobody is to know what who looked for. */
const limit: Limit = { name: 'search-captions', turns: 40, seconds: 60 }

const most = { interviews: 20, hits: 3 }

export type Found = InterviewInList & { language: string; isGloss: boolean; hits: Hit[] }
export type Search = {
  question: string
  state: 'notAsked' | 'tooMany' | 'searched'
  found: Found[]
}

/**
 * Where words are said in published interviews that the asker may read, in captions that somebody has checked. What
 * they may not read isn't looked into at all, so that neither a hit nor how long it takes says anything about it.
 */
export async function searchTranscripts(
  actor: Actor,
  { asked, address }: { asked: unknown; address: string | null },
): Promise<Search> {
  const question = typeof asked === 'string' ? asked.trim().slice(0, 200) : ''
  const words = wordsOf(question)
  if (words.length === 0) return { question, state: 'notAsked', found: [] }
  const key = personIdOf(actor) ?? address ?? 'nowhere'
  if (!(await takeTurnUnwritten(limit, key))) return { question, state: 'tooMany', found: [] }
  const visible = { AND: [{ state: 'published' as const }, await visibleTo(actor)] }
  const open = await db().interview.findMany({ where: visible, select: { id: true } })
  const matching = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM caption
    WHERE status = 'checked' AND interview_id = ANY(${open.map(({ id }) => id)}::uuid[])
      AND caption_words(vtt) @@ ${asQuery(words)}::tsquery`
  const inThese = { id: { in: matching.map(({ id }) => id) }, status: 'checked' as const }
  const rows = await db().interview.findMany({
    where: { AND: [visible, { captions: { some: inThese } }] },
    select: listSelect,
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: most.interviews,
  })
  const captions = await db().caption.findMany({
    where: { ...inThese, interview: { AND: [visible, { id: { in: rows.map(({ id }) => id) } }] } },
    select: { interviewId: true, language: true, isGloss: true, vtt: true },
    orderBy: { language: 'asc' },
  })
  const found = rows.flatMap((row) => {
    const own = captions.filter(({ interviewId }) => interviewId === row.id)
    // The words as they were spoken, where they were found in these.
    const best = own.find(({ language }) => language === row.spokenLanguage) ?? own[0]
    if (!best) return []
    const hits = hitsIn(readCaptions(best.vtt), words, most.hits)
    if (hits.length === 0) return []
    return [{ ...inList(actor, row), language: best.language, isGloss: best.isGloss, hits }]
  })
  return { question, state: 'searched', found }
}
