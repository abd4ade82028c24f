import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/platform/markdown'
import { excerpt } from './excerpt'
import { citeInput, newPart, withdrawInput } from './schema'

const words = (text: string) => ({ language: 'en', texts: { en: text } })
const finding = {
  nonce: 'nonce',
  slug: 'a-summary',
  kind: 'finding',
  heading: words('Statement'),
  body: words('Text'),
  strength: 'allGroups',
}
const failsAt = (change: object) => {
  const parsed = newPart.safeParse({ ...finding, ...change })
  return parsed.success ? null : parsed.error.issues.map(({ path }) => path.join('.'))
}

test('a source is an address that can be read, with or without a text; empty rows fall away', () => {
  const sources = {
    '0': { url: 'https://example.org', text: words('') },
    '3': { url: '', text: words('') },
  }
  expect(newPart.parse({ ...finding, sources }).sources).toMatchObject([
    { url: 'https://example.org' },
  ])
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'nonsense'])
    expect(failsAt({ sources: { '0': { url, text: words('x') } } })).toEqual(['sources.0.url'])
  expect(failsAt({ sources: { '0': { url: '', text: words('x') } } })).toEqual(['sources.0.url'])
})

test('what is posted around the form is refused: unknown groups, strengths, kinds, ids and endless texts', () => {
  expect(failsAt({ groups: ['miners', 'admins'] })).toEqual(['groups.1'])
  expect(failsAt({ strength: 'unanimous' })).toEqual(['strength'])
  expect(failsAt({ strength: undefined })).toEqual(['strength'])
  expect(failsAt({ kind: 'page' })).toEqual(['kind'])
  expect(failsAt({ body: words('x'.repeat(6_001)) })).toEqual(['body.texts.en'])
  expect(failsAt({ kind: 'disagreement' })).toEqual(['against'])
  const partId = '01a20771-277f-72d8-afee-28013a92d2fb'
  expect(citeInput.safeParse({ partId, views: ["' OR 1=1"] }).success).toBe(false)
  expect(citeInput.safeParse({ partId }).success).toBe(false)
  expect(withdrawInput.safeParse({ slug: 'a', reason: '  ' }).success).toBe(false)
})

test('markup that was posted around the editor comes out as text and harmless links', () => {
  const posted = [
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1)) [b](data:text/html,x)',
    '![p](https://tracker.example/p.png)',
    '<a href="javascript:alert(1)">c</a>',
  ].join('\n\n')
  expect(renderMarkdown(posted, 4)).not.toMatch(/<img|onerror|javascript:|data:|tracker/)
})

test('an excerpt is one plain line', () => {
  expect(excerpt('- **Licences.** Show *the path*.\n- Pay & go <b>x</b>')).toBe(
    'Licences. Show the path. Pay & go x',
  )
  expect(excerpt('word '.repeat(100), 30).length).toBeLessThanOrEqual(33)
})
