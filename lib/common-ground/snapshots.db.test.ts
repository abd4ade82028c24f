import { describe, expect, test } from 'vitest'
import { visitor, worker, type Member } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import {
  answer,
  approved,
  figure,
  groups,
  publishedGround,
  room,
  rowsOf,
} from '@/lib/testing/make-room'
import { publishGround } from './operations/publish'
import { refreshGround } from './operations/refresh'
import { groundDesk, groundPage, groundSoFar } from './queries'

describe('commonGround.publish', () => {
  test('what every group agrees on is common ground, by group and never pooled', async () => {
    const { council, people, publicId } = await room(30)
    for (const group of groups) await answer(publicId, people[group].slice(0, 24), 'agree')
    const snapshot = await publishedGround(council)
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
    const { council, people, publicId } = await room(30)
    const officials = [...people.government, ...(await approved(council, 'government', 100))]
    await answer(publicId, officials, 'agree')
    await answer(publicId, [...people.civilSociety, ...people.industry], 'agree')
    await answer(publicId, people.miners.slice(0, 5), 'agree')
    await answer(publicId, people.miners.slice(5, 24), 'disagree')
    expect(rowsOf(await publishedGround(council))).toMatchObject([
      { name: 'differ', told: { verdict: { groups: [{ group: 'miners', is: 'against' }] } } },
    ])
  })

  test('where one member of a group alone is silent, nobody is told so', async () => {
    const { council, people, publicId } = await room(30)
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const snapshot = await publishedGround(council)
    expect(figure(snapshot, 'miners')).toMatchObject({
      kind: 'steps',
      agree: { from: 30, to: 34 },
      disagree: null,
      answered: { from: 30, to: 34 },
    })
  })

  test('a group that has not answered is named as absent; four answers are shown to nobody', async () => {
    const { council, people, publicId } = await room()
    await answer(publicId, [...people.government, ...people.civilSociety], 'agree')
    await answer(publicId, people.industry.slice(0, 4), 'agree')
    const snapshot = await publishedGround(council)
    expect(rowsOf(snapshot)).toMatchObject([
      {
        name: 'notHeard',
        told: { verdict: { label: 'incomplete', groups: [{ group: 'miners' }] } },
      },
    ])
    expect(figure(snapshot, 'industry')).toEqual({ kind: 'hidden' })
    const soFar = await groundSoFar(visitor, council.dialogue.id, 3)
    expect(soFar?.absent).toEqual(['miners'])
    const desk = await groundDesk(council.convenor, council.dialogue.slug)
    expect(figure(desk.snapshot, 'industry')).toEqual({ kind: 'hidden' })
  })

  test('one answer more moves nothing that anybody sees, staff included', async () => {
    const { council, people, publicId } = await room()
    for (const group of groups) await answer(publicId, people[group].slice(0, 20), 'agree')
    await publishedGround(council)
    await answer(publicId, people.miners.slice(20, 21), 'disagree')
    expect(await refreshGround(worker, council.dialogue.id)).toBeNull()
    const desk = await groundDesk(council.convenor, council.dialogue.slug)
    expect(desk.next).toBeNull()
  })

  test('a published snapshot stays under its own address beside the next one', async () => {
    const { council, people, publicId, slug } = await room(40)
    for (const group of groups) await answer(publicId, people[group].slice(0, 20), 'agree')
    const first = await publishedGround(council)
    await answer(publicId, people.miners.slice(20), 'disagree')
    const second = await publishedGround(council)
    expect([first?.number, second?.number]).toEqual([1, 2])
    const old = await groundPage(visitor, slug, first?.publicId ?? '')
    expect(old).toMatchObject({ isNewest: false, snapshot: { number: 1 } })
    expect(figure(old.snapshot, 'miners')).toMatchObject({ answered: 20 })
    expect(old.published.map(({ number }) => number)).toEqual([2, 1])
    await expect(groundPage(visitor, slug, 'aaaaaaaaaa')).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('only publishing makes the pages of visitors be rendered anew', async () => {
    const { council, people, publicId, slug } = await room()
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const version = async () =>
      db().$queryRaw`SELECT sum(version)::int AS version FROM content_version`
    const before = await version()
    const snapshot = (await refreshGround(worker, council.dialogue.id)) ?? ''
    expect(await version()).toEqual(before)
    await publishGround(council.convenor, { slug, snapshot })
    expect(await version()).not.toEqual(before)
  })

  test('what nobody published can’t be read by anybody but staff', async () => {
    const { council, people, publicId, slug } = await room()
    for (const group of groups) await answer(publicId, people[group], 'agree')
    const made = await refreshGround(worker, council.dialogue.id)
    for (const reader of [visitor, council.miner, council.elsewhere]) {
      expect((await groundPage(reader, slug)).snapshot).toBeNull()
      await expect(groundPage(reader, slug, made)).rejects.toMatchObject({ kind: 'notFound' })
      await expect(groundDesk(reader as Member, slug)).rejects.toMatchObject({ name: 'Refusal' })
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

test('people whose affiliation nobody has approved move no figure, however many they are', async () => {
  const { council, people, publicId } = await room(30)
  for (const group of groups) await answer(publicId, people[group].slice(0, 24), 'agree')
  const before = await publishedGround(council)
  const posing = await approved(council, 'miners', 60)
  await db().affiliation.updateMany({
    where: { personId: { in: posing } },
    data: { state: 'pending' },
  })
  await answer(publicId, posing, 'disagree')
  expect(await refreshGround(worker, council.dialogue.id)).toBeNull()
  expect(figure(before, 'miners')).toMatchObject({ agree: 24, disagree: 0 })
})
