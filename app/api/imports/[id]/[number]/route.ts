import { soundOfRow } from '@/lib/imports/queries/sound'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** The sound of a row under review: for those who review it, and asked for each range. */
const bytes = openRoute<{ id: string; number: string }>(async (actor, request, { id, number }) =>
  fileAnswer(request, await soundOfRow(actor, id, number)),
)

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
