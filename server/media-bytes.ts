import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { findBytes } from '@/lib/interviews/bytes'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { fileAnswer } from '@/lib/web/file-response'
import { openAnswer } from '@/lib/web/open-answer'
import type { Visit } from './gate'
import { tellLength } from './page-answer'
import { actorOfCookie } from './quick-routes'
import { single } from './request-headers'

/*
 * The bytes of recordings are answered before Next: its handler costs time and memory for each range, and puts streams of
 * its own between the file and the line. Who asks, the rules and the answer are those of the route of the same
 * address, which answers while the portal is being worked on.
 */
const address = /^\/api\/media\/(?<id>[^/]+)$/

export const isBytes = ({ method }: IncomingMessage, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && address.test(path)

export async function answerBytes(
  req: IncomingMessage,
  res: ServerResponse,
  visit: Visit,
): Promise<void> {
  const request = asRequest(req, visit)
  const answer = await openAnswer(request, async () => {
    const actor = await actorOfCookie(single(req.headers.cookie))
    const id = decodeURIComponent(address.exec(visit.path)?.groups?.['id'] ?? '')
    return fileAnswer(request, await findBytes(actor, id))
  })
  for (const [name, value] of answer.headers) res.setHeader(name, value)
  tellLength(res)
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'private, no-store')
  res.statusCode = answer.status
  await sendBody(answer.body, req, res)
}

/** What the answer needs to know of what was asked; the address is the configured one, never what a header says. */
function asRequest(req: IncomingMessage, visit: Visit): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, [value].flat().join(', '))
  }
  return new Request(new URL(visit.address, env.url), { method: req.method ?? 'GET', headers })
}

/** Takes the next piece only when the one before is on its way; whoever goes lets go of the file. */
async function sendBody(
  body: ReadableStream<Uint8Array> | null,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (!body || req.method === 'HEAD') return void res.end()
  const reader = body.getReader()
  const gone = new AbortController()
  const leave = () => {
    gone.abort()
    reader.cancel().catch(() => {})
  }
  res.once('close', leave)
  try {
    while (!gone.signal.aborted) {
      const { value, done } = await reader.read()
      if (done) break
      if (!res.write(value)) await once(res, 'drain', { signal: gone.signal })
    }
    res.end()
  } catch (error) {
    // Half an answer must not look whole. That somebody has gone is no trouble of ours.
    if (!gone.signal.aborted) log.error('bytes failed', error, { path: '/api/media' })
    res.destroy()
  } finally {
    res.off('close', leave)
  }
}
