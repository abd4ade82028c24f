import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server, type ServerOptions } from '@tus/server'
import { env } from '@/lib/platform/env'
import { bestLocale, isLocale } from '@/lib/platform/i18n'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { beginUpload } from '@/lib/uploads/operations/begin'
import { finishUpload } from '@/lib/uploads/operations/finish'
import { ownUpload, sentUpload } from '@/lib/uploads/operations/own'
import { beginInput } from '@/lib/uploads/schema'
import { UploadStore } from '@/lib/uploads/store'
import { sentenceOf } from '@/lib/web/complaints'
import { refusedResponse } from '@/lib/web/form-post'
import type { Visit } from './gate'
import { dress } from './page-answer'
import { actorOfCookie } from './quick-routes'
import { single } from './request-headers'
import { commonHeaders } from './security-headers'

/*
 * Files that arrive in pieces (tus 1.0), answered before Next, which reads a body through copies of its own. The gate
 * has looked at host and origin as for any request; who sends is asked for each piece.
 */
const path = '/api/uploads/tus'

export const isUpload = (asked: string) => asked === path || asked.startsWith(`${path}/`)

type Request = Parameters<NonNullable<ServerOptions['onIncomingRequest']>>[0]

const actorOf = (request: Request) => actorOfCookie(request.headers.get('cookie') ?? undefined)

const server = new Server({
  path,
  datastore: new UploadStore(),
  relativeLocation: true,
  allowedOrigins: [env.url],
  namingFunction: newId,
  // Each piece of each file: what isn't the sender's own isn't there.
  async onIncomingRequest(request, id) {
    if (request.method === 'POST') return
    const actor = await actorOf(request)
    if (!beginInput.shape.id.safeParse(id).success) throw notFound()
    await ownUpload(actor, id)
  },
  async onUploadCreate(request, upload) {
    const { slug, kind } = upload.metadata ?? {}
    const said = beginInput.safeParse({ id: upload.id, slug, kind, bytes: upload.size })
    if (!said.success) throw new Refusal('invalid', 'upload.interrupted')
    await beginUpload(await actorOf(request), said.data)
    return {}
  },
  async onUploadFinish(request, upload) {
    await finishUpload(await actorOf(request), upload.id)
    return {}
  },
  async onResponseError(request, error) {
    if (error instanceof Refusal) {
      const { headers } = request
      const locale = localeOf(headers.get('x-locale'), headers.get('accept-language'))
      const refused = refusedResponse(error, locale, true)
      return { status_code: refused.status, body: await refused.text() }
    }
    // What the protocol itself refuses says so.
    if ('status_code' in error) return undefined
    log.error('upload failed', error, { request: request.headers.get('x-baraza-request') })
    return { status_code: 500, body: '{"error":"unexpected"}' }
  },
})

export async function answerUpload(
  req: IncomingMessage,
  res: ServerResponse,
  visit: Visit,
): Promise<void> {
  dress(res, [
    ...commonHeaders(env.isHttps),
    ['x-request-id', visit.id],
    ['cache-control', 'private, no-store'],
  ])
  // The protocol has no GET: with it a sender asks what came of a file that is all there.
  if (req.method === 'GET') return tellState(req, res, visit)
  await server.handle(req, res)
}

async function tellState(req: IncomingMessage, res: ServerResponse, visit: Visit): Promise<void> {
  const locale = localeOf(single(req.headers['x-locale']), single(req.headers['accept-language']))
  try {
    const id = beginInput.shape.id.safeParse(visit.path.slice(path.length + 1))
    if (!id.success) throw notFound()
    const actor = await actorOfCookie(single(req.headers.cookie))
    const { state, problem } = await sentUpload(actor, id.data)
    const message = problem ? sentenceOf(new Refusal('invalid', problem), locale) : null
    await send(res, Response.json({ state, message }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await send(res, refusedResponse(error, locale, true))
  }
}

async function send(res: ServerResponse, answer: Response): Promise<void> {
  res.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' })
  res.end(await answer.text())
}

const localeOf = (given: string | null | undefined, accepted: string | null | undefined) =>
  isLocale(given) ? given : bestLocale(accepted ?? null)
