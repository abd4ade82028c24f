import { findPlaylist } from '@/lib/interviews/bytes'
import { textAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** The ranges of one rung, for a player; each of them is asked for anew. */
export const GET = openRoute<{ renditionId: string }>(async (actor, request, { renditionId }) =>
  textAnswer(request, await findPlaylist(actor, renditionId)),
)
