import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

// What only we, or the framework inside, may say about a request.
const internal =
  /^(x-baraza-|x-middleware-|x-invoke-|x-forwarded-|x-nextjs-rewritten-|x-vercel-|x-now-)|^(forwarded|x-real-ip|x-matched-path|x-prerender-revalidate|x-prerender-revalidate-if-generated)$/

/** Takes out every header by which a client could speak with our voice. */
export function stripInternal(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (internal.test(name)) delete headers[name]
}

export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** The host that was asked for; behind a trusted proxy the one that the proxy was asked for. */
export function askedHost(req: IncomingMessage, behindProxy: boolean): string | undefined {
  const forwarded = behindProxy ? single(req.headers['x-forwarded-host']) : undefined
  return forwarded?.split(',')[0]?.trim() || req.headers.host
}

/** Does a person wait for a page, rather than a script for an answer? */
export function wantsPage(req: IncomingMessage): boolean {
  const { headers } = req
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return false
  return headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept)
}

/** Of an address only what may stand in a log: no query, and nothing that looks like a secret or an id. */
export function loggedPath(address: string): string {
  return (address.split('?')[0] ?? '').replace(/[^/]{25,}/g, '…').slice(0, 200)
}
