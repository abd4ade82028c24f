import { findBytes } from '@/lib/interviews/bytes'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** A recording or a poster. Role, scope and state are asked for each range: nothing is allowed in advance. */
const bytes = openRoute<{ renditionId: string }>(async (actor, request, { renditionId }) =>
  fileAnswer(request, await findBytes(actor, renditionId)),
)

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
