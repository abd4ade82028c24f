import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { shownSelect, shownViews, type ShownView } from '@/lib/contributions/shown'
import { standing, visibleTo } from '@/lib/contributions/visibility'
import { knownDialogue } from '@/lib/dialogues/facts'
import { workedDialogue } from '@/lib/dialogues/managing/queries'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { ownPlace, type Basis, type Place } from '@/lib/opinion-groups/own-place'
import { opinionFound, type OpinionFound } from './opinion-found'
import { rostersShown, type GroupHeard } from './rosters'
import { absentGroups, sectionOf, sections, type Section } from './sections'
import { storedParameters, storedShown, type GroundView } from './snapshot'

export type Told = Omit<GroundView, 'id'>

export type GroundRow = {
  publicId: string
  content: NonNullable<ShownView['content']>
  told: Told
}

export type SnapshotPage = {
  publicId: string
  number: number
  madeAt: Date
  publishedAt: Date | null
  inputHash: string
  method: number
  groups: GroupHeard[]
  sections: { name: Section; rows: GroundRow[] }[]
  count: number
  /** Null: still being looked for, or never looked for because nothing was published. */
  opinion: OpinionFound | null
}

export type GroundPage = {
  slug: string
  title: Translated
  /** Null: nothing has been published yet. */
  snapshot: SnapshotPage | null
  /** In the place of one that was taken back. */
  takenBack: TakenBack | null
  isNewest: boolean
  /** All that were published, newest first, also those that were taken back. */
  published: PublishedLine[]
}

type PublishedLine = { publicId: string; number: number; publishedAt: Date; isTakenBack: boolean }
export type TakenBack = { number: number; publishedAt: Date; on: Date; why: string }

const headSelect = {
  id: true,
  publicId: true,
  number: true,
  madeAt: true,
  publishedAt: true,
  inputHash: true,
  parameters: true,
  opinion: true,
} as const satisfies Prisma.CommonGroundSnapshotSelect

type Head = Prisma.CommonGroundSnapshotGetPayload<{ select: typeof headSelect }>

/** Where the groups agree, as published last or, under its own address, as it was published then. */
export async function groundPage(
  actor: Actor,
  slug: string,
  wanted: string | null = null,
): Promise<GroundPage> {
  const { dialogue, title } = await readable(actor, slug)
  const published = await publishedIn(dialogue.id)
  const newest = published.find(({ takenBack }) => !takenBack)
  const chosen = wanted ? published.find(({ publicId }) => publicId === wanted) : newest
  if (wanted && !chosen) throw notFound()
  return {
    slug,
    title,
    snapshot: chosen && !chosen.takenBack ? await snapshotPage(actor, chosen.id) : null,
    takenBack: chosen?.takenBack ?? null,
    isNewest: chosen === newest,
    published: published.map(lineOf),
  }
}

export type GroundDesk = GroundPage & {
  /** Null: nothing to publish. */
  next: SnapshotPage | null
  mayPublish: boolean
  mayTakeBack: boolean
}

/** For those who work here: the figures as they are now, under the same suppression, and whether to publish them. */
export async function groundDesk(actor: Actor, slug: string): Promise<GroundDesk> {
  const { dialogue, title } = await workedDialogue(actor, slug, 'commonGround.see')
  const newest = await db().commonGroundSnapshot.findFirst({
    where: { dialogueId: dialogue.id },
    orderBy: { number: 'desc' },
    select: { id: true, publishedAt: true },
  })
  const published = await publishedIn(dialogue.id)
  const last = published.find(({ takenBack }) => !takenBack)
  return {
    slug,
    title,
    snapshot: last ? await snapshotPage(actor, last.id) : null,
    takenBack: null,
    isNewest: true,
    published: published.map(lineOf),
    next: newest && !newest.publishedAt ? await snapshotPage(actor, newest.id) : null,
    mayPublish: can(actor, 'commonGround.publish', { dialogue }),
    mayTakeBack: can(actor, 'commonGround.takeBack', { dialogue }),
  }
}

export type GroundSoFar = {
  rows: GroundRow[]
  /** Expected groups that have answered nothing. */
  absent: StakeholderGroup[]
  publishedAt: Date
}

/** The first views of the newest published snapshot, for the page of the dialogue; null where there is none. */
export async function groundSoFar(
  actor: Actor,
  dialogueId: string,
  length: number,
): Promise<GroundSoFar | null> {
  const newest = (await publishedIn(dialogueId)).find(({ takenBack }) => !takenBack)
  if (!newest) return null
  const { sections: all } = await snapshotPage(actor, newest.id)
  const agreed = all.filter(({ name }) => name === 'commonGround' || name === 'differ')
  return {
    rows: agreed.flatMap(({ rows }) => rows).slice(0, length),
    absent: absentGroups(all.flatMap(({ rows }) => rows)),
    publishedAt: newest.publishedAt,
  }
}

async function readable(actor: Actor, slug: string) {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'commonGround.read', { dialogue })
  const { title } = await db().dialogue.findUniqueOrThrow({
    where: { slug },
    select: { title: true },
  })
  return { dialogue, title: translatedStored.parse(title) }
}

async function publishedIn(dialogueId: string) {
  const rows = await db().commonGroundSnapshot.findMany({
    where: { dialogueId, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: {
      ...{ id: true, publicId: true, number: true, publishedAt: true },
      ...{ withdrawnAt: true, withdrawnWhy: true },
    },
  })
  return rows.flatMap(({ publishedAt, withdrawnAt: on, withdrawnWhy: why, ...row }) => {
    if (!publishedAt) return []
    const { number } = row
    return {
      ...row,
      publishedAt,
      takenBack: on ? { number, publishedAt, on, why: why ?? '' } : null,
    }
  })
}

const lineOf = ({
  id: _id,
  takenBack,
  ...line
}: Awaited<ReturnType<typeof publishedIn>>[number]): PublishedLine => ({
  ...line,
  isTakenBack: takenBack !== null,
})

/** A snapshot with the views that this reader may read now: what was withdrawn or hidden since is gone from it. */
async function snapshotPage(actor: Actor, id: string): Promise<SnapshotPage> {
  const head = await db().commonGroundSnapshot.findUniqueOrThrow({
    where: { id },
    select: headSelect,
  })
  const found = await rowsOf(actor, head)
  const rows = found.map(({ id: _id, ...row }) => row)
  return {
    ...headOf(head),
    opinion: opinionFound(
      head.opinion,
      new Map(found.map((row) => [row.id, row])),
      await placeOf(actor, id),
    ),
    sections: sections.map((name) => ({
      name,
      rows: rows.filter(({ told }) => sectionOf(told.verdict, told.isNew) === name),
    })),
    count: rows.length,
  }
}

/** The reader's own place among the opinions, by their answers as they are now. */
async function placeOf(actor: Actor, snapshotId: string): Promise<Place | null> {
  const personId = personIdOf(actor)
  if (!personId) return null
  const found = await db().commonGroundSnapshot.findUnique({
    where: { id: snapshotId },
    select: { opinionBasis: true },
  })
  // Written by lib/opinion-groups/operations/find.ts alone, so the shape is what was put in.
  const basis = (found?.opinionBasis ?? null) as Basis | null
  if (!basis) return null
  const answers = await db().response.findMany({
    where: { personId, contributionId: { in: Object.keys(basis.views) } },
    select: { contributionId: true, value: true },
  })
  return ownPlace(
    basis,
    answers.map(({ contributionId, value }) => ({ viewId: contributionId, value })),
  )
}

async function rowsOf(actor: Actor, head: Head): Promise<(GroundRow & { id: string })[]> {
  const results = await db().commonGroundResult.findMany({
    where: {
      snapshotId: head.id,
      // Held for now is out of sight; lapsed holds are back.
      contribution: { AND: [standing(), { state: { not: 'withdrawn' } }, await visibleTo(actor)] },
    },
    orderBy: [{ order: 'asc' }, { contributionId: 'asc' }],
    select: { shown: true, contribution: { select: shownSelect } },
  })
  const views = await shownViews(
    db(),
    results.map(({ contribution }) => contribution),
  )
  return results.flatMap(({ shown, contribution }, index) => {
    const [view, told] = [views[index], storedShown(shown)]
    return view?.content && told
      ? [{ id: contribution.id, publicId: view.publicId, content: view.content, told }]
      : []
  })
}

function headOf({ parameters, opinion: _opinion, id: _id, ...head }: Head) {
  const { groups, method } = storedParameters(parameters)
  return {
    ...head,
    method,
    groups: rostersShown(groups),
  }
}
