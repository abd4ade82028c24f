import { writeNote } from '@/lib/notes/operations'
import { newNote } from '@/lib/notes/schema'
import { formRoute } from '@/lib/web/route'

/** A note from the room's own page, sent at once or when the network is back. */
export const POST = formRoute(
  newNote,
  writeNote,
  ({ sessionId }) => `/room/${sessionId}?done=written`,
)
