import { expect, test } from 'vitest'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compressed, withoutRuntime } from './page-text'

test('a reading page loses the framework and keeps what is ours', () => {
  const page =
    '<head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>' +
    '<link rel="stylesheet" href="/_next/static/a.css"/>' +
    '<script src="/_next/static/a.js" async=""></script></head><body><p>Text</p>' +
    '<script type="application/ld+json">{"@type":"Event"}</script>' +
    '<script type="module" src="/assets/enhance.js"></script>' +
    '<script>self.__next_f.push([1,"<p>Text\\u003c/p>"])</script></body>'
  expect(withoutRuntime(page)).toBe(
    '<head><link rel="stylesheet" href="/_next/static/a.css"/></head><body><p>Text</p>' +
      '<script type="application/ld+json">{"@type":"Event"}</script>' +
      '<script type="module" src="/assets/enhance.js"></script></body>',
  )
})

test('what a person wrote about scripts stays, as it stands escaped', () => {
  const page = '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'
  expect(withoutRuntime(page)).toBe(page)
})

test('a page goes out as the browser likes it best', async () => {
  const text = 'Come to the washing place in the evening. '.repeat(100)
  const best = await compressed(text, 'gzip, deflate, br')
  expect(best.encoding).toBe('br')
  expect(brotliDecompressSync(best.body).toString()).toBe(text)
  const older = await compressed(text, 'gzip')
  expect(older.encoding).toBe('gzip')
  expect(gunzipSync(older.body).toString()).toBe(text)
  const none = await compressed(text, undefined)
  expect(none.encoding).toBeUndefined()
  expect(none.body.toString()).toBe(text)
})
