import { env } from '@/lib/platform/env'
import { randomLetters } from '@/lib/platform/ids'
import type { IncomingMessage } from 'node:http'
import { clientAddress, proxyTest } from './client-address'
import { comesFromOurPages, hostIsAllowed, isLocalHost } from './hosts'
import { askedHost, single, stripInternal } from './request-headers'

/** What is known of a request once it was let in. */
export interface Visit {
  id: string
  host: string
  /** Path with query. */
  address: string
  path: string
}

type Entry = { visit: Visit } | { refused: 403 | 405 | 421; text: string }

// What pages and forms are asked with; routes below /api/ say themselves which of these they answer. Others fail in Next.
const methodsOfPages = new Set(['GET', 'HEAD', 'POST'])
const methodsOfRoutes = new Set([...methodsOfPages, 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])

/** Everything that is decided about a request before any page sees it. */
export class Gate {
  readonly #isProxy = proxyTest(env.trustedProxies)
  readonly #url = env.url

  enter(req: IncomingMessage): Entry {
    const peer = req.socket.remoteAddress
    const behindProxy = this.#isProxy((peer ?? '').replace(/^::ffff:/, ''))
    const forwardedFor = req.headers['x-forwarded-for']
    const client = clientAddress(peer, [forwardedFor].flat().join(','), this.#isProxy)
    const host = askedHost(req, behindProxy)
    // An address with a host in it ("GET http://elsewhere/") would be believed over the header.
    const address = readable(req.url?.startsWith('/') ? req.url : '/')
    const path = address.split('?')[0] ?? '/'
    stripInternal(req.headers)

    const isHealth = path === '/api/health' && isLocalHost(host ?? '')
    if (!host || !(hostIsAllowed(host, this.#url) || isHealth)) {
      return { refused: 421, text: `This portal answers at ${this.#url} only.` }
    }
    if (!comesFromOurPages(req.method ?? 'GET', host, req.headers)) {
      return { refused: 403, text: 'This was not sent by a page of this portal.' }
    }
    const method = req.method ?? 'GET'
    const methods = path.startsWith('/api/') ? methodsOfRoutes : methodsOfPages
    if (!methods.has(method)) {
      return { refused: 405, text: 'A page is read with GET and a form sent with POST.' }
    }
    const visit = { id: randomLetters(8), host, address, path }
    this.#introduce(req, visit, client)
    return { visit }
  }

  #introduce(req: IncomingMessage, { id, host, address }: Visit, client: string) {
    req.url = address
    Object.assign(req.headers, {
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': new URL(this.#url).protocol.slice(0, -1),
      'x-baraza-request': id,
      'x-baraza-client': client,
      'x-baraza-path': address,
    })
  }
}

/** An address with a stray "%" in its path, made one that can be read: as what was typed, which no page has. */
function readable(address: string): string {
  const [path = '/', ...query] = address.split('?')
  try {
    decodeURIComponent(path)
    return address
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}

export const hasSession = (req: IncomingMessage) =>
  /\bnext-auth\.session-token=/.test(single(req.headers.cookie) ?? '')
