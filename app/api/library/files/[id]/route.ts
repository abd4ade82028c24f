import { fileBytes } from '@/lib/library/bytes'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** A file of the library, for whoever may read its item at this moment. */
const bytes = openRoute<{ id: string }>(async (actor, request, { id }) =>
  fileAnswer(request, await fileBytes(actor, id)),
)

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
