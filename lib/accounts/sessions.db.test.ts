import { expect, test } from 'vitest'
import { after, atTime, days, hours, minutes, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { makePerson } from '@/lib/testing/make'
import { endSessions, memberOfSession, startSession } from './sessions'

async function signedIn(isShared = false) {
  const person = await makePerson()
  const { id } = await db().account.findUniqueOrThrow({ where: { personId: person.id } })
  const start = { accountId: id, method: 'password', isShared } as const
  const session = await transaction((tx) => startSession(tx, start))
  return { person, accountId: id, ...session }
}

const liveAt = async (token: string, wait: number) =>
  atTime(after(now(), wait), async () => (await memberOfSession(token)) !== null)

test('a session of one’s own lives for 30 days without a visit, and each visit lengthens it', async () => {
  const { token } = await signedIn()
  expect(await liveAt(token, days(20))).toBe(true)
  expect(await liveAt(token, days(45))).toBe(true)
  expect(await liveAt(token, days(80))).toBe(false)
})

test('a session on a shared phone ends after 20 minutes without a tap', async () => {
  const { token } = await signedIn(true)
  expect(await liveAt(token, minutes(15))).toBe(true)
  expect(await liveAt(token, minutes(30))).toBe(true)
  expect(await liveAt(token, minutes(51))).toBe(false)
})

test('and after eight hours however busy it is', async () => {
  const { token } = await signedIn(true)
  for (let at = 0; at < 8 * 60; at += 15) expect(await liveAt(token, minutes(at))).toBe(true)
  expect(await liveAt(token, hours(8) + minutes(1))).toBe(false)
})

test('an erased person’s session opens nothing', async () => {
  const { token, person } = await signedIn()
  await db().person.update({ where: { id: person.id }, data: { erasedAt: now() } })
  expect(await memberOfSession(token)).toBeNull()
})

test('ends all of one account but the one that asks, and nobody else’s', async () => {
  const mine = await signedIn()
  const other = await signedIn()
  const start = { accountId: mine.accountId, method: 'link', isShared: false } as const
  const second = await transaction((tx) => startSession(tx, start))
  await transaction((tx) => endSessions(tx, mine.accountId, { exceptToken: second.token }))
  expect(await memberOfSession(mine.token)).toBeNull()
  expect(await memberOfSession(second.token)).not.toBeNull()
  expect(await memberOfSession(other.token)).not.toBeNull()
})

test('a token that was made up opens nothing', async () => {
  expect(await memberOfSession('made-up')).toBeNull()
})
