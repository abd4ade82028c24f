import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { visibleTo } from '@/lib/interviews/visibility'
import type { Reader } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'

/** A series in the shape of the form that changes it: its words, and each interview that it could hold. */
export async function seriesAsForm(reader: Reader, actor: Actor, id: string) {
  const { dialogueId, ...series } = await reader.interviewSeries.findUniqueOrThrow({
    where: { id },
    select: { dialogueId: true, title: true, abstract: true },
  })
  const rows = await reader.interview.findMany({
    where: { AND: [{ dialogueId }, await visibleTo(actor, reader)] },
    select: { slug: true, seriesId: true, seriesOrder: true },
    orderBy: [{ recordedOn: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    take: 500,
  })
  return {
    title: translatedStored.parse(series.title),
    abstract: translatedStored.nullable().parse(series.abstract),
    places: rows.map(({ slug, seriesId, seriesOrder }) => ({
      slug,
      place: seriesId === id && seriesOrder !== null ? String(seriesOrder) : '',
    })),
  }
}
