import { proofBytes } from '@/lib/commitments/proof-bytes'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** A file that shows how far a promise is, for whoever may have it at this moment. */
const bytes = openRoute<{ id: string }>(async (actor, request, { id }) =>
  fileAnswer(request, await proofBytes(actor, id)),
)

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
