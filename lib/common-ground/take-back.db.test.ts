import { describe, expect, test } from 'vitest'
import { visitor, worker } from '@/lib/access/actor'
import { findOpinionGroups } from '@/lib/opinion-groups/operations/find'
import { db } from '@/lib/platform/db'
import { answer, figure, groups, publishedGround, room, rowsOf } from '@/lib/testing/make-room'
import { takeBackGround } from './operations/take-back'
import { groundDesk, groundPage, groundSoFar } from './queries'

const why = 'Two views were mixed up.'

async function twoPublished() {
  const { council, people, publicId, slug } = await room(50)
  for (const group of groups) await answer(publicId, people[group].slice(0, 20), 'agree')
  const first = (await publishedGround(council))?.publicId ?? ''
  await answer(publicId, people.miners.slice(20, 40), 'disagree')
  const second = (await publishedGround(council))?.publicId ?? ''
  return { council, people, publicId, slug, first, second }
}

describe('commonGround.takeBack', () => {
  test('its address says why and shows no figure; the one before is the newest again', async () => {
    const { council, slug, first, second } = await twoPublished()
    await takeBackGround(council.convenor, { slug, snapshot: second, why })
    const tomb = await groundPage(visitor, slug, second)
    expect(tomb).toMatchObject({ snapshot: null, takenBack: { number: 2, why } })
    const page = await groundPage(visitor, slug)
    expect(page.snapshot?.publicId).toBe(first)
    expect(page.published.map(({ isTakenBack }) => isTakenBack)).toEqual([true, false])
    const soFar = await groundSoFar(visitor, council.dialogue.id, 5)
    expect(soFar?.rows).toMatchObject([{ told: { verdict: { label: 'commonGround' } } }])
  })

  test('nothing of it is kept that was shown, also when opinion groups are found late', async () => {
    const { council, slug, second } = await twoPublished()
    await takeBackGround(council.lead, { slug, snapshot: second, why })
    const { id } = await db().commonGroundSnapshot.findUniqueOrThrow({
      where: { publicId: second },
    })
    await findOpinionGroups(worker, id)
    const kept = await db().commonGroundSnapshot.findUniqueOrThrow({
      where: { id },
      include: { results: true },
    })
    expect(kept).toMatchObject({ opinion: null, opinionInput: null, opinionBasis: null })
    expect(kept.results.map(({ shown }) => shown)).toEqual([null])
  })

  test('the next snapshot is still held against it', async () => {
    const { council, people, publicId, slug, second } = await twoPublished()
    await takeBackGround(council.convenor, { slug, snapshot: second, why })
    // One miner more has changed their mind: too few to move a figure that was given out.
    const { id } = await db().contribution.findUniqueOrThrow({ where: { publicId } })
    await db().response.updateMany({
      where: { contributionId: id, personId: people.miners[0] ?? '' },
      data: { value: 'disagree' },
    })
    const next = await publishedGround(council)
    expect(next?.number).toBe(3)
    expect(figure(next, 'miners')).toMatchObject({ agree: 20, disagree: 20 })
    expect(rowsOf(next)).toHaveLength(1)
  })

  test('by the convenor or the safeguarding lead, once, and only what was published here', async () => {
    const { council, slug, first } = await twoPublished()
    for (const other of [council.facilitator, council.rapporteur, council.miner])
      await expect(takeBackGround(other, { slug, snapshot: first, why })).rejects.toMatchObject({
        kind: 'forbidden',
      })
    await expect(
      takeBackGround(council.elsewhere, { slug, snapshot: first, why }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    const elsewhere = await twoPublished()
    await expect(
      takeBackGround(council.convenor, { slug, snapshot: elsewhere.first, why }),
    ).rejects.toMatchObject({ kind: 'notFound' })
    const twice = await Promise.allSettled([
      takeBackGround(council.convenor, { slug, snapshot: first, why }),
      takeBackGround(council.lead, { slug, snapshot: first, why }),
    ])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const desk = await groundDesk(council.rapporteur, slug)
    expect(desk.mayTakeBack).toBe(false)
  })
})
