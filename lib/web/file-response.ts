import 'server-only'
import { env } from '@/lib/platform/env'
import { unsealedPieces } from '@/lib/platform/sealed-file'
import { isHere, pieces, sizeOf } from '@/lib/platform/storage'
import { notFound } from '@/lib/platform/refusal'
import { askedRange } from './byte-range'
import { goneResponse } from './open-answer'

export type ServedFile = {
  storageKey: string
  contentType: string
  size: number
  sha256: string
  isPublic: boolean
  /** Lies encrypted; `size` and `sha256` are those of the plain bytes. */
  isSealed?: boolean
  /** Letters, digits, hyphens and one dot. */
  fileName: string
  /** Shown by the browser where it can, unless said otherwise. */
  disposition?: 'inline' | 'attachment'
}

/**
 * Headers of something whose reader was just checked. What only some may see stays in no cache; what anybody
 * may see may be kept, but each use asks again, so that a withdrawal reaches the very next one.
 */
function servedHeaders(file: {
  contentType: string
  fileName: string
  isPublic: boolean
  disposition?: 'inline' | 'attachment'
}): Record<string, string> {
  return {
    'content-type': file.contentType,
    'content-disposition': `${file.disposition ?? 'inline'}; filename="${file.fileName}"`,
    'cache-control': file.isPublic ? 'public, no-cache' : 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
}

type Gone = { kind: 'gone' }

/** Answers GET and HEAD with the bytes that were asked for; who found them has checked that they may be had. */
export async function fileAnswer(
  request: Request,
  found: ({ kind: 'here' } & ServedFile) | Gone,
): Promise<Response> {
  return found.kind === 'gone' ? goneResponse(request) : fileResponse(request, found)
}

/** The same for a text that is at hand. */
export function textAnswer(
  request: Request,
  found: ({ kind: 'here'; text: string } & Parameters<typeof servedHeaders>[0]) | Gone,
): Response {
  if (found.kind === 'gone') return goneResponse(request)
  return new Response(found.text, { headers: servedHeaders(found) })
}

async function fileResponse(request: Request, file: ServedFile): Promise<Response> {
  const etag = `"${file.sha256}"`
  const headers: Record<string, string> = {
    ...servedHeaders(file),
    etag,
    'accept-ranges': 'bytes',
  }
  if (knows(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  if ((await sizeOf(file.storageKey)) === null) throw notFound()
  // The reader has been checked; the web server in front sends the bytes, ranges and all, quicker than we do.
  if (!file.isSealed && env.accelPrefix && (await isHere(file.storageKey))) {
    headers['x-accel-redirect'] = `${env.accelPrefix}/${file.storageKey}`
    return new Response(null, { status: 200, headers })
  }
  const asked = askedRange(request.headers.get('range'), request.headers.get('if-range'), {
    size: file.size,
    etag,
  })
  if (asked.kind === 'unsatisfiable') {
    headers['content-range'] = `bytes */${file.size}`
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = asked.kind === 'part' ? asked : { start: 0, end: file.size - 1 }
  if (asked.kind === 'part') headers['content-range'] = `bytes ${start}-${end}/${file.size}`
  // Next drops a content-length; the web server makes one of this.
  headers['x-baraza-length'] = String(end - start + 1)
  const status = asked.kind === 'part' ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  return new Response(streamed(file, { start, end }), { status, headers })
}

/** If-None-Match: a list of marks, or anything. */
function knows(header: string | null, etag: string): boolean {
  const marks = header?.split(',').map((mark) => mark.trim().replace(/^W\//, '')) ?? []
  return marks.includes(etag) || marks.includes('*')
}

/** Read as the browser takes it: without a buffer of our own between the two. */
function streamed(file: ServedFile, range: { start: number; end: number }): ReadableStream {
  const taken = (file.isSealed ? unsealedPieces : pieces)(file.storageKey, range)
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { value, done } = await taken.next()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          controller.error(error)
        }
      },
      async cancel() {
        await taken.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
