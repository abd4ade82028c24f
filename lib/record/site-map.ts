import 'server-only'
import { Readable } from 'node:stream'
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { locales } from '@/lib/platform/locales'
import { addressOf } from './queries'

type Place = { path: string; changedAt: Date | null }

/** Every place in every language, each telling of the others (hreflang). */
export async function siteMapOf(places: readonly Place[]): Promise<string> {
  const entries = places.flatMap(({ path, changedAt }) => {
    const links = [
      ...locales.map((lang) => ({ lang, url: addressOf(path, lang) })),
      { lang: 'x-default', url: addressOf(path) },
    ]
    return locales.map((locale) => ({
      url: addressOf(path, locale),
      links,
      ...(changedAt && { lastmod: changedAt.toISOString().slice(0, 10), lastmodDateOnly: true }),
    }))
  })
  return written(entries, new SitemapStream({ lastmodDateOnly: true }))
}

export async function siteMapIndexOf(files: readonly string[]): Promise<string> {
  return written(
    files.map((url) => ({ url })),
    new SitemapIndexStream(),
  )
}

async function written(entries: object[], into: SitemapStream | SitemapIndexStream) {
  return (await streamToPromise(Readable.from(entries).pipe(into))).toString('utf8')
}
