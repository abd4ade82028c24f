import { createHash } from 'node:crypto'

interface Text {
  type: string
  body: string
  headers?: Record<string, string>
}

/**
 * A text of which a copy may be kept, but never used without asking again: what was withdrawn is gone with the next
 * request, and who has the same already gets 304.
 */
export function freshResponse(request: Request, { type, body, headers }: Text): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const shared = {
    ...headers,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    etag: tag,
  }
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
  if (known.includes(tag) || known.includes('*'))
    return new Response(null, { status: 304, headers: shared })
  return new Response(body, { headers: { ...shared, 'content-type': type } })
}
