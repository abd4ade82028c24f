import type { IncomingMessage } from 'node:http'
import { isForm, keptFormLimitBytes } from './kept-form'

/**
 * Keeps a copy of a small form's body while the pages read it, so that it can be given back when they fail.
 * It listens at the point where Node hands over each piece: a second reader on the stream would take pieces away.
 */
export function recordBody(req: IncomingMessage): () => Buffer | undefined {
  if (!isForm(req.headers)) return () => undefined
  const pieces: Buffer[] = []
  let size = 0
  const push = req.push.bind(req)
  req.push = (piece: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(piece)) {
      size += piece.length
      if (size <= keptFormLimitBytes) pieces.push(piece)
    }
    return push(piece, encoding)
  }
  return () => (size <= keptFormLimitBytes ? Buffer.concat(pieces) : undefined)
}

/** Reads a small form to its end, for when no page is there to do it. */
export async function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  if (!isForm(req.headers)) return undefined
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of req) {
    if (!Buffer.isBuffer(piece)) return undefined
    size += piece.length
    if (size > keptFormLimitBytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
