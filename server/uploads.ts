import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server, type ServerOptions } from '@tus/server'
import { env } from '@/lib/platform/env'
import { bestLocale, isLocale } from '@/lib/platform/i18n'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { beginUpload } from '@/lib/uploads/operations/begin'
import { finishUpload } from '@/lib/uploads/operations/finish'
import { ownUpload, received } from '@/lib/uploads/operations/own'
import { beginInput } from '@/lib/uploads/schema'
import { UploadStore } from '@/lib/uploads/store'
import { refusedResponse } from '@/lib/web/form-post'
import type { Visit } from './gate'
import { dress } from './page-answer'
import { actorOfCookie } from './quick-routes'
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
    const row = await ownUpload(actor, id)
    // The last piece had arrived, but its answer was lost, or we stopped before we looked at it.
    const isWhole = (await received(row)) === Number(row.bytes)
    if (request.method === 'HEAD' && isWhole) await finishUpload(actor, id)
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
      const given = request.headers.get('x-locale')
      const locale = isLocale(given) ? given : bestLocale(request.headers.get('accept-language'))
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
  await server.handle(req, res)
}
