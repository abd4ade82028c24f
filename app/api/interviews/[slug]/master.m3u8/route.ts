import { findMasterPlaylist } from '@/lib/interviews/bytes'
import { textAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** The rungs of an interview. Role, scope, state and consent are asked now. */
export const GET = openRoute<{ slug: string }>(async (actor, request, { slug }) =>
  textAnswer(request, await findMasterPlaylist(actor, slug)),
)
