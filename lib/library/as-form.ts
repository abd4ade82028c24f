import 'server-only'
import type { Prisma, Reader } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { translatedStored } from '@/lib/platform/translated'

const formSelect = {
  ...{ kind: true, title: true, abstract: true, body: true, language: true, datedOn: true },
  ...{ countries: true, topics: true, goals: true, url: true, doi: true, licence: true },
  ...{ publisher: true, startsOn: true, endsOn: true, place: true },
  authors: { orderBy: { order: 'asc' }, select: { author: { select: { slug: true } } } },
  reportOf: { select: { slug: true } },
} as const satisfies Prisma.LibraryItemSelect

const words = translatedStored.nullable()

/** An item in the shape of the form that changes it. */
export async function itemAsForm(reader: Reader, id: string) {
  const row = await reader.libraryItem.findUniqueOrThrow({ where: { id }, select: formSelect })
  const { authors, reportOf, countries, ...rest } = row
  return {
    ...rest,
    title: translatedStored.parse(row.title),
    abstract: words.parse(row.abstract),
    body: words.parse(row.body),
    datedOn: dayText(row.datedOn),
    startsOn: dayText(row.startsOn),
    endsOn: dayText(row.endsOn),
    // One select per place: authors.0, authors.1 …
    authors: { ...authors.map(({ author }) => author.slug) },
    countries: { ...countries },
    reportOf: reportOf?.slug ?? '',
  }
}
