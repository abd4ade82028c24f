import { isLocale } from '@/lib/platform/locales'

/**
 * Where to go on after signing in, as an address without locale ("/dialogues/x?page=2"); null for anything
 * that could lead off this portal: another scheme or host, "//host", a backslash, a control character.
 */
export function localPath(given: string | null | undefined): string | null {
  if (!given || given.length > 500 || !given.startsWith('/')) return null
  // Browsers read a backslash as a slash and drop tabs and line ends.
  if (given.startsWith('//') || /[\\\p{Cc}]/u.test(given)) return null
  const base = 'http://portal.invalid'
  if (!URL.canParse(given, base)) return null
  const url = new URL(given, base)
  if (url.origin !== base || url.pathname.startsWith('//')) return null
  const [, first = '', ...rest] = url.pathname.split('/')
  const bare = isLocale(first) ? `/${rest.join('/')}` : url.pathname
  return bare.startsWith('//') ? null : bare + url.search
}
