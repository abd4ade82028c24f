import { describe, expect, test, vi } from 'vitest'
import { commandLine, visitor, worker } from '@/lib/access/actor'
import { publishGround } from '@/lib/common-ground/operations/publish'
import { refreshGround } from '@/lib/common-ground/operations/refresh'
import { groundPage } from '@/lib/common-ground/queries'
import { recompute } from '@/lib/common-ground/recompute'
import { showAs } from '@/lib/contributions/operations/show-as'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { db } from '@/lib/platform/db'
import { newId, newToken } from '@/lib/platform/ids'
import { makeCouncil, publishedView, rowOf, type Council } from '@/lib/testing/views'
import { unpacked } from '../frozen'
import { findOpinionGroups } from './find'

// The gate is seventy runs, and working a snapshot out again is as many once more.
vi.setConfig({ testTimeout: 60_000 })

/** People of two camps, across the declared groups, who answer every view as their camp does. */
async function twoCamps(council: Council, count: number) {
  const views: string[] = []
  for (let i = 0; i < 8; i += 1) {
    const { publicId } = await publishedView(council, council.official, {
      isPublic: true,
      text: `View number ${i} of the two camps.`,
    })
    views.push(publicId)
  }
  const rows = await db().contribution.findMany({
    where: { publicId: { in: views } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const people = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    affiliation: newId(),
    group: index % 3 === 0 ? ('government' as const) : ('miners' as const),
    camp: index % 2,
  }))
  await db().person.createMany({ data: people.map(({ id }) => ({ id, name: 'Camp Sentinel' })) })
  await db().affiliation.createMany({
    data: people.map(({ id, affiliation, group }) => ({
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
      name: 'Camp Sentinel',
      language: 'en',
      state: 'confirmed' as const,
    })),
  })
  await db().response.createMany({
    data: people.flatMap(({ id, camp }, person) =>
      rows.map((view, index) => ({
        contributionId: view.id,
        personId: id,
        // Now and then somebody answers unlike their camp.
        value:
          (person * 7 + index * 3) % 11 === 0
            ? ('unsure' as const)
            : (index + camp) % 2 === 0
              ? ('agree' as const)
              : ('disagree' as const),
      })),
    ),
  })
  return { views, people }
}

async function published(council: Council) {
  const made = await refreshGround(worker, council.dialogue.id)
  await publishGround(council.convenor, { slug: council.dialogue.slug, snapshot: made ?? '' })
  const { id } = await db().commonGroundSnapshot.findUniqueOrThrow({
    where: { publicId: made ?? '' },
  })
  await findOpinionGroups(worker, id)
  return id
}

const shownTo = async (council: Council) =>
  (await groundPage(visitor, council.dialogue.slug)).snapshot?.opinion

describe('opinion groups of a snapshot', () => {
  test('two camps across the declared groups are found, told in bands, and come out the same again', async () => {
    const council = await makeCouncil()
    const { people } = await twoCamps(council, 60)
    const id = await published(council)
    const opinion = await shownTo(council)
    if (!opinion?.isOpen) throw new Error('no opinion groups were found')
    expect(opinion.groups).toHaveLength(2)
    expect(opinion.groups.every(({ telling }) => telling.length > 0)).toBe(true)
    expect(opinion.table.find(({ group }) => group === 'miners')?.shares).toEqual([40, 40])
    const { opinionInput, publicId } = await db().commonGroundSnapshot.findUniqueOrThrow({
      where: { id },
    })
    expect(await recompute(commandLine, publicId)).toMatchObject({ opinionHolds: true })
    const frozen = unpacked(opinionInput ?? new Uint8Array())
    // Nobody is in what is kept.
    const kept = JSON.stringify([frozen.answers.people, frozen.groups, frozen.known])
    for (const person of people) expect(kept).not.toContain(person.id)
  })

  test('everybody sees the map; one’s own place on it only oneself', async () => {
    const council = await makeCouncil()
    const { people } = await twoCamps(council, 60)
    await published(council)
    const open = await shownTo(council)
    expect(open?.map?.patches.length).toBeGreaterThan(0)
    expect(open?.map?.here).toBeNull()
    expect(open?.map?.right.every(({ content }) => content.words.text.length > 0)).toBe(true)
    const { slug } = council.dialogue
    const seenBy = async (reader: typeof council.miner) =>
      (await groundPage(reader, slug)).snapshot?.opinion?.map?.here
    const [first] = people
    const asked = { ...council.miner, personId: first?.id ?? '' }
    expect(await seenBy(asked)).toMatchObject({ x: expect.any(Number), y: expect.any(Number) })
    for (const other of [council.convenor, council.lead, council.miner])
      expect(await seenBy(other)).toBeNull()
  })

  test('twelve people are no camps, and the page says so', async () => {
    const council = await makeCouncil()
    await twoCamps(council, 12)
    await published(council)
    expect(await shownTo(council)).toMatchObject({ isOpen: false, because: 'tooFewPeople' })
  })

  test('a view that is withdrawn takes its words and the answers behind it along', async () => {
    const council = await makeCouncil()
    const { views } = await twoCamps(council, 60)
    const id = await published(council)
    const before = await shownTo(council)
    if (!before?.isOpen) throw new Error('no opinion groups were found')
    const gone = before.groups.flatMap(({ telling }) => telling)[0]?.publicId ?? views[0] ?? ''
    await withdrawView(council.official, { publicId: gone })
    const after = await shownTo(council)
    if (!after?.isOpen) throw new Error('the groups are gone')
    const left = after.groups.flatMap(({ telling }) => telling.map(({ publicId }) => publicId))
    expect(left).not.toContain(gone)
    const row = await db().commonGroundSnapshot.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ opinionInput: null, opinionBasis: null })
  })

  test('withdrawn while they are looked for, a view is in nothing that is kept', async () => {
    const council = await makeCouncil()
    const { views } = await twoCamps(council, 60)
    const made = await refreshGround(worker, council.dialogue.id)
    await publishGround(council.convenor, { slug: council.dialogue.slug, snapshot: made ?? '' })
    const which = { publicId: made ?? '' }
    const { id } = await db().commonGroundSnapshot.findUniqueOrThrow({ where: which })
    const gone = await rowOf(views[0] ?? '')
    await Promise.all([
      findOpinionGroups(worker, id),
      withdrawView(council.official, { publicId: gone.publicId }),
    ])
    const { opinionInput } = await db().commonGroundSnapshot.findUniqueOrThrow({ where: which })
    const kept = opinionInput ? unpacked(opinionInput).answers.views : []
    expect(kept).not.toContain(gone.id)
  })

  test('made anonymous, a view is tied to no other one by what is kept', async () => {
    const council = await makeCouncil()
    const { views } = await twoCamps(council, 12)
    const id = await published(council)
    await showAs(council.official, {
      ...{ nonce: newToken(), publicId: views[0] ?? '', attribution: 'anonymous' },
      isPublic: true,
    })
    const { opinionInput, opinion } = await db().commonGroundSnapshot.findUniqueOrThrow({
      where: { id },
    })
    expect(opinionInput).toBeNull()
    expect(opinion).not.toBeNull()
  })
})
