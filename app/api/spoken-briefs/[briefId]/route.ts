import { findSpoken } from '@/lib/spoken-briefs/queries'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** “In one minute”, read aloud. Who asks, and whether it is out, is asked for each range. */
const bytes = openRoute<{ briefId: string }>(async (actor, request, { briefId }) =>
  fileAnswer(request, await findSpoken(actor, briefId)),
)

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
