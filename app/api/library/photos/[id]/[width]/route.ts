import { photoBytes } from '@/lib/library/bytes'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** A photograph in one of its sizes, for whoever may read its item at this moment. */
const bytes = openRoute<{ id: string; width: string }>(async (actor, request, { id, width }) =>
  fileAnswer(request, await photoBytes(actor, id, width)),
)

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
