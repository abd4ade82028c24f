import type { ResponseValue, StakeholderGroup } from '@/generated/prisma/enums'
import { visitor, worker } from '@/lib/access/actor'
import { publishGround } from '@/lib/common-ground/operations/publish'
import { refreshGround } from '@/lib/common-ground/operations/refresh'
import { groundDesk, groundPage } from '@/lib/common-ground/queries'
import { after, hours, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { makeCouncil, publishedView, type Council } from './views'

/** People of a group who have been registered for long, straight into the tables: what counts is their answers. */
export async function approved(
  council: Council,
  group: StakeholderGroup,
  count: number,
  since = hours(100),
) {
  const people = Array.from({ length: count }, () => ({ id: newId(), affiliation: newId() }))
  await db().person.createMany({ data: people.map(({ id }) => ({ id, name: 'Somebody' })) })
  await db().affiliation.createMany({
    data: people.map(({ id, affiliation }) => ({
      id: affiliation,
      personId: id,
      group,
      state: 'approved' as const,
    })),
  })
  await db().registration.createMany({
    data: people.map(({ id, affiliation }) => ({
      dialogueId: council.dialogue.id,
      personId: id,
      affiliationId: affiliation,
      name: 'Somebody',
      language: 'en',
      state: 'confirmed' as const,
      createdAt: after(now(), -since),
    })),
  })
  return people.map(({ id }) => id)
}

/** The same answer of many people to one view. */
export async function answer(publicId: string, people: readonly string[], value: ResponseValue) {
  const { id, dialogueId } = await db().contribution.findUniqueOrThrow({ where: { publicId } })
  await db().response.createMany({
    data: people.map((personId) => ({ contributionId: id, personId, value })),
  })
  await db().respondent.createMany({
    data: people.map((personId) => ({ dialogueId, personId })),
    skipDuplicates: true,
  })
}

export const groups = ['government', 'civilSociety', 'industry', 'miners'] as const

/** A council with `count` people in each expected group and one published public view. */
export async function room(count = 24) {
  const council = await makeCouncil()
  const people = {} as Record<(typeof groups)[number], string[]>
  for (const group of groups) people[group] = await approved(council, group, count)
  const author = council.official
  const { publicId } = await publishedView(council, author, { isPublic: true })
  return { council, people, publicId, slug: council.dialogue.slug }
}

/** Works the figures out, publishes them where something has changed, and reads what a visitor reads. */
export async function publishedGround(council: Council) {
  await refreshGround(worker, council.dialogue.id)
  const { next } = await groundDesk(council.convenor, council.dialogue.slug)
  if (next) {
    const { slug } = council.dialogue
    await publishGround(council.convenor, { slug, snapshot: next.publicId })
  }
  return (await groundPage(visitor, council.dialogue.slug)).snapshot
}

/** The views of a snapshot with the part of the page in which each stands. */
export const rowsOf = (snapshot: Awaited<ReturnType<typeof publishedGround>>) =>
  snapshot?.sections.flatMap(({ name, rows }) => rows.map((row) => ({ name, ...row }))) ?? []

/** What is shown of one group on a view, the first unless it is named. */
export function figure(
  snapshot: Awaited<ReturnType<typeof publishedGround>>,
  group: StakeholderGroup,
  publicId?: string,
) {
  const row = rowsOf(snapshot).find((each) => !publicId || each.publicId === publicId)
  return row?.told.groups.find((each) => each.group === group)?.figure
}
