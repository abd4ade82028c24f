/**
 * Spread into `other` of what `generateMetadata` returns by a page that shows a frame of somebody else: the web server
 * reads the mark in the finished page and lets this page, and no other, show that host. Next itself lets a page set no
 * header.
 */
export const frameMetadata = (host: string) => ({ 'baraza-frame': host })

// As React writes it into the head; in a text it would stand escaped.
const mark = /<meta name="baraza-frame" content="((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})"/

export function framedHost(html: string): string | null {
  return mark.exec(html)?.[1] ?? null
}
