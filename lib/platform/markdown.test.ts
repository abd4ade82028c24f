import { expect, test } from 'vitest'
import { renderMarkdown } from './markdown'

test('text, lists, quotes and links come out as HTML', () => {
  expect(renderMarkdown('One **two**\n\n- three\n\n> four\n\n[five](https://example.org)')).toBe(
    '<p>One <strong>two</strong></p>\n<ul>\n<li>three</li>\n</ul>\n<blockquote>\n<p>four</p>\n</blockquote>\n' +
      '<p><a href="https://example.org" rel="nofollow noreferrer">five</a></p>',
  )
})

test('headings begin below those of the page', () => {
  expect(renderMarkdown('# One\n\n## Two', 3)).toBe('<h3>One</h3>\n<h4>Two</h4>')
  expect(renderMarkdown('###### Deep', 4)).toBe('<h6>Deep</h6>')
})

test.each([
  ['a script', 'Hello <script>alert(1)</script>'],
  ['a handler', '<p onclick="alert(1)">Hello</p>'],
  ['a javascript link', '[Hello](javascript:alert(1))'],
  ['a javascript link in disguise', '[Hello](JaVaScRiPt:alert(1))'],
  ['an encoded javascript link', '[Hello](java&#x73;cript:alert(1))'],
  ['a data link', '[Hello](data:text/html;base64,PHNjcmlwdD4=)'],
  ['an autolink', '<javascript:alert(1)>'],
  ['a picture from elsewhere', '![Hello](https://example.org/pixel.gif)'],
  ['a frame', '<iframe src="https://example.org"></iframe>'],
  ['a drawing', '<svg onload="alert(1)"></svg>'],
  ['a reference', '[Hello][a]\n\n[a]: javascript:alert(1)'],
])('%s does not get through', (_, source) => {
  const html = renderMarkdown(source)
  expect(html).not.toMatch(/<script|<img|<iframe|<svg|onclick|onload/i)
  expect(html).not.toMatch(/(href|src)="(javascript|data)/i)
})
