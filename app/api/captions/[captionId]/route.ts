import { findCaptions } from '@/lib/interviews/bytes'
import { textAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** Captions as WebVTT, or with `?as=text` the same words as a transcript to keep. */
export const GET = openRoute<{ captionId: string }>(async (actor, request, { captionId }) => {
  const form = request.nextUrl.searchParams.get('as') === 'text' ? 'transcript' : 'captions'
  return textAnswer(request, await findCaptions(actor, captionId, form))
})
