import 'server-only'
import type { Reader } from '@/lib/platform/db'

/**
 * The sentences that all agreed on, in the order of the sessions: the only words of a closed session that anything
 * outside its room (an aide-memoire, a summary, an export) may hold. Raw notes leave no session of any rule.
 */
export async function agreedSentences(reader: Reader, eventId: string) {
  return reader.sessionNote.findMany({
    where: { kind: 'agreed', endedAt: null, session: { eventId } },
    orderBy: [{ session: { startsAt: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { sessionId: true, language: true, text: true },
  })
}
