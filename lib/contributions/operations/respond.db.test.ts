import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { viewsOfDialogue } from '../queries/list'
import { holdView } from './hold'
import { respond } from './respond'

const council = await makeCouncil()
const { dialogue, prompt, miner, otherMiner, official } = council

test('one answer a person and view; the last one counts', async () => {
  const { publicId } = await publishedView(council, miner)
  await respond(official, { view: publicId, value: 'agree' })
  await respond(official, { view: publicId, value: 'unsure' })
  const { id } = await rowOf(publicId)
  const answers = await db().response.findMany({ where: { contributionId: id } })
  expect(answers).toMatchObject([{ personId: official.personId, value: 'unsure' }])
})

test('twenty answers of one person at the same moment are one (attack 29)', async () => {
  const { publicId } = await publishedView(council, miner)
  const values = ['agree', 'disagree', 'unsure'] as const
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      respond(official, { view: publicId, value: values[index % 3] ?? 'agree' }),
    ),
  )
  const { id } = await rowOf(publicId)
  expect(await db().response.count({ where: { contributionId: id } })).toBe(1)
})

test('thirty people at the same moment are thirty', async () => {
  const { publicId } = await publishedView(council, miner)
  const people = await Promise.all(
    Array.from({ length: 30 }, () =>
      makeMember({ in: { dialogueId: dialogue.id, group: 'industry' } }),
    ),
  )
  await Promise.all(people.map((actor) => respond(actor, { view: publicId, value: 'agree' })))
  const { id } = await rowOf(publicId)
  expect(await db().response.count({ where: { contributionId: id } })).toBe(30)
})

test('readers learn how many people answered in the dialogue, in bands, and nothing else', async () => {
  const own = await makeCouncil()
  const { publicId } = await publishedView(own, own.miner, { isPublic: true })
  const answeredBy = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const actor = await makeMember({ in: { dialogueId: own.dialogue.id, group: 'industry' } })
      await respond(actor, { view: publicId, value: 'disagree' })
    }
    return viewsOfDialogue(visitor, { slug: own.dialogue.slug })
  }
  expect((await answeredBy(4)).answered).toBeNull()
  const shown = await answeredBy(3)
  expect(shown.answered).toEqual({ kind: 'between', from: 5, to: 9 })
  expect(JSON.stringify(shown)).not.toContain('disagree')
})

test('held at the same moment, a view keeps exactly the answers that were accepted', async () => {
  const people = await Promise.all(
    Array.from({ length: 20 }, () =>
      makeMember({ in: { dialogueId: dialogue.id, group: 'industry' } }),
    ),
  )
  for (let round = 0; round < 3; round += 1) {
    const { publicId } = await publishedView(council, miner)
    const answers = people.map((actor) => () => respond(actor, { view: publicId, value: 'agree' }))
    const hold = () =>
      holdView(council.facilitator, { publicId, reason: 'It names a place.' }).then(() => null)
    const all = [...answers.slice(0, 10), hold, ...answers.slice(10)]
    const outcomes = await Promise.allSettled(all.map((act) => act()))
    const accepted = outcomes.filter((each) => each.status === 'fulfilled' && each.value !== null)
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    for (const reason of refused) expect(reason).toMatchObject({ kind: 'notFound' })
    const { id } = await rowOf(publicId)
    const rows = await db().response.count({ where: { contributionId: id } })
    expect(rows).toBe(accepted.length)
  }
})

test('an answer changes what visitors are shown only where it is a person’s first', async () => {
  const own = await makeCouncil()
  const first = await publishedView(own, own.miner)
  const second = await publishedView(own, own.miner)
  const version = async () =>
    db().$queryRaw`SELECT coalesce(sum(version), 0)::int AS version FROM content_version`
  const before = await version()
  await respond(own.official, { view: first.publicId, value: 'agree' })
  const after = await version()
  expect(after).not.toEqual(before)
  await respond(own.official, { view: second.publicId, value: 'agree' })
  expect(await version()).toEqual(after)
})

test('what somebody thinks of which view is not in the log', async () => {
  const { publicId } = await publishedView(council, miner)
  await respond(otherMiner, { view: publicId, value: 'agree' })
  const { id } = await rowOf(publicId)
  const logged = { objectId: id, verb: 'response.give' as const }
  expect(await db().activity.count({ where: logged })).toBe(0)
})

describe('refused', () => {
  test('on one’s own, before release, by outsiders, after the stage', async () => {
    const shown = await publishedView(council, miner, { isPublic: true })
    const answer = { view: shown.publicId, value: 'agree' } as const
    await expect(respond(miner, answer)).rejects.toMatchObject({ code: 'ownView' })
    await expect(respond(visitor, answer)).rejects.toMatchObject({ code: 'signIn' })
    await expect(respond(council.elsewhere, answer)).rejects.toMatchObject({
      code: 'needsApproval',
    })
    await expect(respond(council.convenor, answer)).rejects.toMatchObject({
      code: 'needsApproval',
    })
    const pending = await posts(miner, prompt)
    await expect(
      respond(official, { view: pending.publicId, value: 'agree' }),
    ).rejects.toMatchObject({ kind: 'notFound' })
    const inside = await publishedView(council, miner)
    await expect(
      respond(council.elsewhere, { view: inside.publicId, value: 'agree' }),
    ).rejects.toMatchObject({ kind: 'notFound' })
    await db().stage.updateMany({ where: { dialogueId: dialogue.id }, data: { switch: 'closed' } })
    await expect(respond(official, answer)).rejects.toMatchObject({ code: 'stageClosed' })
  })

  test('who waits for approval: a self-declared group moves nothing (attack 32)', async () => {
    const own = await makeCouncil()
    const applicant = await makeMember({
      in: { dialogueId: own.dialogue.id, group: 'miners', state: 'applied' },
    })
    const { publicId } = await publishedView(own, own.miner, { isPublic: true })
    await expect(respond(applicant, { view: publicId, value: 'agree' })).rejects.toMatchObject({
      code: 'needsApproval',
    })
  })
})
