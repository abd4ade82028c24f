import { describe, expect, test } from 'vitest'
import { visitor, worker } from '@/lib/access/actor'
import { endHold, holdView, lapseHold } from '@/lib/contributions/operations/hold'
import { releaseView } from '@/lib/contributions/operations/release'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { after, atTime, hours, minutes, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { claimView, leaveView, lookedAt, openSealed } from './operations/look'
import { takeNext } from './operations/next'
import { closeReports, reportView } from './operations/report'
import { setTiming } from './operations/settings'
import { takeAway } from './operations/take-away'
import { waiting } from './queries/desk'
import { queueItem } from './queries/item'
import { queueOfDialogue } from './queries/queue'

const council = await makeCouncil()
const { dialogue, miner, otherMiner, official, convenor, lead, facilitator } = council
const { slug } = dialogue
const lane = async (actor: typeof lead, name: string, publicId: string) =>
  (await queueOfDialogue(actor, slug)).others
    .find((each) => each.lane === name)
    ?.views.find((view) => view.publicId === publicId)

describe('what may accuse somebody', () => {
  const accusation = { why: 'accusation', reason: 'An officer is named.' } as const

  test('waits for the lead and never lapses, also before it was out', async () => {
    const { publicId } = await posts(miner, council.prompt)
    await holdView(facilitator, { publicId, ...accusation })
    expect(await rowOf(publicId)).toMatchObject({ state: 'held', heldUntil: null })
    await atTime(after(now(), hours(500)), async () => {
      await lapseHold(worker, (await rowOf(publicId)).id)
      expect(await rowOf(publicId)).toMatchObject({ state: 'held' })
      expect(await lane(lead, 'held', publicId)).toMatchObject({ hold: { until: null } })
    })
    const no = { reason: 'accusation' } as const
    await expect(endHold(convenor, { publicId })).rejects.toMatchObject({ code: 'waitsForLead' })
    await expect(takeAway(convenor, { publicId, ...no })).rejects.toMatchObject({
      code: 'waitsForLead',
    })
    await endHold(lead, { publicId })
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending', stateBefore: null })
  })

  test('held for a day, it can still be left to the lead, and goes back to what it was', async () => {
    const { publicId } = await publishedView(council, official, { isPublic: true })
    await holdView(convenor, { publicId, reason: 'Let us look.' })
    await holdView(facilitator, { publicId, ...accusation })
    expect(await rowOf(publicId)).toMatchObject({ heldUntil: null, stateBefore: 'published' })
    await endHold(lead, { publicId })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
    await expect(holdView(facilitator, { publicId, ...accusation })).rejects.toMatchObject({
      code: 'heldBefore',
    })
  })

  test('whoever acts for government holds it for a day, and no longer', async () => {
    const { publicId } = await publishedView(council, miner)
    await holdView(council.officialConvenor, { publicId, ...accusation })
    const { heldUntil } = await rowOf(publicId)
    expect(heldUntil).not.toBeNull()
    const pending = await posts(miner, council.prompt)
    await expect(
      holdView(council.officialConvenor, { publicId: pending.publicId, ...accusation }),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('looking at a view', () => {
  test('others see who looks, and leave it alone, until the turn is over', async () => {
    const { publicId } = await posts(official, council.prompt)
    await claimView(convenor, { publicId })
    const { view } = await queueItem(lead, slug, publicId)
    expect(view.claimedBy).toBe(convenor.name)
    await expect(claimView(lead, { publicId })).rejects.toMatchObject({ code: 'claimed' })
    await expect(takeAway(lead, { publicId, reason: 'hate' })).rejects.toMatchObject({
      code: 'claimed',
    })
    const other = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
    await expect(releaseView(other, { publicId, kind: 'editing' })).rejects.toMatchObject({
      code: 'claimed',
    })
    await atTime(after(now(), minutes(11)), () => claimView(lead, { publicId }))
    await leaveView(lead, { publicId })
    await releaseView(convenor, { publicId, kind: 'editing' })
    expect(await db().moderationClaim.count({ where: { contribution: { publicId } } })).toBe(0)
  })

  test('two people who take the next one at once get two', async () => {
    const own = await makeCouncil()
    const other = await makeMember({ roles: [{ role: 'convenor', dialogueId: own.dialogue.id }] })
    for (let count = 0; count < 3; count += 1) await posts(own.official, own.prompt)
    const next = { slug: own.dialogue.slug }
    const taken = await Promise.all([takeNext(own.convenor, next), takeNext(other, next)])
    expect(new Set(taken.map(({ publicId }) => publicId)).size).toBe(2)
  })

  test('nothing is left for who can do nothing about it', async () => {
    const own = await makeCouncil()
    await posts(own.miner, own.prompt)
    expect(await takeNext(own.rapporteur, { slug: own.dialogue.slug })).toMatchObject({
      publicId: null,
    })
    expect(await takeNext(own.convenor, { slug: own.dialogue.slug })).not.toMatchObject({
      publicId: null,
    })
    for (const actor of [own.officialConvenor, own.official, own.miner])
      await expect(queueOfDialogue(actor, own.dialogue.slug)).rejects.toMatchObject({
        name: 'Refusal',
      })
  })
})

describe('reports', () => {
  test('hide nothing, however many; who reported is for the safeguarding lead', async () => {
    const { publicId } = await publishedView(council, miner, { text: 'Reported but standing' })
    const readers = [otherMiner, official]
    for (const name of ['Reporter One', 'Reporter Two'])
      readers.push(
        await makeMember({ name, in: { dialogueId: dialogue.id, group: 'civilSociety' } }),
      )
    for (const reader of readers)
      await reportView(reader, { publicId, reason: 'threat', words: 'It frightens me.' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
    const list = await viewsOfDialogue(official, { slug })
    expect(JSON.stringify(list)).toContain('Reported but standing')
    expect(await lane(convenor, 'reports', publicId)).toMatchObject({ reports: 4 })
    for (const actor of [convenor, facilitator, lead]) {
      const item = JSON.stringify(await queueItem(actor, slug, publicId))
      expect(item).toContain('It frightens me.')
      expect(item).not.toMatch(/Reporter One/)
    }
    const logged = await db().activity.findMany({ where: { verb: 'report.create' } })
    for (const { actorId, objectId, at } of logged)
      expect([actorId, objectId, at]).toEqual([null, null, null])
    const { reporters } = await openSealed(lead, { publicId, reason: 'She asks for protection.' })
    expect(reporters).toContain('Reporter One')
    await closeReports(convenor, { publicId })
    expect(await lane(convenor, 'reports', publicId)).toBeUndefined()
  })

  test('once each, by participants, never about one’s own or what one can’t read', async () => {
    const { publicId } = await publishedView(council, miner)
    const about = { publicId, reason: 'other', words: null } as const
    const twice = await Promise.allSettled([
      reportView(official, about),
      reportView(official, about),
    ])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(reportView(official, about)).rejects.toMatchObject({ code: 'reportedAlready' })
    await expect(reportView(miner, about)).rejects.toMatchObject({ code: 'ownView' })
    await expect(reportView(visitor, about)).rejects.toMatchObject({ kind: 'notFound' })
    const elsewhere = await makeCouncil()
    await expect(reportView(elsewhere.miner, about)).rejects.toMatchObject({ kind: 'notFound' })
    const pending = await posts(miner, council.prompt)
    await expect(
      reportView(official, { ...about, publicId: pending.publicId }),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })
})

test('what is shown first waits on the desk to be looked at, until somebody has', async () => {
  const own = await makeCouncil()
  await setTiming(own.lead, { slug: own.dialogue.slug, after: ['government'] })
  const { publicId } = await posts(own.official, own.prompt)
  const kinds = async () => (await waiting(own.convenor, own.dialogue.id)).map(({ kind }) => kind)
  expect(await kinds()).toEqual(['looks'])
  await lookedAt(own.convenor, { publicId })
  expect(await kinds()).toEqual([])
  expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
})

test('hundreds that were shown first push nothing urgent off the queue, and are told in full', async () => {
  const own = await makeCouncil()
  const { id: dialogueId, slug: where } = own.dialogue
  const old = new Date('2026-01-05')
  await db().contribution.createMany({
    data: Array.from({ length: 310 }, () => ({
      ...{
        dialogueId,
        promptId: own.prompt,
        publicId: newPublicId(),
        personId: own.miner.personId,
      },
      ...{ group: 'miners' as const, attribution: 'group' as const, scope: 'dialogue' as const },
      ...{ language: 'en', text: 'Shown first.', state: 'published' as const },
      ...{ createdOn: old, publishedOn: old },
    })),
  })
  const { publicId } = await publishedView(own, own.official)
  await reportView(own.miner, { publicId, reason: 'threat', words: null })
  const { others } = await queueOfDialogue(own.convenor, where)
  expect(others.map(({ lane: name, count, views }) => [name, count, views.length])).toEqual([
    ['reports', 1, 1],
    ['looks', 310, 50],
  ])
  expect(await takeNext(own.convenor, { slug: where })).toMatchObject({ publicId })
  expect((await waiting(own.convenor, dialogueId)).map(({ kind }) => kind)).toContain('reports')
})

test('the desk counts the days since somebody asked, not since the view was written', async () => {
  const own = await makeCouncil()
  const { publicId } = await publishedView(own, own.miner)
  const long = new Date('2017-11-09')
  await db().contribution.update({ where: { publicId }, data: { createdOn: long } })
  await takeAway(own.lead, { publicId, reason: 'threat' })
  const scholar = await makeMember({
    roles: [{ role: 'facilitator', dialogueId: own.dialogue.id, speaksFor: 'academia' }],
  })
  const [proposal] = await waiting(scholar, own.dialogue.id)
  expect(proposal).toMatchObject({ kind: 'proposals', count: 1 })
  expect(proposal?.oldest?.getFullYear()).toBe(now().getFullYear())
})

test('what somebody has released is not laid before others to look at once more', async () => {
  const own = await makeCouncil()
  const { publicId } = await publishedView(own, own.miner)
  expect((await queueItem(own.lead, own.dialogue.slug, publicId)).can.look).toBe(false)
})
