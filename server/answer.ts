import { randomBytes } from 'node:crypto'
import { IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '@/lib/platform/env'
import { isGone } from '@/lib/web/gone'
import { bestLocale, isLocale, type Locale } from '@/lib/platform/locales'
import { log } from '@/lib/platform/log'
import type { DatabaseWatch } from './database-watch'
import { Gate, hasSession, type Visit } from './gate'
import { holdPages } from './held-page'
import { readForm } from './kept-form'
import { compressed, isEmptyErrorPage, withoutRuntime } from './page-text'
import { readBody, recordBody } from './recorded-body'
import { loggedPath, wantsPage } from './request-headers'
import { commonHeaders, contentSecurityPolicy, zoneOf } from './security-headers'
import { statusOfTrouble, troublePage, type Trouble } from './trouble-page'

type Render = (req: IncomingMessage, res: ServerResponse) => Promise<void>

interface Surroundings {
  /** The pages, once they are ready. */
  render(): Render | undefined
  watch: DatabaseWatch
  dev: boolean
}

// Written by lib/web/file-response.ts.
const lengthHeader = 'x-baraza-length'

const refusedPages: Record<number, string> = { 401: 'sign-in', 403: 'forbidden', 404: 'not-found' }

/** Makes the function that answers every request of the portal. */
export function makeAnswer({ render, watch, dev }: Surroundings): Render {
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
    if (isFile(visit.path)) return pages ? pages(req, res) : plain(res, 503, 'starting')
    const trouble = pages ? troubleOf(watch) : 'starting'
    if (trouble) return page.trouble(trouble, await readBody(req))
    if (pages) return page.render(pages)
  }
}

/** Files that are the same for everybody and need no database. */
const isFile = (path: string) =>
  path.startsWith('/_next/') || path.startsWith('/assets/') || path === '/favicon.ico'

function troubleOf(watch: DatabaseWatch): Trouble | undefined {
  return watch.state === 'reachable' ? undefined : watch.state
}

class PageAnswer {
  readonly #nonce = randomBytes(16).toString('base64')
  readonly #accepted: string | undefined
  readonly #locale: Locale
  readonly #wantsPage: boolean

  constructor(
    private readonly req: IncomingMessage,
    private readonly res: ServerResponse,
    private readonly visit: Visit,
    private readonly watch: DatabaseWatch,
    private readonly dev: boolean,
  ) {
    const first = visit.path.split('/')[1]
    this.#locale = isLocale(first) ? first : bestLocale(req.headers['accept-language'])
    this.#wantsPage = wantsPage(req)
    this.#accepted = [req.headers['accept-encoding']].flat().join(',')
    this.#dress()
  }

  async render(pages: Render): Promise<void> {
    const { req, res, watch } = this
    req.headers['content-security-policy'] = String(res.getHeader('content-security-policy'))
    req.headers['x-baraza-nonce'] = this.#nonce
    // Pages are held back whole and compressed here, after they were looked at.
    if (this.#wantsPage && !this.visit.path.startsWith('/api/')) {
      delete req.headers['accept-encoding']
    }
    const body = recordBody(req)
    let refusedWith: number | undefined
    const held = holdPages(res, {
      isHeld: () => this.#isHeld(),
      beforeHeaders: () => {
        this.#keepPrivate()
        tellLength(res)
      },
      whole: async ({ status, body: answer }) => {
        const html = answer.toString()
        if (status >= 500) return this.#failed(held, body())
        const refused = refusedPages[status]
        if (refused && refusedWith === undefined && isEmptyErrorPage(html)) {
          // The page that explains a refusal renders as found; the status stays the refusal's.
          refusedWith = status
          const cookies = res.getHeader('set-cookie')
          held.again()
          // Two renders listen to one answer.
          res.setMaxListeners(2 * res.getMaxListeners())
          this.#dress()
          if (cookies) res.setHeader('set-cookie', cookies)
          return pages(this.#inward(`/${this.#locale}/refused/${refused}`), res)
        }
        await this.#send(held, refusedWith ?? (isGone(html) ? 410 : status), html)
      },
    })
    const stopWaiting = watch.whenGone(() => {
      if (this.#wantsPage && held.isOpen) void this.#failed(held, body())
    })
    res.once('close', stopWaiting)
    try {
      await pages(req, res)
    } catch (error) {
      log.error('page failed', error, { request: this.visit.id })
      await this.#failed(held, body())
    }
  }

  /** A page of our own, with what was typed if it was a form. */
  async trouble(trouble: Trouble, body: Buffer | undefined): Promise<void> {
    const { status, headers, text } = await this.#troubleText(trouble, body)
    for (const [name, value] of Object.entries(headers)) this.res.setHeader(name, value)
    // What was not read of a long upload would otherwise be taken for the next request.
    if (!this.req.complete) this.res.setHeader('connection', 'close')
    this.res.writeHead(status)
    this.res.end(this.req.method === 'HEAD' ? undefined : text)
  }

  async #failed(held: ReturnType<typeof holdPages>, body: Buffer | undefined) {
    const state = await this.watch.look()
    const trouble = state === 'reachable' ? 'broken' : state
    const { status, headers, text } = await this.#troubleText(trouble, body)
    this.res.removeHeader('content-encoding')
    this.res.removeHeader('content-length')
    this.res.removeHeader('etag')
    held.send(status, headers, text)
  }

  async #troubleText(trouble: Trouble, body: Buffer | undefined) {
    const status = statusOfTrouble[trouble]
    const headers: Record<string, string> = { 'cache-control': 'private, no-store' }
    if (status === 503) headers['retry-after'] = '5'
    if (!this.#wantsPage || this.visit.path === '/api/health') {
      headers['content-type'] = 'application/json; charset=utf-8'
      return { status, headers, text: JSON.stringify({ status: trouble, request: this.visit.id }) }
    }
    headers['content-type'] = 'text/html; charset=utf-8'
    const form = body && (await readForm(this.req.headers, body))
    const text = troublePage({
      trouble,
      locale: this.#locale,
      address: this.visit.address,
      requestId: this.visit.id,
      form,
    })
    return { status, headers, text }
  }

  async #send(held: ReturnType<typeof holdPages>, status: number, html: string) {
    this.#keepPrivate()
    const text = zoneOf(this.visit.path) === 'reading' ? withoutRuntime(html) : html
    const { body, encoding } = await compressed(text, this.#accepted)
    this.res.setHeader('vary', 'accept-encoding')
    this.res.removeHeader('content-length')
    held.send(status, encoding ? { 'content-encoding': encoding } : {}, body)
  }

  #isHeld(): boolean {
    if (this.req.method === 'HEAD' || !this.#wantsPage) return false
    const type = String(this.res.getHeader('content-type') ?? '')
    return type.startsWith('text/html') || this.res.statusCode >= 500
  }

  /** What a signed-in person was shown stays in no cache, theirs included. */
  #keepPrivate() {
    const { req, res } = this
    if (!hasSession(req)) return
    const type = String(res.getHeader('content-type') ?? '')
    if (type.startsWith('text/html') || !res.hasHeader('cache-control')) {
      res.setHeader('cache-control', 'private, no-store')
    }
  }

  #dress() {
    const { host, path, id } = this.visit
    const policy = {
      zone: zoneOf(path),
      host,
      isHttps: env.isHttps,
      nonce: this.#nonce,
      dev: this.dev,
    }
    dress(this.res, [
      ...commonHeaders(env.isHttps),
      ['content-security-policy', contentSecurityPolicy(policy)],
      ['x-request-id', id],
    ])
  }

  /** The same person asking for another page of ours. */
  #inward(address: string): IncomingMessage {
    const inner = new IncomingMessage(this.req.socket)
    inner.method = 'GET'
    inner.url = address
    Object.assign(inner.headers, this.req.headers)
    for (const name of ['content-length', 'content-type', 'next-action']) delete inner.headers[name]
    inner.push(null)
    return inner
  }
}

/** Next lets no route say how long its answer is, which players and progress bars need: ours say it in this header. */
function tellLength(res: ServerResponse) {
  const length = res.getHeader(lengthHeader)
  if (length === undefined) return
  res.removeHeader(lengthHeader)
  res.setHeader('content-length', length)
}

function dress(res: ServerResponse, headers: [name: string, value: string][]) {
  for (const [name, value] of headers) res.setHeader(name, value)
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
