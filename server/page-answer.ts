import { randomBytes } from 'node:crypto'
import { IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '@/lib/platform/env'
import { framedHost } from '@/lib/web/framed'
import { isGone } from '@/lib/web/gone'
import { bestLocale, isLocale, type Locale } from '@/lib/platform/locales'
import { log } from '@/lib/platform/log'
import type { DatabaseWatch } from './database-watch'
import { hasSession, type Visit } from './gate'
import { holdPages } from './held-page'
import { readForm } from './kept-form'
import { isEmptyErrorPage, withoutRuntime } from './page-text'
import { recordBody } from './recorded-body'
import { wantsPage } from './request-headers'
import {
  commonHeaders,
  contentSecurityPolicy,
  scopeOfWorker,
  withFrame,
  zoneOf,
} from './security-headers'
import { statusOfTrouble, troublePage, type Trouble } from './trouble-page'
import { isForEverybody, KeptPage, type Finish } from './visitor-pages'

type Held = ReturnType<typeof holdPages>
export type Render = (req: IncomingMessage, res: ServerResponse) => Promise<void>

// What Next takes of a server action, unless told otherwise.
const formLimitBytes = 1_024 * 1_024

// Written by lib/web/file-response.ts.
const lengthHeader = 'x-baraza-length'

const refusedPages: Record<number, string> = { 401: 'sign-in', 403: 'forbidden', 404: 'not-found' }

/** One answer of the pages: as they rendered it, trimmed, replaced where they failed, or kept from before. */
export class PageAnswer {
  readonly #nonce = randomBytes(16).toString('base64')
  readonly #accepted: string | undefined
  readonly #locale: Locale
  readonly #wantsPage: boolean
  #dressedWith: ReadonlySet<string> = new Set()

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

  /** Renders the page; `finish` is told the whole of it if everybody may see it, and nothing if not. */
  async render(pages: Render, finish?: Finish): Promise<void> {
    const { req, res, watch } = this
    if (finish) res.once('close', () => finish(undefined))
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
        await this.#send(held, refusedWith ?? (isGone(html) ? 410 : status), html, finish)
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

  async #failed(held: Held, body: Buffer | undefined) {
    const state = await this.watch.look()
    const trouble = state !== 'reachable' ? state : this.#isTooLarge() ? 'tooLarge' : 'broken'
    const { status, headers, text } = await this.#troubleText(trouble, body)
    this.res.removeHeader('content-encoding')
    this.res.removeHeader('content-length')
    this.res.removeHeader('etag')
    held.send(status, headers, text)
  }

  /** Next reads no more of a form, and fails. Recordings come by a route of their own, which has other limits. */
  #isTooLarge(): boolean {
    const length = Number(this.req.headers['content-length'] ?? 0)
    return !this.visit.path.startsWith('/api/') && length > formLimitBytes
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
      nonce: this.#nonce,
      form,
    })
    return { status, headers, text }
  }

  async sendKept(page: KeptPage): Promise<void> {
    const { body, encoding } = await page.body(this.#accepted)
    for (const [name, value] of page.headers) this.res.setHeader(name, value)
    if (encoding) this.res.setHeader('content-encoding', encoding)
    this.res.setHeader('content-length', body.length)
    this.res.end(body)
  }

  async #send(held: Held, status: number, html: string, finish?: Finish) {
    this.#keepPrivate()
    const text = zoneOf(this.visit.path) === 'reading' ? withoutRuntime(html) : html
    const framed = framedHost(html)
    if (framed) {
      const policy = String(this.res.getHeader('content-security-policy'))
      this.res.setHeader('content-security-policy', withFrame(policy, framed))
    }
    this.res.setHeader('vary', 'accept-encoding')
    this.res.removeHeader('content-length')
    const page = new KeptPage(this.#headersOfPage(), text)
    finish?.(isForEverybody(status, page.headers, text) ? page : undefined)
    const { body, encoding } = await page.body(this.#accepted)
    held.send(status, encoding ? { 'content-encoding': encoding } : {}, body)
  }

  /** What the page said of itself, without what every answer says anew. */
  #headersOfPage(): [string, string | string[]][] {
    const { res } = this
    return res.getHeaderNames().flatMap((name): [string, string | string[]][] => {
      const value = res.getHeader(name)
      return value === undefined || this.#dressedWith.has(name)
        ? []
        : [[name, typeof value === 'number' ? String(value) : value]]
    })
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
    const { host, address, path, id } = this.visit
    const policy = {
      zone: zoneOf(path),
      host,
      isHttps: env.isHttps,
      nonce: this.#nonce,
      dev: this.dev,
    }
    const scope = scopeOfWorker(address)
    const headers: [string, string][] = [
      ...commonHeaders(env.isHttps, path),
      ['content-security-policy', contentSecurityPolicy(policy)],
      ['x-request-id', id],
      ...(scope ? ([['service-worker-allowed', scope]] satisfies [string, string][]) : []),
    ]
    this.#dressedWith = new Set(headers.map(([name]) => name))
    dress(this.res, headers)
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
export function tellLength(res: ServerResponse) {
  const length = res.getHeader(lengthHeader)
  if (length === undefined) return
  res.removeHeader(lengthHeader)
  res.setHeader('content-length', length)
}

export function dress(res: ServerResponse, headers: [name: string, value: string][]) {
  for (const [name, value] of headers) res.setHeader(name, value)
}
