import 'server-only'
import { db } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { inLanguage, translatedStored, type Translated } from '@/lib/platform/translated'

/** Somebody's pages as an author with what they wrote, and what they are let read before it comes out. */
export async function libraryOfPerson(personId: string, locale: Locale) {
  const named = (title: unknown) => inLanguage(translatedStored.parse(title), locale).text
  const about = (words: unknown): Translated | null => translatedStored.nullable().parse(words)
  const authors = await db().author.findMany({
    where: { personId },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ slug: true, name: true, about: true, contactEmail: true, website: true, orcid: true },
      authorships: { select: { item: { select: { title: true } } } },
    },
  })
  const early = await db().earlyReader.findMany({
    where: { personId },
    select: { item: { select: { title: true } } },
  })
  return {
    authorPages: authors.map(({ authorships, about: said, ...author }) => ({
      ...author,
      about: about(said),
      wrote: authorships.map(({ item }) => named(item.title)),
    })),
    readsEarly: early.map(({ item }) => named(item.title)),
  }
}
