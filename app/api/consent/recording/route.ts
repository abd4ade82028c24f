import { ownRecording } from '@/lib/consents/queries/own'
import { notFound } from '@/lib/platform/refusal'
import { fileAnswer } from '@/lib/web/file-response'
import { readFlash } from '@/lib/web/flash'
import { openRoute } from '@/lib/web/route'

/** The recording for one who speaks in it and has opened their consent with the code: it stands in no address. */
const bytes = openRoute(async (actor, request) => {
  const code = (await readFlash('consent'))?.code
  if (!code) throw notFound()
  return fileAnswer(request, await ownRecording(actor, code))
})

export const GET = bytes
// Else Next would run GET for it and open a file that nobody reads.
export const HEAD = bytes
