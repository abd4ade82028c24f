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
  yearsBetween,
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

/** By the day of the newest version. */
export const newestFirst = [
  { newestAt: { sort: 'desc', nulls: 'last' } },
  { id: 'desc' },
] as const satisfies Prisma.SummaryOrderByWithRelationInput[]

const mostOfDialogue = 50

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
  const [count, rows] = await Promise.all([
    db().summary.count({ where }),
    db().summary.findMany({
      ...{ where, select: cardSelect, orderBy: newestFirst },
      ...{ skip: (page - 1) * pageSize, take: pageSize },
    }),
  ])
  return { count, pages: pagesOf(count), summaries: cards(rows) }
}

/** What the list can be narrowed down to. */
export async function summaryChoices(actor: Actor) {
  const where = published(actor)
  const dialogues = { summaries: { some: where } }
  const [countries, topics, out] = await Promise.all([
    db().dialogue.groupBy({ by: ['country'], where: dialogues }),
    db().dialogue.groupBy({ by: ['topics'], where: dialogues }),
    db().summaryVersion.aggregate({
      where: { summary: where },
      _min: { publishedAt: true },
      _max: { publishedAt: true },
    }),
  ])
  return choicesOf({
    countries: countries.map(({ country }) => country),
    topics: topics.map((row) => row.topics),
    years: yearsBetween(out._min.publishedAt, out._max.publishedAt),
  })
}

const newest = async (where: Prisma.SummaryWhereInput, take: number) =>
  cards(await db().summary.findMany({ where, select: cardSelect, orderBy: newestFirst, take }))

/** The newest published ones that this reader may read, for the home page. */
export const newestSummaries = (actor: Actor, count: number): Promise<SummaryCard[]> =>
  newest(published(actor), count)

export const summariesOfDialogue = (actor: Actor, dialogueId: string): Promise<SummaryCard[]> =>
  newest({ AND: [{ dialogueId }, published(actor)] }, mostOfDialogue)

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
    spoken: await spokenOf(version, dialogue.id),
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
