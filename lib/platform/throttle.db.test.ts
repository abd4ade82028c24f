import { describe, expect, test } from 'vitest'
import { db } from './db'
import { newToken } from './ids'
import { demandTurn, takeTry, takeTurn, type Patience } from './throttle'

const patience: Patience = { name: 'test', free: 3, longestWait: 8, seconds: 3600 }
const trying = (key: string) => takeTry([{ patience, key }])

/** The seconds that a refusal asks to wait. */
async function wait(work: Promise<unknown>): Promise<number | null> {
  return work.then(
    () => null,
    (refusal) => {
      expect(refusal).toMatchObject({ kind: 'tooMany', code: 'wait' })
      return refusal.params.seconds
    },
  )
}

/** Lets the waits run out, as time would. */
async function passTime() {
  await db().throttle.updateMany({
    where: { key: { startsWith: 'test-gate' } },
    data: { expire: 1n },
  })
}

describe('turns', () => {
  test('as many as the limit says, then none', async () => {
    const limit = { name: 'turns', turns: 2, seconds: 60 }
    const key = newToken()
    expect(await takeTurn(limit, key)).toBe(true)
    expect(await takeTurn(limit, key)).toBe(true)
    expect(await takeTurn(limit, key)).toBe(false)
    expect(await takeTurn(limit, newToken())).toBe(true)
    expect(await wait(demandTurn(limit, key))).toBeGreaterThan(50)
  })

  test('many at once are all counted', async () => {
    const limit = { name: 'race', turns: 5, seconds: 60 }
    const key = newToken()
    const turns = await Promise.all(Array.from({ length: 20 }, () => takeTurn(limit, key)))
    expect(turns.filter(Boolean)).toHaveLength(5)
  })

  test('the table holds no key as it was given', async () => {
    await takeTurn({ name: 'plain', turns: 1, seconds: 60 }, 'efua@example.org')
    const rows = await db().throttle.findMany({ where: { key: { contains: 'efua' } } })
    expect(rows).toEqual([])
  })
})

describe('tries at a secret', () => {
  test('the first ones are free, then the waits grow to the longest and no further', async () => {
    const key = newToken()
    for (let count = 0; count < 3; count += 1) await trying(key)
    const waits: (number | null)[] = []
    for (let count = 0; count < 5; count += 1) {
      await trying(key)
      waits.push(await wait(trying(key)))
      await passTime()
    }
    expect(waits).toEqual([2, 4, 8, 8, 8])
  })

  test('a try that is refused doesn’t make the wait longer', async () => {
    const key = newToken()
    for (let count = 0; count < 4; count += 1) await trying(key)
    for (let count = 0; count < 10; count += 1) expect(await wait(trying(key))).toBeLessThan(3)
  })

  test('a right secret forgets the wrong ones', async () => {
    const key = newToken()
    for (let count = 0; count < 3; count += 1) await trying(key)
    const forget = await trying(key)
    await forget()
    for (let count = 0; count < 3; count += 1) await trying(key)
  })

  test('where many share a count, a right secret takes back only its own try', async () => {
    const shared = { ...patience, name: 'test-hall', isShared: true }
    const key = newToken()
    for (let count = 0; count < 2; count += 1) await takeTry([{ patience: shared, key }])
    for (let count = 0; count < 9; count += 1) {
      const forget = await takeTry([{ patience: shared, key }])
      await forget()
    }
    await takeTry([{ patience: shared, key }])
    await takeTry([{ patience: shared, key }])
    expect(await wait(takeTry([{ patience: shared, key }]))).toBe(2)
  })

  test('of many tries at once only the free ones and one more get through', async () => {
    const key = newToken()
    const waits = await Promise.all(Array.from({ length: 30 }, () => wait(trying(key))))
    expect(waits.filter((each) => each === null).length).toBeLessThanOrEqual(4)
  })
})
