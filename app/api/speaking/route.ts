import { addTurn } from '@/lib/speaking/operations'
import { newTurn } from '@/lib/speaking/schema'
import { formRoute } from '@/lib/web/route'

/** A turn by the clock of the room: the page stays as it is while people speak. */
export const POST = formRoute(
  newTurn,
  addTurn,
  ({ slug, sessionId }) => `/manage/events/${slug}/room/${sessionId}#speaking`,
)
