/**
 * Spread into what `generateMetadata` returns by a page that shows a tombstone: the web server reads the mark in
 * the finished page and answers 410. Next itself lets a page choose no status but 401, 403 and 404.
 */
export const goneMetadata = {
  robots: { index: false },
  other: { 'baraza-answer': 'gone' },
} as const

// As React writes it into the head; in a text it would stand escaped.
const mark = '<meta name="baraza-answer" content="gone"'

export function isGone(html: string): boolean {
  return html.includes(mark)
}
