import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import {
  choicesOf,
  pageSize,
  pagesOf,
  yearRange,
  type ListFilters,
} from '@/lib/dialogues/list-filters'
import { storedWords } from '@/lib/dialogues/content'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored } from '@/lib/platform/translated'
import { groupsOfDialogue } from '@/lib/registrations/participation'
import { aboutSummary, summaryFactsSelect } from './facts'
import { checkedBy, dialogueOf, dialogueSelect, versionPage } from './version-page'
import { tombstonesFor, visibleTo } from './visibility'

/** Published and readable: what public pages and lists show, also to those who could read the drafts. */
function published(actor: Actor): Prisma.SummaryWhereInput {
  return { AND: [{ state: 'published' }, visibleTo(actor)] }
}

const cardSelect = {
  slug: true,
  dialogue: { select: { slug: true, title: true, country: true } },
  versions: {
    where: { publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: 1,
    select: { number: true, title: true, brief: true, publishedAt: true },
  },
} as const satisfies Prisma.SummarySelect

type CardRow = Prisma.SummaryGetPayload<{ select: typeof cardSelect }>

function cards(rows: CardRow[]) {
  return rows.flatMap(({ slug, dialogue, versions: [newest] }) =>
    newest?.publishedAt
      ? [
          {
            slug,
            number: newest.number,
            title: translatedStored.parse(newest.title),
            brief: translatedStored.parse(newest.brief),
            publishedAt: newest.publishedAt,
            dialogue: {
              slug: dialogue.slug,
              title: storedWords.parse(dialogue.title),
              country: dialogue.country,
            },
          },
        ]
      : [],
  )
}

export type SummaryCard = ReturnType<typeof cards>[number]

/** Published summaries, the one changed last first; the year is that of any of its versions. */
export async function listSummaries(actor: Actor, { country, topic, year, page }: ListFilters) {
  const { from, to } = yearRange(year ?? 2000)
  const where: Prisma.SummaryWhereInput = {
    AND: [
      published(actor),
      country ? { dialogue: { country } } : {},
      topic ? { dialogue: { topics: { has: topic } } } : {},
      year ? { versions: { some: { publishedAt: { gte: from, lt: to } } } } : {},
    ],
  }
  const ids = await newestFirst(where)
  const shown = ids.slice((page - 1) * pageSize, page * pageSize)
  return { count: ids.length, pages: pagesOf(ids.length), summaries: await cardsOf(shown) }
}

/** What the list can be narrowed down to. */
export async function summaryChoices(actor: Actor) {
  const rows = await db().summary.findMany({
    where: published(actor),
    select: {
      dialogue: { select: { country: true, topics: true } },
      versions: { where: { publishedAt: { not: null } }, select: { publishedAt: true } },
    },
  })
  return choicesOf(
    rows.map(({ dialogue, versions }) => ({
      ...dialogue,
      years: versions.flatMap(({ publishedAt }) => publishedAt?.getUTCFullYear() ?? []),
    })),
  )
}

/** The newest published ones that this reader may read, for the home page. */
export async function newestSummaries(actor: Actor, count: number): Promise<SummaryCard[]> {
  return cardsOf((await newestFirst(published(actor))).slice(0, count))
}

export async function summariesOfDialogue(
  actor: Actor,
  dialogueId: string,
): Promise<SummaryCard[]> {
  return cardsOf(await newestFirst({ AND: [{ dialogueId }, published(actor)] }))
}

/** The published summaries whose newest version cites an interview, and which of their findings do. */
export async function summariesCiting(actor: Actor, interviewId: string) {
  const newest = await newestFirst({
    AND: [
      { versions: { some: { parts: { some: { citations: { some: { interviewId } } } } } } },
      published(actor),
    ],
  })
  const rows = await db().summary.findMany({
    where: { id: { in: newest } },
    select: { id: true, slug: true, versions: citingVersion(interviewId) },
  })
  return newest.flatMap((id) => {
    const row = rows.find((each) => each.id === id)
    const [version] = row?.versions ?? []
    const findings = version?.parts.filter(({ kind }) => kind === 'finding') ?? []
    const cites = (part: { citations: unknown[] }) => part.citations.length > 0
    // A correction may cite it no more.
    if (!row || !version?.parts.some(cites)) return []
    return [
      {
        slug: row.slug,
        title: translatedStored.parse(version.title),
        findings: findings.flatMap((part, index) =>
          cites(part)
            ? [
                {
                  number: index + 1,
                  heading: translatedStored.parse(part.heading),
                  moments: part.citations.flatMap(({ startSecond: start, endSecond: end }) =>
                    start === null ? [] : [{ start, end }],
                  ),
                },
              ]
            : [],
        ),
      },
    ]
  })
}

export type CitingSummary = Awaited<ReturnType<typeof summariesCiting>>[number]

const citingVersion = (interviewId: string) =>
  ({
    where: { publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      title: true,
      parts: {
        orderBy: { order: 'asc' },
        select: {
          kind: true,
          heading: true,
          citations: {
            where: { interviewId },
            select: { startSecond: true, endSecond: true },
            orderBy: { startSecond: 'asc' },
          },
        },
      },
    },
  }) as const satisfies Prisma.Summary$versionsArgs

/** Ids in the order of their newest version's day. A portal has dozens of summaries, not thousands. */
async function newestFirst(where: Prisma.SummaryWhereInput): Promise<string[]> {
  const rows = await db().summary.findMany({
    where,
    select: {
      id: true,
      versions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        take: 1,
        select: { publishedAt: true },
      },
    },
  })
  const at = (row: (typeof rows)[number]) => row.versions[0]?.publishedAt?.getTime() ?? 0
  return rows.sort((a, b) => at(b) - at(a) || (a.id < b.id ? 1 : -1)).map(({ id }) => id)
}

async function cardsOf(ids: readonly string[]): Promise<SummaryCard[]> {
  const rows = await db().summary.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...cardSelect },
  })
  return cards(ids.flatMap((id) => rows.find((row) => row.id === id) ?? []))
}

/**
 * The public page: the newest published version, or the one that is asked for by its number. A withdrawn summary
 * answers with its tombstone; what never was published isn't there, for its writers neither.
 */
export async function summaryPage(actor: Actor, slug: string, number?: number) {
  const row = await db().summary.findFirst({
    where: { AND: [{ slug }, { OR: [published(actor), tombstonesFor(actor)] }] },
    select: {
      ...summaryFactsSelect,
      slug: true,
      withdrawnAt: true,
      withdrawalReason: true,
      dialogue: { select: { ...summaryFactsSelect.dialogue.select, ...dialogueSelect } },
      versions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        select: { id: true, number: true, publishedAt: true, changeNote: true },
      },
    },
  })
  if (!row) throw notFound()
  const about = aboutSummary(row)
  const dialogue = dialogueOf(row.dialogue)
  if (row.state === 'withdrawn') {
    authorize(actor, 'summary.readTombstone', about)
    const reason = row.withdrawalReason ?? ''
    return { kind: 'tombstone' as const, reason, withdrawnAt: row.withdrawnAt, dialogue }
  }
  authorize(actor, 'summary.read', about)
  const newest = row.versions[0]
  const asked = number === undefined ? newest : row.versions.find((each) => each.number === number)
  if (!newest || !asked) throw notFound()
  const version = await versionPage(actor, row.id, asked.number)
  return {
    kind: 'version' as const,
    slug: row.slug,
    ...version,
    isNewest: asked.number === newest.number,
    newest: newest.number,
    versions: row.versions.map((each) => ({
      number: each.number,
      publishedAt: each.publishedAt,
      changeNote: each.changeNote === null ? null : translatedStored.parse(each.changeNote),
    })),
    checkedBy: await checkedBy(db(), dialogue.id, version.releases),
    dialogue,
    groups: await groupsOfDialogue(actor, dialogue.id),
    mayWrite: can(actor, 'summary.correct', about),
  }
}

export type SummaryPage = Extract<Awaited<ReturnType<typeof summaryPage>>, { kind: 'version' }>
export type SummaryTombstone = Extract<
  Awaited<ReturnType<typeof summaryPage>>,
  { kind: 'tombstone' }
>
