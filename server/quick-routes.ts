import type { IncomingMessage, ServerResponse } from 'node:http'
import { visitor, type Actor } from '@/lib/access/actor'
import { memberOfSession } from '@/lib/accounts/sessions'
import { afterResponding } from '@/lib/contributions/destinations'
import { respond } from '@/lib/contributions/operations/respond'
import { respondInput } from '@/lib/contributions/schema'
import { env } from '@/lib/platform/env'
import { formPost } from '@/lib/web/form-post'
import { sessionCookieName } from '@/lib/web/session-cookie'
import type { Visit } from './gate'
import { dress, type PageAnswer } from './page-answer'
import { readBody } from './recorded-body'
import { single, wantsPage } from './request-headers'
import { commonHeaders } from './security-headers'

/*
 * The hottest writes are answered here, before Next: its handler costs more than all that an answer asks of the
 * database. The gate has looked at host and origin as for any request; schema, operation and destination are those of
 * the route of the same address, which still answers whatever isn't sent as a plain form.
 */
const routes = new Map([['/api/responses', formPost(respondInput, respond, afterResponding)]])

const largestForm = 10_000

/** A plain form of a few fields, to an address of ours. */
export function isQuick({ method, headers }: IncomingMessage, path: string): boolean {
  return (
    method === 'POST' &&
    routes.has(path) &&
    /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '') &&
    Number(headers['content-length'] ?? Infinity) <= largestForm
  )
}

export async function answerQuickly(
  req: IncomingMessage,
  res: ServerResponse,
  { visit, page }: { visit: Visit; page: PageAnswer },
): Promise<void> {
  const body = await readBody(req)
  const answered = await routes.get(visit.path)?.({
    data: dataOf(body),
    accept: single(req.headers.accept) ?? null,
    acceptLanguage: single(req.headers['accept-language']) ?? null,
    requestId: visit.id,
    actor: () => actorOf(req),
  })
  // A readable page, as for any other trouble; it gives back what was chosen.
  if (!answered || (answered.status >= 500 && wantsPage(req))) return page.trouble('broken', body)
  dress(res, [
    ...commonHeaders(env.isHttps),
    ['x-request-id', visit.id],
    ['cache-control', 'private, no-store'],
    ...answered.headers,
  ])
  res.statusCode = answered.status
  res.end(Buffer.from(await answered.arrayBuffer()))
}

function dataOf(body: Buffer | undefined): FormData | undefined {
  if (!body) return undefined
  const data = new FormData()
  for (const [name, value] of new URLSearchParams(body.toString())) data.append(name, value)
  return data
}

const cookie = new RegExp(`(?:^|;\\s*)${sessionCookieName()}=([^;]+)`)

const actorOf = (req: IncomingMessage) => actorOfCookie(single(req.headers.cookie))

export async function actorOfCookie(cookies: string | undefined): Promise<Actor> {
  const [, token] = cookie.exec(cookies ?? '') ?? []
  return (token && (await memberOfSession(token))) || visitor
}
