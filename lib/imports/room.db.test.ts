import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { choice, registrationOf, rowsOf, sends } from '@/lib/testing/imports'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { makeCouncil, posts } from '@/lib/testing/views'
import { acceptRow, leaveRowOut, undoRow } from './operations/decide'
import { finishImport } from './operations/finish'
import { decideSeveral } from './operations/several'
import { reviewPage, rowPage } from './queries/review'

withMediaFolder()
const search = { show: 'all', page: 1 } as const

/** A facilitator looks at five messages that one miner has sent. */
async function setting() {
  const council = await makeCouncil()
  const { facilitator, miner, dialogue } = council
  await db().phoneNumber.create({ data: { personId: miner.personId, number: '+233205550101' } })
  const lines = [1, 2, 3, 4, 5].map(
    (n) => `0205550101,Sentence number ${n} of mine,2026-01-3${n % 2}`,
  )
  const bytes = ['from,text,date', ...lines].join('\n')
  const { id } = await sends(facilitator, council, 'sms', [{ name: 'sms.csv', bytes }])
  const whose = await registrationOf(miner.personId, dialogue.id)
  const numbers = (await rowsOf(id)).map(({ number }) => number)
  const full = async () => {
    const { rows } = await reviewPage(facilitator, dialogue.slug, id, search)
    return rows.flatMap(({ number, problems }) => (problems.includes('roundFull') ? number : []))
  }
  const take = async (number: number, change: Parameters<typeof choice>[2] = {}) => {
    const row = (await rowsOf(id)).find((each) => each.number === number)
    if (!row) throw new Error('no such row')
    return acceptRow(facilitator, choice(row, whose, change))
  }
  const finish = () => finishImport(facilitator, { id, hasAgreed: 'on', leaveRest: true })
  const views = () => db().contribution.count({ where: { personId: miner.personId } })
  return { ...council, id, numbers, full, take, finish, views }
}

test('a fourth row of somebody is refused, and stays in the review with what is the matter', async () => {
  const { take, numbers, full, ...own } = await setting()
  const [one = 0, two = 0, three = 0, four = 0] = numbers
  await posts(own.miner, own.prompt)
  expect(await full()).toEqual([])
  await take(one)
  await take(two)
  expect(await full()).toEqual(numbers.slice(2))
  await expect(take(three)).rejects.toMatchObject({ code: 'theirRoundFull', field: 'whose' })
  const { row } = await rowPage(own.facilitator, own.dialogue.slug, own.id, three)
  expect(row).toMatchObject({ state: 'waiting', problems: ['roundFull'], isReady: false })
  // Nobody knows whose an anonymous one is.
  await take(three, { attribution: 'anonymous' })
  await undoRow(own.facilitator, { id: own.id, number: one })
  await take(four)
  await own.finish()
  expect(await own.views()).toBe(3)
})

test('many at once: those for whom there is room, the others stay', async () => {
  const own = await setting()
  const done = await decideSeveral(own.facilitator, {
    ...{ id: own.id, rows: own.numbers, nonce: newToken(), deed: 'accept', reason: null },
  })
  expect(done).toMatchObject({ done: 3, kept: 2 })
  expect(await own.full()).toEqual(own.numbers.slice(3))
})

test('the first rows of an import, all of one person, taken at the same moment: three in all (race)', async () => {
  const own = await setting()
  const tried = await Promise.allSettled(own.numbers.map((number) => own.take(number)))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  const refused = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refused).toMatchObject([{ code: 'theirRoundFull' }, { code: 'theirRoundFull' }])
})

test('an author who came by another way meanwhile: the message is named, and nothing is lost', async () => {
  const own = await setting()
  const [one = 0, two = 0] = own.numbers
  await own.take(one)
  await own.take(two)
  await posts(own.miner, own.prompt, { text: 'By myself.' })
  await posts(own.miner, own.prompt, { text: 'And this.' })
  expect(await own.full()).toContain(two)
  await expect(own.finish()).rejects.toMatchObject({
    ...{ code: 'rowRoundFull', params: { number: two, most: 3 } },
  })
  expect(await own.views()).toBe(2)
  await undoRow(own.facilitator, { id: own.id, number: two })
  await leaveRowOut(own.facilitator, { id: own.id, number: two, reason: 'Said already' })
  await own.finish()
  expect(await own.views()).toBe(3)
})
