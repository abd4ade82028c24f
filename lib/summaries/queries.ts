import 'server-only'
import { visitor, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { turnoutOfDialogue } from '@/lib/balance/of-dialogue'
import { commitmentsOfSummary } from '@/lib/commitments/queries/list'
import { citedGround } from '@/lib/common-ground/cited'
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
import { spokenOf } from '@/lib/spoken-briefs/queries'
import { translatedStored } from '@/lib/platform/translated'
import { groupsOfDialogue } from '@/lib/registrations/participation'
import { printedReview } from '@/lib/reviews/printed'
import { aboutSummary, summaryFactsSelect } from './facts'
import { labelOf } from './label'
import { checkedBy, dialogueOf, dialogueSelect, versionPage } from './version-page'
import { translationsOf } from './translations'
import { tombstonesFor, visibleTo } from './visibility'

/** Published and readable: what public pages and lists show, also to those who could read the drafts. */
export function published(actor: Actor): Prisma.SummaryWhereInput {
  return { AND: [{ state: 'published' }, visibleTo(actor)] }
}

const cardSelect = {
  slug: true,
  dialogue: { select: { slug: true, title: true, country: true } },
  versions: {
    where: { publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: 1,
    select: { major: true, minor: true, title: true, brief: true, publishedAt: true },
  },
} as const satisfies Prisma.SummarySelect

type CardRow = Prisma.SummaryGetPayload<{ select: typeof cardSelect }>

function cards(rows: CardRow[]) {
  return rows.flatMap(({ slug, dialogue, versions: [newest] }) =>
    newest?.publishedAt
      ? [
          {
            slug,
            label: labelOf(newest),
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

/** Ids in the order of their newest version's day. A portal has dozens of summaries, not thousands. */
export async function newestFirst(where: Prisma.SummaryWhereInput): Promise<string[]> {
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
 * The public page: the newest published version, or the one that is asked for by its label ("1.1"). A withdrawn
 * summary answers with its tombstone at each of its versions; what never was published isn't there, for its writers
 * neither.
 */
export async function summaryPage(actor: Actor, slug: string, label?: string) {
  const row = await db().summary.findFirst({
    where: { AND: [{ slug }, { OR: [published(actor), tombstonesFor(actor)] }] },
    select: {
      ...summaryFactsSelect,
      slug: true,
      doi: true,
      goals: true,
      withdrawnAt: true,
      withdrawalReason: true,
      dialogue: { select: { ...summaryFactsSelect.dialogue.select, ...dialogueSelect } },
      versions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        select: { number: true, major: true, minor: true, publishedAt: true, changeNote: true },
      },
    },
  })
  if (!row) throw notFound()
  const about = aboutSummary(row)
  const dialogue = dialogueOf(row.dialogue)
  const newest = row.versions[0]
  const asked = label === undefined ? newest : row.versions.find((each) => labelOf(each) === label)
  if (!newest || !asked) throw notFound()
  if (row.state === 'withdrawn') {
    authorize(actor, 'summary.readTombstone', about)
    const reason = row.withdrawalReason ?? ''
    return { kind: 'tombstone' as const, reason, withdrawnAt: row.withdrawnAt, dialogue }
  }
  authorize(actor, 'summary.read', about)
  const version = await versionPage(actor, row.id, asked.number)
  const quoted = version.parts.flatMap(({ quotes, quotesAgainst }) => [...quotes, ...quotesAgainst])
  const views = quoted.flatMap((quote) => (quote.kind === 'view' ? quote.publicId : []))
  return {
    kind: 'version' as const,
    slug: row.slug,
    ...version,
    isNewest: asked.number === newest.number,
    /** Asked for without a label: what is shown there changes with the next version. */
    isShortAddress: label === undefined,
    newest: labelOf(newest),
    versions: row.versions.map((each) => ({
      number: each.number,
      label: labelOf(each),
      publishedAt: each.publishedAt,
      changeNote: each.changeNote === null ? null : translatedStored.parse(each.changeNote),
    })),
    checkedBy: await checkedBy(db(), dialogue.id, version.releases),
    review: await printedReview(db(), version.id),
    translations: await translationsOf(db(), version.id),
    dialogue,
    groups: await groupsOfDialogue(actor, dialogue.id),
    turnout: await turnoutOfDialogue(actor, dialogue.id),
    ground: await citedGround(actor, about.dialogue, views),
    commitments: await commitmentsOfSummary(actor, row.slug),
    doi: row.doi,
    goals: row.goals,
    spoken: await spokenOf(version.id, version.brief),
    /** May a visitor read it? Then so may whatever is made of it for paper and for other sites. */
    isForEverybody: can(visitor, 'summary.read', about),
    mayWrite: can(actor, 'summary.correct', about),
  }
}

/** The label of the version that was the n-th to be made, for addresses from before there were labels. */
export async function labelOfNumber(actor: Actor, slug: string, number: number): Promise<string> {
  const version = await db().summaryVersion.findFirst({
    where: {
      number,
      publishedAt: { not: null },
      summary: { AND: [{ slug }, { OR: [published(actor), tombstonesFor(actor)] }] },
    },
    select: { major: true, minor: true },
  })
  if (!version) throw notFound()
  return labelOf(version)
}

export type SummaryPage = Extract<Awaited<ReturnType<typeof summaryPage>>, { kind: 'version' }>
export type SummaryTombstone = Extract<
  Awaited<ReturnType<typeof summaryPage>>,
  { kind: 'tombstone' }
>
