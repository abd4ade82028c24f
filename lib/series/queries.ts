import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { factsOf, factsSelect, knownDialogue } from '@/lib/dialogues/facts'
import { inList, listSelect, type InterviewInList } from '@/lib/interviews/shown'
import { visibleTo } from '@/lib/interviews/visibility'
import { db } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { seriesAsForm } from './as-form'

type Named = { slug: string; title: Translated }

export type SeriesPage = Named & {
  abstract: Translated | null
  dialogue: Named
  interviews: InterviewInList[]
  mayWrite: boolean
}

const published = async (actor: Actor) => ({
  AND: [{ state: 'published' as const }, await visibleTo(actor)],
})

const inOrder = [{ seriesOrder: 'asc' as const }, { slug: 'asc' as const }]

/**
 * A series as this reader may have it. Where none of its interviews may be read (any more) there is no series, so that
 * its title doesn't outlive what it was about.
 */
export async function seriesPage(actor: Actor, slug: string): Promise<SeriesPage> {
  const row = await db().interviewSeries.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, title: true, abstract: true },
      dialogue: { select: { ...factsSelect, slug: true, title: true } },
    },
  })
  if (!row) throw notFound()
  const dialogue = factsOf(row.dialogue)
  if (!can(actor, 'dialogue.read', { dialogue })) throw notFound()
  const mayWrite = can(actor, 'series.write', { dialogue })
  const rows = await db().interview.findMany({
    where: { AND: [{ seriesId: row.id }, await published(actor)] },
    select: listSelect,
    orderBy: inOrder,
    take: 500,
  })
  if (rows.length === 0 && !mayWrite) throw notFound()
  return {
    slug,
    title: translatedStored.parse(row.title),
    abstract: translatedStored.nullable().parse(row.abstract),
    dialogue: { slug: row.dialogue.slug, title: translatedStored.parse(row.dialogue.title) },
    interviews: rows.map((each) => inList(actor, each)),
    mayWrite,
  }
}

/** The series that an interview stands in, with what comes before and after it for this reader. */
export async function seriesOf(actor: Actor, interviewId: string) {
  const series = await db().interviewSeries.findFirst({
    where: { interviews: { some: { AND: [{ id: interviewId }, await published(actor)] } } },
    select: { id: true, slug: true, title: true },
  })
  if (!series) return null
  const rows = await db().interview.findMany({
    where: { AND: [{ seriesId: series.id }, await published(actor)] },
    select: { id: true, slug: true, title: true },
    orderBy: inOrder,
    take: 500,
  })
  const at = rows.findIndex(({ id }) => id === interviewId)
  const named = (row: (typeof rows)[number] | undefined): Named | null =>
    row ? { slug: row.slug, title: translatedStored.parse(row.title) } : null
  return {
    ...{ slug: series.slug, title: translatedStored.parse(series.title) },
    ...{ number: at + 1, count: rows.length },
    before: at > 0 ? named(rows[at - 1]) : null,
    after: named(rows[at + 1]),
  }
}

export type InSeries = NonNullable<Awaited<ReturnType<typeof seriesOf>>>

/** The series of a dialogue that hold something for this reader, and how much. */
export async function seriesOfDialogue(
  actor: Actor,
  dialogueId: string,
): Promise<(Named & { count: number })[]> {
  const visible = await published(actor)
  const rows = await db().interviewSeries.findMany({
    where: { dialogueId, interviews: { some: visible } },
    select: { slug: true, title: true, interviews: { where: visible, select: { id: true } } },
    orderBy: [{ createdAt: 'desc' }, { slug: 'asc' }],
    take: 50,
  })
  return rows.map(({ slug, title, interviews }) => ({
    slug,
    title: translatedStored.parse(title),
    count: interviews.length,
  }))
}

/** All series of a dialogue, for those who make them. */
export async function seriesDesk(actor: Actor, dialogueSlug: string) {
  const dialogue = await knownDialogue(db(), actor, { slug: dialogueSlug })
  authorize(actor, 'series.write', { dialogue })
  const { id, slug, title } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: { id: true, slug: true, title: true },
  })
  const visible = await visibleTo(actor)
  const rows = await db().interviewSeries.findMany({
    where: { dialogueId: id },
    select: { slug: true, title: true, interviews: { where: visible, select: { id: true } } },
    orderBy: [{ createdAt: 'desc' }, { slug: 'asc' }],
    take: 200,
  })
  return {
    dialogue: { id, slug, title: translatedStored.parse(title) },
    series: rows.map((row) => ({
      slug: row.slug,
      title: translatedStored.parse(row.title),
      count: row.interviews.length,
    })),
  }
}

/** What the form of a series holds, with the titles of what it could hold. */
export async function editableSeries(actor: Actor, slug: string) {
  const row = await db().interviewSeries.findUnique({
    where: { slug },
    select: { id: true, dialogue: { select: { id: true, slug: true, title: true } } },
  })
  if (!row) throw notFound()
  const dialogue = await knownDialogue(db(), actor, { id: row.dialogue.id })
  authorize(actor, 'series.write', { dialogue })
  const content = await seriesAsForm(db(), actor, row.id)
  const titles = await db().interview.findMany({
    where: { AND: [{ dialogueId: row.dialogue.id }, await visibleTo(actor)] },
    select: { slug: true, title: true, recordedOn: true, state: true },
  })
  return {
    ...content,
    slug,
    seen: markOf(content),
    dialogue: {
      ...{ id: row.dialogue.id, slug: row.dialogue.slug },
      title: translatedStored.parse(row.dialogue.title),
    },
    interviews: content.places.flatMap((place) => {
      const found = titles.find((each) => each.slug === place.slug)
      return found ? [{ ...found, ...place, title: translatedStored.parse(found.title) }] : []
    }),
  }
}
