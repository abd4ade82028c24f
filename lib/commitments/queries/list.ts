import 'server-only'
import type { CommitmentStatus } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { choicesOf, pageSize, pagesOf, yearOf, yearRange } from '@/lib/dialogues/list-filters'
import { shelteredNow } from '@/lib/dialogues/shelter'
import { goalOf, targetsOf } from '@/lib/goals/schema'
import { after, days, now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import { dayThere } from '../due'
import type { RoadmapFilters } from '../filters'
import { card, cardSelect, type CommitmentCard } from '../shown'
import { visibleTo } from '../visibility'

const ended: CommitmentStatus[] = ['complete', 'dropped']
export const soonDays = 60
/** A longer list is no choice; a search finds the others. */
const mostChoices = 100

/** The roadmap: by the day due, the same for everybody who reads its dialogues. */
export async function listCommitments(actor: Actor, filters: RoadmapFilters) {
  const where = await narrowed(actor, filters)
  const { page } = filters
  const [count, commitments] = await Promise.all([
    db().commitment.count({ where }),
    cardsOf(where, { skip: (page - 1) * pageSize, take: pageSize }),
  ])
  return { count, pages: pagesOf(count), commitments }
}

/** All that a filter leaves, for files; bounded, since a portal has hundreds of promises. */
export const allCommitments = async (actor: Actor, filters: RoadmapFilters) =>
  cardsOf(await narrowed(actor, filters), { take: 2_000 })

async function cardsOf(
  where: Prisma.CommitmentWhereInput,
  some: { skip?: number; take: number },
  orderBy: Prisma.CommitmentOrderByWithRelationInput[] = [{ dueNow: 'asc' }, { publicId: 'asc' }],
): Promise<CommitmentCard[]> {
  const [rows, sheltered] = await Promise.all([
    db().commitment.findMany({ where, select: cardSelect, orderBy, ...some }),
    shelteredNow(db()),
  ])
  return rows.map((row) => card(row, sheltered, now()))
}

async function narrowed(actor: Actor, filters: RoadmapFilters) {
  const { country, topic, year, dialogue, organisation, group, status, overdue, goal } = filters
  const { from, to } = yearRange(year ?? 2000)
  return {
    AND: [
      visibleTo(actor),
      country ? { dialogue: { country } } : {},
      dialogue ? { dialogue: { slug: dialogue } } : {},
      topic
        ? {
            OR: [
              { topics: { has: topic } },
              { topics: { isEmpty: true }, dialogue: { topics: { has: topic } } },
            ],
          }
        : {},
      goal ? { OR: goalsUnder(goal) } : {},
      year ? { dueNow: { gte: from, lt: to } } : {},
      organisation ? await ofOrganisation(organisation) : {},
      group ? { ownerGroup: group } : {},
      status ? { status } : {},
      overdue ? await isOverdueNow() : {},
    ],
  } satisfies Prisma.CommitmentWhereInput
}

/** Goal 8 is also that of whoever named its target 8.7. */
const goalsUnder = (goal: string): Prisma.CommitmentWhereInput[] => [
  { goals: { hasSome: [goal, ...targetsOf(goal)] } },
  { goals: { isEmpty: true }, dialogue: { goals: { has: goal } } },
]

/** By the organisation's record; nobody finds by it whoever is off the public site. */
async function ofOrganisation(slug: string): Promise<Prisma.CommitmentWhereInput> {
  return { AND: [{ ownerOrganisation: { slug } }, await ownerInSight()] }
}

async function ownerInSight(): Promise<Prisma.CommitmentWhereInput> {
  const hidden = (await shelteredNow(db())).flatMap(({ dialogueId, personId }) =>
    personId ? [{ dialogueId, ownerId: personId }] : [],
  )
  return hidden.length === 0
    ? {}
    : { OR: [{ ownerId: null }, { AND: hidden.map((owner) => ({ NOT: owner })) }] }
}

/** The day is over where it was promised: one condition for each zone in use. */
async function isOverdueNow(): Promise<Prisma.CommitmentWhereInput> {
  const zones = await db().commitment.groupBy({ by: ['timeZone'], where: { state: 'published' } })
  return {
    status: { notIn: ended },
    // Prisma drops an empty list inside an OR.
    OR: [
      { id: { in: [] } },
      ...zones.map(({ timeZone }) => ({ timeZone, dueNow: { lt: dayThere(now(), timeZone) } })),
    ],
  }
}

/** What the roadmap can be narrowed down to: gathered from what the reader may see. */
export async function roadmapChoices(actor: Actor, dialogueSlug?: string) {
  const where = {
    AND: [visibleTo(actor), dialogueSlug ? { dialogue: { slug: dialogueSlug } } : {}],
  }
  const inSight = await ownerInSight()
  const its = { commitments: { some: where } }
  // What says nothing of topic or goal itself is about what its dialogue is about.
  const silentOn = (own: 'topics' | 'goals') => ({
    commitments: { some: { AND: [where, { [own]: { isEmpty: true } }] } },
  })
  const [topics, goals, due, statuses, ownerGroups] = await Promise.all([
    db().commitment.groupBy({ by: ['topics'], where }),
    db().commitment.groupBy({ by: ['goals'], where }),
    db().commitment.groupBy({ by: ['dueNow'], where }),
    db().commitment.groupBy({ by: ['status'], where, orderBy: { status: 'asc' } }),
    db().commitment.groupBy({ by: ['ownerGroup'], where, orderBy: { ownerGroup: 'asc' } }),
  ])
  const [countries, theirTopics, theirGoals, dialogues, organisations] = await Promise.all([
    db().dialogue.groupBy({ by: ['country'], where: its }),
    db().dialogue.groupBy({ by: ['topics'], where: silentOn('topics') }),
    db().dialogue.groupBy({ by: ['goals'], where: silentOn('goals') }),
    db().dialogue.findMany({
      where: its,
      select: { slug: true, title: true },
      orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
      take: mostChoices,
    }),
    db().organisation.findMany({
      where: { commitments: { some: { AND: [where, inSight] } } },
      select: { slug: true, name: true },
      orderBy: { name: 'asc' },
      take: mostChoices,
    }),
  ])
  return {
    ...choicesOf({
      countries: countries.map(({ country }) => country),
      topics: [...topics, ...theirTopics].map((row) => row.topics),
      years: due.map(({ dueNow }) => yearOf(dueNow)),
    }),
    statuses: statuses.map(({ status }) => status),
    groups: ownerGroups.map(({ ownerGroup }) => ownerGroup),
    goals: [
      ...new Set([...goals, ...theirGoals].flatMap((row) => row.goals.map((goal) => goalOf(goal)))),
    ].sort((one, other) => Number(one) - Number(other)),
    organisations,
    dialogues: dialogues.map(({ slug, title }) => ({ slug, title: translatedStored.parse(title) })),
  }
}
export type RoadmapChoices = Awaited<ReturnType<typeof roadmapChoices>>

/** Overdue first, then what is due soon: for the home page. */
export async function dueAndOverdue(actor: Actor, count: number): Promise<CommitmentCard[]> {
  return cardsOf(
    {
      AND: [
        visibleTo(actor),
        { status: { notIn: ended }, dueNow: { lte: after(now(), days(soonDays)) } },
      ],
    },
    { take: count },
    // The newest of those that are over first: an old one must not push everything else off the page.
    [{ dueNow: 'desc' }, { publicId: 'asc' }],
  )
}

export const commitmentsOfDialogue = (actor: Actor, dialogueId: string, take = 50) =>
  cardsOf({ AND: [{ dialogueId }, visibleTo(actor)] }, { take })

/** Those that follow from the findings of a summary. */
export const commitmentsOfSummary = (actor: Actor, slug: string) =>
  cardsOf({ AND: [{ summary: { slug } }, visibleTo(actor)] }, { take: 100 })

/** Those that somebody tied to one of these interviews, by their slugs. */
export const commitmentsOfInterviews = (actor: Actor, slugs: readonly string[]) =>
  cardsOf({ AND: [{ interview: { slug: { in: [...slugs] } } }, visibleTo(actor)] }, { take: 50 })
