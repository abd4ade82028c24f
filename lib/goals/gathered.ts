import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { visibleTo as commitmentsVisibleTo } from '@/lib/commitments/visibility'
import { readableTo } from '@/lib/dialogues/facts'
import type { Topic } from '@/lib/dialogues/topics'
import { visibleTo as eventsVisibleTo } from '@/lib/events/visibility'
import { visibleTo as interviewsVisibleTo } from '@/lib/interviews/visibility'
import { outTo } from '@/lib/library/visibility'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { visibleTo as summariesVisibleTo } from '@/lib/summaries/visibility'
import { targetsOf } from './schema'

/** What is gathered: all of one goal (its targets too), of one topic, or of one country. */
export type About = { goal: string } | { topic: Topic } | { country: string }

export const gatheredKinds = [
  ...(['dialogues', 'summaries', 'interviews', 'commitments', 'library', 'events'] as const),
]
export type GatheredKind = (typeof gatheredKinds)[number]

export type Gathered = {
  kind: GatheredKind
  /** Of all that the reader may read. */
  count: number
  entries: { slug: string; title: Translated; on: Date | null }[]
}[]

const shown = 10

/** Everything public about one thing, each kind by its own rule of who may read it; kinds that hold nothing are left out. */
export async function gathered(actor: Actor, about: About): Promise<Gathered> {
  const all = await Promise.all([
    dialoguesAbout(actor, about),
    summariesAbout(actor, about),
    interviewsAbout(actor, about),
    commitmentsAbout(actor, about),
    itemsAbout(actor, about),
    eventsAbout(actor, about),
  ])
  return all.filter(({ count }) => count > 0)
}

const codesOf = (goal: string) => ({ hasSome: [goal, ...targetsOf(goal)] })

/** For tables with topics and goals of their own; the country is that of their dialogue. */
function inDialogue(about: About) {
  if ('goal' in about) return { goals: codesOf(about.goal) }
  if ('topic' in about) return { topics: { has: about.topic } }
  return { dialogue: { country: about.country } }
}

const title = (stored: unknown) => translatedStored.parse(stored)

async function dialoguesAbout(actor: Actor, about: About): Promise<Gathered[number]> {
  const own = 'country' in about ? { country: about.country } : inDialogue(about)
  const where = { AND: [readableTo(actor), own] }
  const rows = await db().dialogue.findMany({
    where,
    select: { slug: true, title: true, startsOn: true },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: shown,
  })
  return {
    kind: 'dialogues',
    count: await db().dialogue.count({ where }),
    entries: rows.map((row) => ({ slug: row.slug, title: title(row.title), on: row.startsOn })),
  }
}

async function eventsAbout(actor: Actor, about: About): Promise<Gathered[number]> {
  const own = 'country' in about ? { country: about.country } : inDialogue(about)
  const where = { AND: [{ state: { not: 'draft' as const } }, await eventsVisibleTo(actor), own] }
  const rows = await db().event.findMany({
    where,
    select: { slug: true, title: true, startsOn: true },
    orderBy: [{ startsOn: 'desc' }, { slug: 'asc' }],
    take: shown,
  })
  return {
    kind: 'events',
    count: await db().event.count({ where }),
    entries: rows.map((row) => ({ slug: row.slug, title: title(row.title), on: row.startsOn })),
  }
}

async function interviewsAbout(actor: Actor, about: About): Promise<Gathered[number]> {
  const where = {
    AND: [{ state: 'published' as const }, await interviewsVisibleTo(actor), inDialogue(about)],
  }
  const rows = await db().interview.findMany({
    where,
    select: { slug: true, title: true, recordedOn: true },
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: shown,
  })
  return {
    kind: 'interviews',
    count: await db().interview.count({ where }),
    entries: rows.map((row) => ({ slug: row.slug, title: title(row.title), on: row.recordedOn })),
  }
}

async function summariesAbout(actor: Actor, about: About): Promise<Gathered[number]> {
  // The topics of a summary are those of its dialogue.
  const own = 'topic' in about ? { dialogue: { topics: { has: about.topic } } } : inDialogue(about)
  const where = { AND: [{ state: 'published' as const }, summariesVisibleTo(actor), own] }
  const rows = await db().summary.findMany({
    where,
    select: {
      slug: true,
      versions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        take: 1,
        select: { title: true, publishedAt: true },
      },
    },
    orderBy: { slug: 'asc' },
    take: shown,
  })
  return {
    kind: 'summaries',
    count: await db().summary.count({ where }),
    entries: rows.flatMap(({ slug, versions: [newest] }) =>
      newest ? [{ slug, title: title(newest.title), on: newest.publishedAt }] : [],
    ),
  }
}

async function commitmentsAbout(actor: Actor, about: About): Promise<Gathered[number]> {
  // Where nobody said what a promise is about, it is about what its dialogue is about, as in the list of promises.
  const where = {
    AND: [
      commitmentsVisibleTo(actor),
      'topic' in about
        ? {
            OR: [
              inDialogue(about),
              { topics: { isEmpty: true }, dialogue: { topics: { has: about.topic } } },
            ],
          }
        : inDialogue(about),
    ],
  }
  const rows = await db().commitment.findMany({
    where,
    select: { publicId: true, result: true, publishedAt: true },
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { publicId: 'asc' }],
    take: shown,
  })
  return {
    kind: 'commitments',
    count: await db().commitment.count({ where }),
    entries: rows.map((row) => ({
      ...{ slug: row.publicId, title: title(row.result), on: row.publishedAt },
    })),
  }
}

async function itemsAbout(actor: Actor, about: About): Promise<Gathered[number]> {
  const own = 'country' in about ? { countries: { has: about.country } } : inDialogue(about)
  const where = { AND: [await outTo(actor), own] }
  const rows = await db().libraryItem.findMany({
    where,
    select: { slug: true, title: true, datedOn: true, publishedAt: true, releaseAt: true },
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { slug: 'asc' }],
    take: shown,
  })
  return {
    kind: 'library',
    count: await db().libraryItem.count({ where }),
    entries: rows.map((row) => ({
      ...{ slug: row.slug, title: title(row.title) },
      on: row.datedOn ?? row.publishedAt ?? row.releaseAt,
    })),
  }
}

/** Countries that something the reader may read is about. */
export async function countriesWithSomething(actor: Actor): Promise<string[]> {
  const announced = { AND: [{ state: { not: 'draft' as const } }, await eventsVisibleTo(actor)] }
  const [dialogues, events, items] = await Promise.all([
    db().dialogue.groupBy({ by: ['country'], where: readableTo(actor) }),
    db().event.groupBy({ by: ['country'], where: announced }),
    db().libraryItem.groupBy({ by: ['countries'], where: await outTo(actor) }),
  ])
  const all = [
    ...[...dialogues, ...events].flatMap(({ country }) => country ?? []),
    ...items.flatMap(({ countries }) => countries),
  ]
  return [...new Set(all)]
}
