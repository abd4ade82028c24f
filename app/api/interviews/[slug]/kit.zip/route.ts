import { Readable } from 'node:stream'
import { findKit } from '@/lib/interviews/kit'
import { goneResponse } from '@/lib/web/open-answer'
import { openRoute } from '@/lib/web/route'

/** An interview to be shown where there is no network. Without ranges: each start asks anew. */
const kit = openRoute<{ slug: string }>(async (actor, request, { slug }) => {
  const found = await findKit(actor, slug)
  if (found.kind === 'gone') return goneResponse(request)
  const isHead = request.method === 'HEAD'
  if (isHead) found.stream.destroy()
  return new Response(isHead ? null : (Readable.toWeb(found.stream) as ReadableStream), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${found.fileName}"`,
      'cache-control': 'private, no-store',
      'accept-ranges': 'none',
      'x-content-type-options': 'nosniff',
    },
  })
})

export const GET = kit
// Else Next would run GET for it and open files that nobody reads.
export const HEAD = kit
