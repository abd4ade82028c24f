import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import type { DatabaseWatch } from './database-watch'
import { Gate, type Visit } from './gate'
import { dress, PageAnswer, type Render } from './page-answer'
import { answerBytes, isBytes } from './media-bytes'
import { answerQuickly, isQuick } from './quick-routes'
import { readBody } from './recorded-body'
import { loggedPath } from './request-headers'
import { commonHeaders } from './security-headers'
import { answerStyle } from './styles'
import type { Trouble } from './trouble-page'
import { answerUpload, isUpload } from './uploads'
import type { VisitorPages } from './visitor-pages'

interface Surroundings {
  /** The pages, once they are ready. */
  render(): Render | undefined
  watch: DatabaseWatch
  visitorPages: VisitorPages
  dev: boolean
}

/** Makes the function that answers every request of the portal. */
export function makeAnswer({ render, watch, visitorPages, dev }: Surroundings): Render {
  const gate = new Gate()

  return async (req, res) => {
    const began = performance.now()
    const entry = gate.enter(req)
    if ('refused' in entry) {
      dress(res, commonHeaders(env.isHttps))
      return plain(res, entry.refused, entry.text)
    }
    const { visit } = entry
    res.once('finish', () => logFailure(req, res, visit, began))
    const page = new PageAnswer(req, res, visit, watch, dev)
    const pages = render()
    if (isWorker(visit.path)) res.setHeader('service-worker-allowed', '/')
    if (!dev && (await answerStyle(req, res, visit.path))) return
    if (isFile(visit.path)) return pages ? pages(req, res) : plain(res, 503, 'starting')
    const trouble = pages ? troubleOf(watch) : 'starting'
    if (trouble) return page.trouble(trouble, await readBody(req))
    if (!pages) return
    if (!dev && isQuick(req, visit.path)) return answerQuickly(req, res, { visit, page })
    if (!dev && isBytes(req, visit.path)) return answerBytes(req, res, visit)
    if (isUpload(visit.path)) return answerUpload(req, res, visit)
    const turn = dev ? undefined : await visitorPages.turn(req, visit.address)
    const kept = turn && 'page' in turn ? await turn.page : undefined
    if (kept) return page.sendKept(kept)
    return page.render(pages, turn && 'finish' in turn ? turn.finish : undefined)
  }
}

/** Files that are the same for everybody and need no database. */
const isFile = (path: string) =>
  path.startsWith('/_next/') || path.startsWith('/assets/') || path === '/favicon.ico'

/** A script that keeps a page for halls without a network: it may look after pages beside its own folder. */
const isWorker = (path: string) => /^\/assets\/[a-z-]+-worker\.js$/.test(path)

function troubleOf(watch: DatabaseWatch): Trouble | undefined {
  return watch.state === 'reachable' ? undefined : watch.state
}

function plain(res: ServerResponse, status: number, text: string) {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  res.end(`${text}\n`)
}

function logFailure(req: IncomingMessage, res: ServerResponse, visit: Visit, began: number) {
  // Whoever watches the health of the portal is told by the answer itself.
  if (res.statusCode < 500 || visit.path === '/api/health') return
  log.warn('request failed', {
    request: visit.id,
    method: req.method,
    path: loggedPath(visit.address),
    status: res.statusCode,
    ms: Math.round(performance.now() - began),
  })
}
