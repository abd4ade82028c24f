import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { viewsOfDialogue } from '../queries/list'
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
