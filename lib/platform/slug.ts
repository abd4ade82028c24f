import { inLanguage, type Translated } from './translated'

/** A title as it can stand in an address: lower case, plain letters, hyphens, at most 60 characters. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return plain || 'untitled'
}

/** The address of a new thing: from its title in its own language, with -2, -3 … where that is taken. */
export async function freeSlug(
  title: Translated,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const base = slugOf(inLanguage(title, title.language).text)
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!(await isTaken(slug))) return slug
  }
}
