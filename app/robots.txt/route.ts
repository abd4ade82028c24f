import { env } from '@/lib/platform/env'
import { locales } from '@/lib/platform/locales'

const workplaces = ['manage', 'me', 'sign-in', 'enter', 'check-in', 'room', 'outbox', 'rsvp']

/** For those who walk the web: what is for reading, and where the map lies. */
export function GET(): Response {
  const closed = locales.flatMap((locale) => workplaces.map((place) => `/${locale}/${place}`))
  const lines = [
    'User-agent: *',
    ...['/api/', '/outbox', ...closed].map((path) => `Disallow: ${path}`),
    'Allow: /api/v1/',
    `Sitemap: ${env.url.replace(/\/$/, '')}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
