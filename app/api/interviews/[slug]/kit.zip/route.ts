import { Readable } from 'node:stream'
import { findKit } from '@/lib/interviews/kit'
import { goneResponse, openRoute } from '@/lib/web/route'

/** An interview to be shown where there is no network. Without ranges: each start asks anew. */
export const GET = openRoute<{ slug: string }>(async (actor, request, { slug }) => {
  const kit = await findKit(actor, slug)
  if (kit.kind === 'gone') return goneResponse(request)
  return new Response(Readable.toWeb(kit.stream) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${kit.fileName}"`,
      'cache-control': 'private, no-store',
      'accept-ranges': 'none',
      'x-content-type-options': 'nosniff',
    },
  })
})
