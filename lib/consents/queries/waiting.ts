import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/table'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import { ending } from '../reminders'

/** The consents that end soon or have ended, for those who ask again. */
export async function waiting(actor: Actor, dialogueId: string) {
  const dialogue = await dialogueFacts(db(), { id: dialogueId })
  if (!can(actor, 'consent.record', { dialogue })) return []
  const speakers = await db().interviewSpeaker.findMany({
    where: ending(dialogueId),
    select: {
      interview: { select: { slug: true, dialogue: { select: { slug: true } } } },
    },
    take: 500,
  })
  const [first] = speakers
  if (!first) return []
  const slugs = new Set(speakers.map(({ interview }) => interview.slug))
  const path =
    slugs.size === 1
      ? `/manage/interviews/${first.interview.slug}/speakers`
      : `/manage/dialogues/${first.interview.dialogue.slug}/interviews`
  return [{ kind: 'consents', count: speakers.length, oldest: null, path }]
}
