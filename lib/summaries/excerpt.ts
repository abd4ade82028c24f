import { renderMarkdown } from '@/lib/platform/markdown'

/** The beginning of a text in Markdown as one plain line, cut between two words. */
export function excerpt(markdown: string, length = 180): string {
  const plain = renderMarkdown(markdown)
    // Tags end a word: "<li>one</li><li>two</li>" is two words.
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[.,;:])/g, '')
    .trim()
  return beginning(plain, length)
}

/** The beginning of plain text, cut between two words. */
export function beginning(plain: string, length: number): string {
  if (plain.length <= length) return plain
  const cut = plain.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`
}
