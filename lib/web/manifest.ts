import 'server-only'

/** What a browser needs to put a page that works without a network on the home screen, in one language. */
export function manifestOf(
  start: string,
  { lang, name, shortName }: { lang: string; name: string; shortName: string },
): Response {
  const manifest = {
    id: start,
    start_url: start,
    scope: start,
    lang,
    name,
    short_name: shortName,
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [{ src: '/assets/check-in-icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
  return Response.json(manifest, {
    headers: {
      'content-type': 'application/manifest+json',
      'cache-control': 'public, max-age=3600',
    },
  })
}
