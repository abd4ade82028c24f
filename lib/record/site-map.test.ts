import { readFileSync } from 'node:fs'
import path from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { siteMapIndexOf, siteMapOf } from './site-map'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

// Of sitemaps.org, as the library that writes ours brings it along.
const schema = (name: string) =>
  readFileSync(path.join(process.cwd(), 'node_modules/sitemap/schema', name), 'utf8')

function problems(xml: string, xsd: string): string[] {
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema(xsd)))
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    return [String(error)]
  } finally {
    document.dispose()
    validator.dispose()
  }
}

test('each place stands there in every language, with its translations, valid by the schema', async () => {
  const xml = await siteMapOf([
    { path: '/summaries/a-b', changedAt: new Date('2026-11-26T10:00:00Z') },
    { path: '', changedAt: null },
  ])
  // The schema asks for that of XHTML wherever another namespace stands; links are looked at below.
  expect(problems(xml.replace(/<xhtml:link[^>]*\/>/g, ''), 'sitemap.xsd')).toEqual([])
  expect(xml.match(/<url>/g)).toHaveLength(6)
  expect(xml.match(/hreflang="sw"/g)).toHaveLength(6)
  expect(xml.match(/hreflang="x-default"/g)).toHaveLength(6)
  expect(xml).toContain('<lastmod>2026-11-26</lastmod>')
})

test('the index names its files', async () => {
  const index = await siteMapIndexOf(['https://example.org/sitemaps/views.xml?after=abc'])
  const document = XmlDocument.fromString(index)
  const found = document.find('//s:sitemapindex/s:sitemap/s:loc', { s: namespace })
  expect(found.map(({ content }) => content)).toEqual([
    'https://example.org/sitemaps/views.xml?after=abc',
  ])
  document.dispose()
})
