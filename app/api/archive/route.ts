import { Readable } from 'node:stream'
import { takeArchive } from '@/lib/archive/archive'
import { openRoute } from '@/lib/web/route'

/** A POST, because it is noted who took all of it away. */
export const POST = openRoute(async (actor) => {
  const { stream, fileName } = await takeArchive(actor)
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
