import type { ReactNode } from 'react'
import { renderMarkdown } from '@/lib/platform/markdown'

/** Running text of our own. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}

interface MarkdownProps {
  source: string
  /** Where it differs from the page's. */
  lang?: string
  /** Level that the writer's first headings get. */
  topHeading?: 2 | 3 | 4
}

/** Running text that somebody wrote in Markdown; renderMarkdown lets nothing but text, lists and links through. */
export function Markdown({ source, lang, topHeading = 3 }: MarkdownProps) {
  const html = renderMarkdown(source, topHeading)
  return (
    <div className="prose" {...(lang && { lang })} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
