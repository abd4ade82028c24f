import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { agreedFor } from './in-force'
import { db, type Prisma, type Reader } from '@/lib/platform/db'
import { today } from '@/lib/platform/clock'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { readingUse } from './audience'
import { showsNow } from './facts'
import { playedFile, shownFiles } from './form'
import { speakerOf, speakersSelect, type Speaker } from './speakers'
import { visibleTo } from './visibility'

/** An interview as a summary refers to it. */
export type CitedInterview = {
  id: string
  slug: string
  title: Translated
  speakers: Speaker[]
  spokenLanguage: string
  durationSeconds: number | null
  /** Whether sound and picture may be had, too, or the words only. */
  isPlayable: boolean
  /** Whether what is said may stand on paper. */
  isPrintable: boolean
  /** Where those who speak agreed to be seen. */
  posterId: string | null
}

const citedSelect = {
  id: true,
  slug: true,
  title: true,
  dialogueId: true,
  speakers: speakersSelect,
  form: true,
  renditions: {
    where: { replacedAt: null },
    select: { id: true, kind: true, form: true, contentType: true },
  },
  spokenLanguage: true,
  durationSeconds: true,
} as const satisfies Prisma.InterviewSelect

type Row = Prisma.InterviewGetPayload<{ select: typeof citedSelect }>

function citedOf(actor: Actor, row: Row): CitedInterview {
  const use = readingUse(actor, row.dialogueId)
  return {
    id: row.id,
    slug: row.slug,
    title: translatedStored.parse(row.title),
    speakers: row.speakers.map((speaker) => speakerOf(speaker, use, today())),
    spokenLanguage: row.spokenLanguage,
    durationSeconds: row.durationSeconds,
    isPlayable: showsNow(row, use).recording && playedFile(row) !== null,
    isPrintable: showsNow(row, 'print').words,
    posterId: showsNow(row, use).picture
      ? (shownFiles(row).find(({ kind }) => kind === 'poster')?.id ?? null)
      : null,
  }
}

/** Those of the cited interviews that are published and that this reader may watch now. */
export async function citedInterviews(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CitedInterview>> {
  if (ids.length === 0) return new Map()
  const rows = await db().interview.findMany({
    where: { AND: [{ id: { in: [...ids] }, state: 'published' }, await visibleTo(actor)] },
    select: citedSelect,
  })
  return new Map(rows.map((row) => [row.id, citedOf(actor, row)]))
}

/** The interviews of a dialogue that the actor may watch and that may be cited, newest first. */
export async function citableInterviews(
  actor: Actor,
  dialogueId: string,
): Promise<CitedInterview[]> {
  const rows = await db().interview.findMany({
    where: { AND: [{ dialogueId, state: 'published' }, await visibleTo(actor)] },
    select: citedSelect,
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map((row) => citedOf(actor, row))
}

/** Those of these slugs that the actor may cite from this dialogue, by slug; others are left out. */
export async function citableInterviewsBySlug(
  reader: Reader,
  actor: Actor,
  dialogueId: string,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, { id: string; durationSeconds: number | null }>> {
  const rows = await reader.interview.findMany({
    where: {
      AND: [
        { dialogueId, state: 'published', slug: { in: [...slugs] } },
        await visibleTo(actor, reader),
      ],
    },
    select: { id: true, slug: true, durationSeconds: true },
  })
  return new Map(rows.map(({ slug, ...row }) => [slug, row]))
}

/** Of these ids the ones that are published and agreed to, whoever may watch them. For the check of evidence only. */
export async function standingInterviewIds(
  reader: Reader,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await reader.interview.findMany({
    where: {
      AND: [{ id: { in: [...ids] }, state: 'published' }, agreedFor('dialogue', today())],
    },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Of these ids the published ones that this actor may watch now. */
export async function readableInterviewIds(
  reader: Reader,
  actor: Actor,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await reader.interview.findMany({
    where: {
      AND: [{ id: { in: [...ids] }, state: 'published' }, await visibleTo(actor, reader)],
    },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** The groups that speak in these interviews. */
export async function groupsInInterviews(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StakeholderGroup[]>> {
  const rows = await reader.interview.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, speakers: { select: { group: true } } },
  })
  return new Map(rows.map(({ id, speakers }) => [id, speakers.map(({ group }) => group)]))
}
