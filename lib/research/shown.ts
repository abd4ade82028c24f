import type { LibraryKind } from '@/generated/prisma/enums'
import type { ItemInList } from '@/lib/library/shown'
import type { Translated } from '@/lib/platform/translated'

/** A document in a line, beside a stage or a session. */
export type Paper = {
  slug: string
  kind: LibraryKind
  title: Translated
  authors: string[]
}

export const inALine = ({ slug, kind, title, authors }: ItemInList): Paper => ({
  ...{ slug, kind, title },
  authors: authors.map(({ name }) => name),
})

/** Each document once, where it was tied twice to what comes to the same for this reader. */
export function onceEach<Item extends { slug: string }>(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return items.filter(({ slug }) => !seen.has(slug) && seen.add(slug))
}
