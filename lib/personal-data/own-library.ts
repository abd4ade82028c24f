import 'server-only'
import { db, Prisma, type Transaction } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n'
import { inLanguage, translatedStored, type Translated } from '@/lib/platform/translated'

/** Somebody's pages as an author with what they wrote, where they are named for research, and what they read early. */
export async function libraryOfPerson(personId: string, locale: Locale) {
  const named = (title: unknown) => inLanguage(translatedStored.parse(title), locale).text
  const about = (words: unknown): Translated | null => translatedStored.nullable().parse(words)
  const authors = await db().author.findMany({
    where: { personId },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ slug: true, name: true, about: true, contactEmail: true, website: true, orcid: true },
      authorships: { select: { item: { select: { title: true } } } },
      experts: {
        select: {
          ...{ part: true, name: true, organisation: true, about: true },
          dialogue: { select: { slug: true } },
        },
      },
    },
  })
  const early = await db().earlyReader.findMany({
    where: { personId },
    select: { item: { select: { title: true } } },
  })
  return {
    authorPages: authors.map(({ authorships, experts: _named, about: said, ...author }) => ({
      ...author,
      about: about(said),
      wrote: authorships.map(({ item }) => named(item.title)),
    })),
    research: authors.flatMap(({ experts }) =>
      experts.map(({ dialogue, about: said, ...named }) => ({
        dialogue: dialogue.slug,
        ...named,
        about: about(said),
      })),
    ),
    readsEarly: early.map(({ item }) => named(item.title)),
  }
}

/**
 * The name under a published work stays, as on its paper; nothing leads from it to a record any more. Where a dialogue names
 * somebody for its research, that ends.
 */
export async function forgetLibrary(tx: Transaction, personId: string): Promise<void> {
  await tx.referenceMember.deleteMany({ where: { author: { personId } } })
  await tx.author.updateMany({
    where: { personId },
    data: { personId: null, contactEmail: null, website: null, about: Prisma.DbNull },
  })
  await tx.earlyReader.deleteMany({ where: { personId } })
}
