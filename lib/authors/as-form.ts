import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'

/** An author in the shape of the form that changes their page. */
export async function authorAsForm(reader: Reader, slug: string) {
  const row = await reader.author.findUniqueOrThrow({
    where: { slug },
    select: {
      ...{ name: true, about: true, organisationId: true, contactEmail: true },
      ...{ website: true, orcid: true },
    },
  })
  return { ...row, about: translatedStored.nullable().parse(row.about) }
}
