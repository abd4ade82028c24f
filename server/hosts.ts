const localNames = ['localhost', '127.0.0.1', '[::1]']

const nameOf = (host: string) => host.toLowerCase().replace(/:\d+$/, '')

export const isLocalHost = (host: string) => localNames.includes(nameOf(host))

/**
 * The host names that the portal answers to: its own address; with a local address or demonstration data the
 * local names, under any port (a tunnel changes it). A page of another name that was pointed at this machine
 * (DNS rebinding) gets nothing.
 */
export function hostIsAllowed(host: string | undefined, ownUrl: string): boolean {
  if (!host) return false
  const own = new URL(ownUrl).host
  return host.toLowerCase() === own || (isLocalHost(own) && isLocalHost(host))
}

type Headers = Record<string, string | string[] | undefined>

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/**
 * True when a request that may change something was sent by one of our own pages.
 * Browsers say so in Origin; old ones that leave it out say it in Sec-Fetch-Site or Referer. The host must be
 * the very one that was asked, because cookies don't tell two ports of a machine apart.
 */
export function comesFromOurPages(method: string, host: string, headers: Headers): boolean {
  if (safeMethods.has(method)) return true
  const origin = single(headers.origin)
  if (origin !== undefined) return hostOf(origin) === host.toLowerCase()
  const site = single(headers['sec-fetch-site'])
  if (site !== undefined) return site === 'same-origin'
  const referrer = single(headers.referer)
  return referrer !== undefined && hostOf(referrer) === host.toLowerCase()
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { host, protocol } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? host : undefined
}
