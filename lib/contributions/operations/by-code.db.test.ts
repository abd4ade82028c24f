import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { followedUp } from '../queries/follow-up'
import { viewPage } from '../queries/view'
import { editByCode, lowerByCode, openByCode, withdrawByCode } from './by-code'
import { respond } from './respond'

const council = await makeCouncil()
const { dialogue, miner, official } = council

const anonymous = async (isPublic = false) => {
  const view = await publishedView(council, miner, { attribution: 'anonymous', isPublic })
  return { ...view, code: view.code ?? '' }
}
const words = { text: 'Come in the morning.', language: 'en' }

test('the code leads back to the view, however it is typed, without an account', async () => {
  const { code } = await anonymous()
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  await openByCode(visitor, { code: typed }, null)
  const found = await followedUp(visitor, typed)
  expect(found).toMatchObject({ state: 'published', canEdit: true, canWithdraw: true })
  expect(JSON.stringify(found)).not.toContain(miner.personId)
})

test('new words wait for release; after the first answer they stand', async () => {
  const { code, publicId } = await anonymous()
  await editByCode(visitor, { code, ...words })
  expect(await rowOf(publicId)).toMatchObject({ ...words, state: 'pending', personId: null })
  const answered = await anonymous()
  await respond(official, { view: answered.publicId, value: 'agree' })
  await expect(editByCode(visitor, { code: answered.code, ...words })).rejects.toMatchObject({
    code: 'alreadyAnswered',
  })
  expect((await followedUp(visitor, answered.code)).canEdit).toBe(false)
})

test('it can be kept inside, and withdrawn at any time', async () => {
  const { code, publicId } = await anonymous(true)
  await lowerByCode(visitor, { code })
  await expect(viewPage(visitor, dialogue.slug, publicId)).rejects.toMatchObject({
    kind: 'notFound',
  })
  await withdrawByCode(visitor, { code })
  expect(await rowOf(publicId)).toMatchObject({ state: 'withdrawn', text: '' })
  expect(await followedUp(visitor, code)).toMatchObject({ state: 'withdrawn', canWithdraw: false })
  await expect(withdrawByCode(visitor, { code })).rejects.toMatchObject({
    code: 'alreadyWithdrawn',
  })
})

test('whoever is signed in while using it is written down nowhere', async () => {
  const { code } = await anonymous()
  const count = () => db().activity.count({ where: { actorId: miner.personId } })
  const before = await count()
  await editByCode(miner, { code, ...words })
  await withdrawByCode(miner, { code })
  expect(await count()).toBe(before)
  expect(
    await db().activity.count({ where: { verb: 'contribution.withdrawByCode' } }),
  ).toBeGreaterThan(0)
})

describe('refused', () => {
  test('a wrong code, and the public id or inner id in its place', async () => {
    const { publicId } = await anonymous()
    const { id } = await rowOf(publicId)
    for (const code of ['AAAA-AAAA-AAAA', publicId, id]) {
      await expect(followedUp(visitor, code)).rejects.toMatchObject({ code: 'unknownCode' })
      await expect(withdrawByCode(visitor, { code })).rejects.toMatchObject({ field: 'code' })
    }
  })

  test('wrong tries slow down, and hold up nobody elsewhere', async () => {
    const { code } = await anonymous()
    const tries = Array.from({ length: 60 }, async () =>
      openByCode(visitor, { code: 'AAAA-AAAA-AAAA' }, '192.0.2.1'),
    )
    const refused = (await Promise.allSettled(tries)).map((each) =>
      each.status === 'rejected' ? each.reason.kind : 'found',
    )
    expect(refused).toContain('tooMany')
    await expect(openByCode(visitor, { code }, '192.0.2.2')).resolves.toBeTruthy()
  })

  test('a view that isn’t anonymous has no code', async () => {
    const { code } = await posts(miner, council.prompt)
    expect(code).toBeNull()
  })
})
