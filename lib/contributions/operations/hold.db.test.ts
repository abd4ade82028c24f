import { describe, expect, test } from 'vitest'
import { visitor, worker } from '@/lib/access/actor'
import { after, atTime, hours, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { citedContributions } from '../queries/cited'
import { viewsOfDialogue } from '../queries/list'
import { viewPage } from '../queries/view'
import { endHold, holdView, lapseHold } from './hold'
import { respond } from './respond'

const council = await makeCouncil()
const { dialogue, miner, official, convenor, lead, facilitator } = council
const reason = 'Names a person.'
const held = async () => {
  const view = await publishedView(council, official, { isPublic: true })
  await holdView(facilitator, { publicId: view.publicId, reason })
  return view
}

test('goes out of sight at once, everywhere, and is counted', async () => {
  const before = (await viewsOfDialogue(visitor, { slug: dialogue.slug })).held
  const { publicId } = await held()
  const list = await viewsOfDialogue(visitor, { slug: dialogue.slug })
  expect(list.held).toBe(before + 1)
  expect(list.views.map((view) => view.publicId)).not.toContain(publicId)
  const page = await viewPage(visitor, dialogue.slug, publicId)
  expect(page).toEqual({
    kind: 'held',
    dialogue: { slug: dialogue.slug, title: expect.anything() },
  })
  const { id } = await rowOf(publicId)
  expect((await citedContributions(visitor, [id])).get(id)).toEqual({ kind: 'gap' })
  await expect(respond(miner, { view: publicId, value: 'agree' })).rejects.toMatchObject({
    kind: 'notFound',
  })
})

test('a held view that a visitor couldn’t read is not in their count', async () => {
  const { publicId } = await publishedView(council, miner)
  const before = (await viewsOfDialogue(visitor, { slug: dialogue.slug })).held
  await holdView(lead, { publicId, reason })
  expect((await viewsOfDialogue(visitor, { slug: dialogue.slug })).held).toBe(before)
  await expect(viewPage(visitor, dialogue.slug, publicId)).rejects.toMatchObject({
    kind: 'notFound',
  })
})

test('comes back by itself after 24 hours, before anything has tidied up', async () => {
  const { publicId } = await held()
  await atTime(after(now(), hours(23)), async () => {
    expect(await viewPage(visitor, dialogue.slug, publicId)).toMatchObject({ kind: 'held' })
  })
  await atTime(after(now(), hours(25)), async () => {
    expect(await viewPage(visitor, dialogue.slug, publicId)).toMatchObject({
      kind: 'view',
      state: 'published',
    })
    const { id } = await rowOf(publicId)
    await lapseHold(worker, id)
    await lapseHold(worker, id)
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', heldUntil: null })
    expect(await db().hold.findFirst({ where: { contributionId: id } })).toMatchObject({
      endedById: null,
      endedAt: expect.any(Date),
    })
  })
})

test('a job waits for its end; come too early, it changes nothing', async () => {
  const { publicId } = await held()
  const { id } = await rowOf(publicId)
  const jobs = await db().$queryRaw<{ key: string }[]>`
    SELECT task_identifier AS key FROM graphile_worker.jobs WHERE run_at > now() + interval '23 hours'`
  expect(jobs.map(({ key }) => key)).toContain('lapse-hold')
  await lapseHold(worker, id)
  expect(await rowOf(publicId)).toMatchObject({ state: 'held' })
})

describe('ended earlier', () => {
  test('by a convenor or the safeguarding lead', async () => {
    const { publicId } = await held()
    await endHold(convenor, { publicId })
    expect(await viewPage(visitor, dialogue.slug, publicId)).toMatchObject({ kind: 'view' })
    await expect(endHold(lead, { publicId })).rejects.toMatchObject({ code: 'notHeld' })
  })

  test('not by a facilitator or a participant', async () => {
    const { publicId } = await held()
    await expect(endHold(facilitator, { publicId })).rejects.toMatchObject({ code: 'needsRole' })
    await expect(endHold(miner, { publicId })).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('refused', () => {
  test('a second day by the same person: that would be hiding', async () => {
    const { publicId } = await held()
    await endHold(lead, { publicId })
    await expect(holdView(facilitator, { publicId, reason })).rejects.toMatchObject({
      code: 'heldBefore',
    })
    await holdView(convenor, { publicId, reason })
    expect(await rowOf(publicId)).toMatchObject({ state: 'held' })
  })

  test('participants, visitors, staff of elsewhere (attack 4); what isn’t shown', async () => {
    const elsewhere = await makeCouncil()
    const { publicId } = await publishedView(council, official, { isPublic: true })
    for (const actor of [miner, elsewhere.convenor]) {
      await expect(holdView(actor, { publicId, reason })).rejects.toMatchObject({
        code: 'needsRole',
      })
    }
    await expect(holdView(visitor, { publicId, reason })).rejects.toMatchObject({ kind: 'signIn' })
    const pending = await posts(official, council.prompt)
    await expect(holdView(convenor, { publicId: pending.publicId, reason })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

test('who acts for government holds a few views a day, and never a whole group’s (attack 33)', async () => {
  const own = await makeCouncil()
  const views: string[] = []
  for (let n = 0; n < 6; n += 1) views.push((await publishedView(own, own.miner)).publicId)
  const hold = (publicId: string) => holdView(own.officialConvenor, { publicId, reason })
  for (const publicId of views.slice(0, 5)) await hold(publicId)
  const last = views[5] ?? ''
  await expect(hold(last)).rejects.toMatchObject({ kind: 'tooMany', code: 'tooManyHolds' })
  expect(await rowOf(last)).toMatchObject({ state: 'published' })
  // Whoever has no power behind them can still take it out of sight at once.
  await holdView(own.lead, { publicId: last, reason })
  expect(await rowOf(last)).toMatchObject({ state: 'held' })
})
