import type { NextRequest } from 'next/server'
import type { Actor } from '@/lib/access/actor'
import { findCaptions } from '@/lib/interviews/bytes'
import { readCaptions, writeTranscript } from '@/lib/interviews/captions'
import { servedHeaders } from '@/lib/web/file-response'
import { goneResponse } from '@/lib/web/route'

/** Captions as WebVTT, or with `?as=text` the same words as a transcript to keep. */
export async function captions(actor: Actor, request: NextRequest, params: { captionId: string }) {
  const found = await findCaptions(actor, params.captionId)
  if (found.kind === 'gone') return goneResponse(request)
  const asText = request.nextUrl.searchParams.get('as') === 'text'
  const headers = servedHeaders({
    isPublic: found.isPublic,
    contentType: `text/${asText ? 'plain' : 'vtt'}; charset=utf-8`,
    disposition: asText ? 'attachment' : 'inline',
    fileName: `${found.fileName}.${asText ? 'txt' : 'vtt'}`,
  })
  return new Response(asText ? writeTranscript(readCaptions(found.vtt)) : found.vtt, { headers })
}
