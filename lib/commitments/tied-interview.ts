import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { visibleTo } from '@/lib/interviews/visibility'
import type { Reader } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'

/** An interview of this dialogue that the asker may watch; null where none is named. */
export async function findInterviewId(
  reader: Reader,
  actor: Actor,
  dialogueId: string,
  slug: string | null,
): Promise<string | null> {
  if (!slug) return null
  const found = await reader.interview.findFirst({
    where: { AND: [{ slug, dialogueId }, await visibleTo(actor, reader)] },
    select: { id: true },
  })
  if (!found) throw notFound()
  return found.id
}
