import 'server-only'
import { access, open, type FileHandle } from 'node:fs/promises'
import type { NextRequest } from 'next/server'
import { pathOf } from '@/lib/platform/storage'
import { notFound } from '@/lib/platform/refusal'
import { askedRange } from './byte-range'
import { goneResponse } from './route'

export type ServedFile = {
  storageKey: string
  contentType: string
  size: number
  sha256: string
  isPublic: boolean
  /** Letters, digits, hyphens and one dot. */
  fileName: string
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
  request: NextRequest,
  found: ({ kind: 'here' } & ServedFile) | Gone,
): Promise<Response> {
  return found.kind === 'gone' ? goneResponse(request) : fileResponse(request, found)
}

/** The same for a text that is at hand. */
export function textAnswer(
  request: NextRequest,
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
  return new Response(await streamed(file.storageKey, start, end), { status, headers })
}

/** If-None-Match: a list of marks, or anything. */
function knows(header: string | null, etag: string): boolean {
  const marks = header?.split(',').map((mark) => mark.trim().replace(/^W\//, '')) ?? []
  return marks.includes(etag) || marks.includes('*')
}

const pieceBytes = 128 * 1024

/**
 * The bytes of a file, read only as fast as they are taken, so that a slow phone costs one piece of memory.
 * Node's own Readable.toWeb reads on into its buffer whatever the reader does. Opened with the first piece: a
 * stream that nobody reads is never told that it is over, and would keep the file open for good.
 */
async function streamed(key: string, start: number, end: number): Promise<ReadableStream> {
  const path = pathOf(key)
  await demandFile(path)
  let handle: FileHandle | undefined
  let at = start
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          handle ??= await open(path, 'r')
          const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - at + 1))
          const { bytesRead } = await handle.read(piece, 0, piece.length, at)
          // Shorter than the database says: better a broken answer than one that looks whole.
          if (bytesRead === 0) throw new Error('the file is shorter than it was')
          at += bytesRead
          controller.enqueue(new Uint8Array(piece.subarray(0, bytesRead)))
          if (at > end) {
            await handle.close()
            controller.close()
          }
        } catch (error) {
          await handle?.close()
          controller.error(error)
        }
      },
      cancel: () => handle?.close(),
    },
    { highWaterMark: 0 },
  )
}

async function demandFile(path: string): Promise<void> {
  try {
    await access(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw notFound()
    throw error
  }
}
