import type { ReferencePart } from '@/generated/prisma/enums'
import { translatedStored } from '@/lib/platform/translated'

type Row = {
  part: ReferencePart
  name: string
  organisation: string | null
  about: unknown
  author: { slug: string } | null
}

export const memberSelect = {
  ...{ id: true, part: true, name: true, organisation: true, about: true },
  author: { select: { id: true, slug: true, personId: true } },
} as const

/** What the form that changes somebody begins with, and what its mark is made of. */
export const memberAsForm = ({ part, name, organisation, about, author }: Row) => ({
  ...{ part, name, organisation },
  about: translatedStored.nullable().parse(about),
  author: author?.slug ?? '',
})
