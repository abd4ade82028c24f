import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { readCaptions } from '@/lib/cues/read'
import { db } from '@/lib/platform/db'
import type { Moment } from './moment'
import { visibleTo } from './visibility'

/** The words of a moment in one language, as its checked captions have them at this moment. */
export type Said = { language: string; isGloss: boolean; isMachine: boolean; text: string }

type InInterview = { interviewId: string; moment: Moment }

/** A moment is quoted, not a speech. */
const longest = 600

/**
 * What is said in these moments, for this reader now: of published interviews that they may watch, as all who speak
 * agree to today, and only what a second person has checked. Nothing of it is ever copied into what cites it.
 */
export async function saidAt(
  actor: Actor,
  moments: readonly InInterview[],
): Promise<(one: InInterview) => Said[]> {
  if (moments.length === 0) return () => []
  const ids = [...new Set(moments.map(({ interviewId }) => interviewId))]
  const rows = await db().caption.findMany({
    where: {
      status: 'checked',
      interview: { AND: [{ id: { in: ids }, state: 'published' }, await visibleTo(actor)] },
    },
    select: { interviewId: true, language: true, isGloss: true, isMachine: true, vtt: true },
    orderBy: { language: 'asc' },
  })
  const captions = rows.map(({ vtt, ...row }) => ({ ...row, cues: readCaptions(vtt) }))
  return ({ interviewId, moment: { start, end } }) =>
    captions
      .filter((each) => each.interviewId === interviewId)
      .flatMap(({ language, isGloss, isMachine, cues }) => {
        // Without an end the one that stands then, and what comes next.
        const until = end ?? start + 10
        const text = cues
          .filter((cue) => cue.end > start && cue.start < until)
          .map((cue) => cue.text.replaceAll('\n', ' '))
          .join(' ')
        const shown = text.length > longest ? `${text.slice(0, longest)}…` : text
        return text === '' ? [] : [{ language, isGloss, isMachine, text: shown }]
      })
}
