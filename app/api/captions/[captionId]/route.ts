import { captionForms, findCaptions } from '@/lib/captions/download'
import { textAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

/** Captions as WebVTT; with `?as=text` the same words as a transcript, with `vtt` or `srt` as a file to keep. */
export const GET = openRoute<{ captionId: string }>(async (actor, request, { captionId }) => {
  const as = request.nextUrl.searchParams.get('as')
  const form = captionForms.find((each) => each === as) ?? 'captions'
  return textAnswer(request, await findCaptions(actor, captionId, form))
})
