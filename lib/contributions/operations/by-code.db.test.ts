import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { followedUp } from '../queries/follow-up'
import { viewPage } from '../queries/view'
import { appealByCode } from '@/lib/moderation/operations/appeal'
import { atOneTry, editByCode, lowerByCode, openByCode, withdrawByCode } from './by-code'
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
  await openByCode(visitor, { code: typed })
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

  test('wrong tries slow down at every door that takes a code, and hold up nobody elsewhere', async () => {
    const { code } = await anonymous()
    const wrong = { code: 'AAAA-AAAA-AAAA' }
    const doors = [
      () => openByCode(visitor, wrong),
      () => editByCode(visitor, { ...wrong, ...words }),
      () => withdrawByCode(visitor, wrong),
      () => appealByCode(visitor, { ...wrong, text: 'Let me in.' }),
    ]
    const tries = Array.from({ length: 60 }, async (_, n) =>
      atOneTry('192.0.2.1', async () => (doors[n % doors.length] ?? doors[0])?.()),
    )
    const refused = (await Promise.allSettled(tries)).map((each) =>
      each.status === 'rejected' ? each.reason.kind : 'found',
    )
    expect(refused).toContain('tooMany')
    await expect(atOneTry('192.0.2.2', () => openByCode(visitor, { code }))).resolves.toBeTruthy()
  })

  test('no action takes a code past that count', async () => {
    const counted: boolean[] = []
    for (const file of ['lib/contributions/actions.ts', 'lib/moderation/actions.ts']) {
      const source = await readFile(path.resolve(import.meta.dirname, '../../..', file), 'utf8')
      for (const [, input, operation = ''] of source.matchAll(
        /formAction\(\s*(\w*[cC]odeInput),(?=([^;]{0,120}))/g,
      ))
        if (input !== 'keptCodeInput') counted.push(/byCode\(|atOneTry\(/.test(operation))
    }
    expect(counted).toEqual([true, true, true, true, true])
  })

  test('a view that isn’t anonymous has no code', async () => {
    const { code } = await posts(miner, council.prompt)
    expect(code).toBeNull()
  })
})
