import { isLocale } from '@/lib/platform/locales'

/**
 * Two zones of script. Reading pages get none of the framework's runtime, only our own small files below
 * /assets/. In the working zone (/{locale}/manage) the runtime comes in by a nonce.
 */
export type Zone = 'reading' | 'working'

export function zoneOf(path: string): Zone {
  const [, locale, section] = path.split('/', 3)
  return isLocale(locale) && section === 'manage' ? 'working' : 'reading'
}

interface Policy {
  zone: Zone
  /** As in the address of the page; a path in a policy needs its host. */
  host: string
  isHttps: boolean
  nonce: string
  /** Development tools evaluate code and keep a socket open. */
  dev: boolean
}

/** The same for a page that shows a frame of somebody else. */
export const withFrame = (policy: string, host: string): string =>
  `${policy}; frame-src https://${host}`

export function contentSecurityPolicy({ zone, host, isHttps, nonce, dev }: Policy): string {
  const ownFiles = `${isHttps ? 'https' : 'http'}://${host}/assets/`
  const scripts =
    zone === 'working'
      ? `'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`
      : ownFiles
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `worker-src ${ownFiles}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self'${dev ? ` ws://${host}` : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** The page that checks people in without a network: the one whose service worker we have, and that may see badges. */
const checkInPage = /^\/(?<locale>[a-z]{2})\/check-in(\/|$)/

/** The page on which a view is spoken. */
const sayPage = /^\/(?<locale>[a-z]{2})\/dialogues\/[a-z0-9-]+\/views\/say\/?$/

/**
 * The pages on which an interview is filmed, and those from which the framework goes to them without asking for a new
 * document: what a browser allows is what it was told with the first.
 */
const interviewPages = /^\/(?<locale>[a-z]{2})\/manage\/(dialogues\/[a-z0-9-]+\/)?interviews(\/|$)/

/** Where these service workers may rule, and nowhere else: each its page in one language. Null for every other file. */
export function scopeOfWorker(address: string): string | null {
  const found = /^\/assets\/(check-in|enter)-sw\.js\?locale=([a-z]+)$/.exec(address)
  const [, page, locale] = found ?? []
  return isLocale(locale) ? `/${locale}/${page}` : null
}

/** What every answer carries, whatever it is. */
export function commonHeaders(isHttps: boolean, path = '/'): [name: string, value: string][] {
  const only = (...pages: RegExp[]) =>
    pages.some((page) => isLocale(page.exec(path)?.groups?.['locale'])) ? '(self)' : '()'
  const camera = only(checkInPage, interviewPages)
  const microphone = only(sayPage, interviewPages)
  return [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
    [
      'permissions-policy',
      `camera=${camera}, geolocation=(), microphone=${microphone}, payment=(), usb=()`,
    ],
    ...(isHttps
      ? ([['strict-transport-security', 'max-age=31536000']] satisfies [string, string][])
      : []),
  ]
}
