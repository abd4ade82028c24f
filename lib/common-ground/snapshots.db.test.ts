import { describe, expect, test } from 'vitest'
import type { ResponseValue, StakeholderGroup } from '@/generated/prisma/enums'
import { commandLine, visitor, worker, type Member } from '@/lib/access/actor'
import { holdView } from '@/lib/contributions/operations/hold'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { after, atTime, hours, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { makeCouncil, publishedView, type Council } from '@/lib/testing/views'
import { publishGround } from './operations/publish'
import { refreshGround } from './operations/refresh'
import { groundDesk, groundPage } from './queries'
import { recompute } from './recompute'

/** People of a group who have been registered for long, straight into the tables: what counts is their answers. */
async function members(
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

async function answer(publicId: string, people: readonly string[], value: ResponseValue) {
  const { id, dialogueId } = await db().contribution.findUniqueOrThrow({ where: { publicId } })
  await db().response.createMany({
    data: people.map((personId) => ({ contributionId: id, personId, value })),
  })
  await db().respondent.createMany({
    data: people.map((personId) => ({ dialogueId, personId })),
    skipDuplicates: true,
  })
}

const groups = ['government', 'civilSociety', 'industry', 'miners'] as const

/** A council with `count` people in each expected group and one published public view. */
async function room(count = 24) {
  const council = await makeCouncil()
  const people = {} as Record<(typeof groups)[number], string[]>
  for (const group of groups) people[group] = await members(council, group, count)
  const author = council.official
  const { publicId } = await publishedView(council, author, { isPublic: true })
  return { council, people, publicId, slug: council.dialogue.slug }
}

async function published(council: Council) {
  await refreshGround(worker, council.dialogue.id)
  const { next } = await groundDesk(council.convenor, council.dialogue.slug)
  if (next) {
    const { slug } = council.dialogue
    await publishGround(council.convenor, { slug, snapshot: next.publicId })
  }
  return (await groundPage(visitor, council.dialogue.slug)).snapshot
}

const rowsOf = (snapshot: Awaited<ReturnType<typeof published>>) =>
  snapshot?.sections.flatMap(({ name, rows }) => rows.map((row) => ({ name, ...row }))) ?? []

function figure(
  snapshot: Awaited<ReturnType<typeof published>>,
  group: StakeholderGroup,
  publicId?: string,
) {
  const row = rowsOf(snapshot).find((each) => !publicId || each.publicId === publicId)
  return row?.told.groups.find((each) => each.group === group)?.figure
}

describe('commonGround.publish', () => {
  test('what every group agrees on is common ground, by group and never pooled', async () => {
    const { council, people, publicId } = await room()
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const snapshot = await published(council)
    expect(rowsOf(snapshot)).toMatchObject([
      { name: 'commonGround', publicId, told: { verdict: { label: 'commonGround', groups: [] } } },
    ])
    expect(figure(snapshot, 'miners')).toEqual({
      kind: 'counts',
      agree: 24,
      disagree: 0,
      unsure: 0,
      answered: 24,
    })
  })

  test('a hundred officials more don’t outvote the miners', async () => {
    const { council, people, publicId } = await room()
    const officials = [...people.government, ...(await members(council, 'government', 100))]
    await answer(publicId, officials, 'agree')
    await answer(publicId, [...people.civilSociety, ...people.industry], 'agree')
    await answer(publicId, people.miners.slice(0, 5), 'agree')
    await answer(publicId, people.miners.slice(5), 'disagree')
    expect(rowsOf(await published(council))).toMatchObject([
      { name: 'differ', told: { verdict: { groups: [{ group: 'miners', is: 'against' }] } } },
    ])
  })

  test('a group that has not answered is named as absent; four answers are shown to nobody', async () => {
    const { council, people, publicId } = await room()
    await answer(publicId, [...people.government, ...people.civilSociety], 'agree')
    await answer(publicId, people.industry.slice(0, 4), 'agree')
    const snapshot = await published(council)
    expect(rowsOf(snapshot)).toMatchObject([
      {
        name: 'notHeard',
        told: { verdict: { label: 'incomplete', groups: [{ group: 'miners' }] } },
      },
    ])
    expect(figure(snapshot, 'industry')).toEqual({ kind: 'hidden' })
    const desk = await groundDesk(council.convenor, council.dialogue.slug)
    expect(figure(desk.snapshot, 'industry')).toEqual({ kind: 'hidden' })
  })

  test('one answer more moves nothing that anybody sees, staff included', async () => {
    const { council, people, publicId } = await room()
    for (const group of groups) await answer(publicId, people[group].slice(0, 20), 'agree')
    await published(council)
    await answer(publicId, people.miners.slice(20, 21), 'disagree')
    expect(await refreshGround(worker, council.dialogue.id)).toBeNull()
    const desk = await groundDesk(council.convenor, council.dialogue.slug)
    expect(desk.next).toBeNull()
  })

  test('a published snapshot stays under its own address beside the next one', async () => {
    const { council, people, publicId, slug } = await room(40)
    for (const group of groups) await answer(publicId, people[group].slice(0, 20), 'agree')
    const first = await published(council)
    await answer(publicId, people.miners.slice(20), 'disagree')
    const second = await published(council)
    expect([first?.number, second?.number]).toEqual([1, 2])
    const old = await groundPage(visitor, slug, first?.publicId ?? '')
    expect(old).toMatchObject({ isNewest: false, snapshot: { number: 1 } })
    expect(figure(old.snapshot, 'miners')).toMatchObject({ answered: 20 })
    expect(old.published.map(({ number }) => number)).toEqual([2, 1])
    await expect(groundPage(visitor, slug, 'aaaaaaaaaa')).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('what nobody published can’t be read by anybody but staff', async () => {
    const { council, people, publicId, slug } = await room()
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const made = await refreshGround(worker, council.dialogue.id)
    for (const reader of [visitor, council.miner, council.elsewhere]) {
      expect((await groundPage(reader, slug)).snapshot).toBeNull()
      await expect(groundPage(reader, slug, made)).rejects.toMatchObject({ kind: 'notFound' })
      await expect(groundDesk(reader as Member, slug)).rejects.toThrow()
    }
  })

  test('only by the convenor, only what they looked at, and once', async () => {
    const { council, people, publicId, slug } = await room(40)
    for (const group of groups) await answer(publicId, people[group].slice(0, 20), 'agree')
    await refreshGround(worker, council.dialogue.id)
    const seen = (await groundDesk(council.convenor, slug)).next?.publicId ?? ''
    for (const other of [council.facilitator, council.lead, council.rapporteur])
      await expect(publishGround(other, { slug, snapshot: seen })).rejects.toMatchObject({
        kind: 'forbidden',
      })
    await answer(publicId, people.miners.slice(20), 'agree')
    await refreshGround(worker, council.dialogue.id)
    await expect(publishGround(council.convenor, { slug, snapshot: seen })).rejects.toMatchObject({
      code: 'snapshotOvertaken',
    })
    const next = (await groundDesk(council.convenor, slug)).next?.publicId ?? ''
    const twice = await Promise.allSettled([
      publishGround(council.convenor, { slug, snapshot: next }),
      publishGround(council.convenor, { slug, snapshot: next }),
    ])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('recomputing', () => {
  test('a snapshot follows from the counts behind it, also after a view of it was withdrawn', async () => {
    const { council, people, publicId } = await room()
    const { publicId: other } = await publishedView(council, council.miner, { text: 'Another.' })
    for (const group of groups) {
      await answer(publicId, people[group], 'agree')
      await answer(other, people[group].slice(0, 12), 'disagree')
    }
    const first = await published(council)
    await answer(other, people.miners.slice(12), 'agree')
    const second = await published(council)
    await withdrawView(council.official, { publicId })
    for (const snapshot of [first, second])
      expect(await recompute(commandLine, snapshot?.publicId ?? '')).toMatchObject({
        isSameMethod: true,
        same: 1,
        different: [],
        withdrawn: 1,
        hashHolds: true,
      })
  })

  test('says where something was changed behind its back', async () => {
    const { council, people, publicId } = await room()
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const snapshot = await published(council)
    await db().$executeRaw`
      UPDATE common_ground_result SET input = jsonb_set(input, '{counted,miners,agree}', '5')
      WHERE contribution_id = (SELECT id FROM contribution WHERE public_id = ${publicId})`
    expect(await recompute(commandLine, snapshot?.publicId ?? '')).toMatchObject({
      different: [publicId],
      hashHolds: false,
    })
  })
})

describe('what a snapshot shows to whom', () => {
  test('a view that stays inside the dialogue is only for those inside', async () => {
    const { council, people, publicId, slug } = await room()
    const text = 'A sentence that stays in this room.'
    const { publicId: inside } = await publishedView(council, council.official, { text })
    for (const group of groups) {
      await answer(publicId, people[group], 'agree')
      await answer(inside, people[group], 'agree')
    }
    await published(council)
    const texts = async (reader: Member | typeof visitor) =>
      JSON.stringify((await groundPage(reader, slug)).snapshot)
    expect(await texts(visitor)).not.toContain(text)
    expect(await texts(visitor)).not.toContain(inside)
    expect(await texts(council.miner)).toContain(text)
  })

  test('withdrawn, its figures are gone from every snapshot; held, they are out of sight', async () => {
    const { council, people, publicId, slug } = await room()
    const { publicId: other } = await publishedView(council, council.official, {
      isPublic: true,
      text: 'Another.',
    })
    for (const group of groups) {
      await answer(publicId, people[group], 'agree')
      await answer(other, people[group], 'agree')
    }
    const snapshot = await published(council)
    expect(rowsOf(snapshot)).toHaveLength(2)
    await withdrawView(council.official, { publicId })
    await holdView(council.lead, { publicId: other, reason: 'A name in it' })
    const old = await groundPage(visitor, slug, snapshot?.publicId ?? '')
    expect(rowsOf(old.snapshot)).toEqual([])
    const kept = await db().commonGroundResult.findMany({
      where: { contribution: { publicId } },
      select: { shown: true, input: true },
    })
    expect(kept.every(({ shown, input }) => shown === null && input === null)).toBe(true)
  })

  test('somebody who registered by the web a day ago is counted apart', async () => {
    const { council, people, publicId } = await room()
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const late = await members(council, 'miners', 30, hours(20))
    await answer(publicId, late, 'disagree')
    const opened = after(now(), -hours(200))
    await db().stage.updateMany({
      where: { dialogueId: council.dialogue.id, kind: 'discussion' },
      data: { opensAt: opened },
    })
    const before = await published(council)
    expect(rowsOf(before)).toMatchObject([{ name: 'commonGround' }])
    await atTime(after(now(), hours(49)), () => published(council))
    const later = await groundPage(visitor, council.dialogue.slug)
    expect(rowsOf(later.snapshot)).toMatchObject([{ name: 'differ' }])
  })
})
