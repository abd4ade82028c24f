import { findSound } from '@/lib/audio/bytes'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** The sound of a view. Who asks, state and the speaker's own switch are asked for each range. */
const bytes = openRoute<{ soundId: string }>(async (actor, request, { soundId }) =>
  fileAnswer(request, await findSound(actor, soundId)),
)

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
