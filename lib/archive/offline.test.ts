import { expect, test } from 'vitest'
import { assetsOf, pageFile, readOffline } from './offline'

const inside = new Map([
  ['/en/summaries', 'en/summaries/index.html'],
  ['/_next/static/a.css', 'files/a.css'],
])
const page = (body: string) =>
  readOffline(`<!doctype html><html lang="en"><body>${body}</body></html>`, {
    at: '/en/summaries/what-was-said',
    fileOf: (path) => inside.get(path) ?? null,
    origin: 'https://baraza.example',
  })

test('links lead from file to file, and to the portal for what is not in the archive', () => {
  const html = page(
    '<a href="/en/summaries?page=2#x">a</a><a href="/en/manage">b</a><a href="https://e.org/">c</a>',
  )
  expect(html).toContain('href="../index.html#x"')
  expect(html).toContain('href="https://baraza.example/en/manage"')
  expect(html).toContain('href="https://e.org/"')
})

test('scripts and forms stay behind, words stay as they are', () => {
  const html = page(
    '<script>alert(1)</script><form action="/x"><button>Go</button></form><p>Ɛ &lt;b&gt; ŋ</p>',
  )
  expect(html).not.toMatch(/script|form|Go/)
  expect(html).toContain('<p>Ɛ &#x3C;b> ŋ</p>')
})

test('an address that only looks like one of the portal is left alone', () => {
  expect(page('<a href="//evil.example/">x</a>')).toContain('href="//evil.example/"')
})

test('style sheets are found, once each', () => {
  const html = '<link rel="stylesheet" href="/_next/static/a.css"><link href="/_next/static/a.css">'
  expect(assetsOf(html)).toEqual(['/_next/static/a.css'])
  expect(pageFile('/en')).toBe('en/index.html')
})
