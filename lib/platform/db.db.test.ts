import { describe, expect, test } from 'vitest'
import { makePerson } from '@/lib/testing/make'
import { db, transaction, type Transaction } from './db'

describe('two transactions that wait for each other', () => {
  const byRaw = (tx: Transaction, id: string) =>
    tx.$queryRaw`SELECT id FROM person WHERE id = ${id}::uuid FOR UPDATE`
  const byPrisma = (tx: Transaction, id: string) =>
    tx.person.update({ where: { id }, data: { language: 'fr' } })

  test.each([
    ['locks', byRaw],
    ['changes', byPrisma],
  ])('are both done in the end, held by %s', async (_name, take) => {
    const [one, two] = [await makePerson(), await makePerson()]
    let together = 0
    let release = () => {}
    const both = new Promise<void>((resolve) => {
      release = resolve
    })
    // Who was given up begins again when the other is through: before, it could be the faster one and meet it anew.
    let through = () => {}
    const otherIsThrough = new Promise<void>((resolve) => {
      through = resolve
    })
    const inOrder = async (first: string, second: string) => {
      await transaction(async (tx) => {
        if (together === 2) await otherIsThrough
        await take(tx, first)
        together += 1
        if (together === 2) release()
        await both
        await take(tx, second)
        await tx.person.update({ where: { id: first }, data: { name: 'Reached' } })
      })
      through()
    }
    await Promise.all([inOrder(one.id, two.id), inOrder(two.id, one.id)])
    expect(together).toBe(3)
    expect(await db().person.count({ where: { name: 'Reached' } })).toBe(2)
    await db().person.updateMany({ data: { name: '' } })
  })

  test('another fault is not tried again', async () => {
    let tries = 0
    const work = async () => {
      tries += 1
      throw new Error('no')
    }
    await expect(transaction(work)).rejects.toThrow('no')
    expect(tries).toBe(1)
  })
})
