import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { makeMember, makePerson } from '@/lib/testing/make'
import { planned } from '@/lib/testing/make-seats'
import { publishBalance, takeBalanceDown } from './operations'
import { balanceDesk, balancePage } from './queries'

const groups = {
  miners: { minimum: 0, target: 12, maximum: 30 },
  government: { minimum: 0, target: 6, maximum: 8 },
}
const first = new Date('2030-01-20T12:00:00Z')
const nextDay = new Date('2030-01-21T12:00:01Z')

test('a published balance shows ranges, nothing below five, and stays as it was', async () => {
  const { slug, convenor, join } = await planned({ total: 30, groups })
  await join('miners', 6)
  await join('government', 3)
  expect((await balanceDesk(convenor, slug)).counts).toMatchObject([
    { group: 'government', target: 6, registered: 3, confirmed: 3, came: 0 },
    { group: 'miners', target: 12, registered: 6, confirmed: 6, came: 0 },
  ])
  await expect(balancePage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
  await atTime(first, () => publishBalance(convenor, { slug }))
  await join('government', 5)
  const { figures } = await balancePage(visitor, slug)
  expect(figures).toMatchObject([
    { group: 'government', confirmed: null },
    { group: 'miners', confirmed: { from: 5, to: 9 }, came: null },
  ])
  const kept = await db().balanceSnapshot.findFirstOrThrow({ select: { figures: true } })
  expect(JSON.stringify(kept.figures)).not.toMatch(/[:[]3[,}\]]/)
})

test('snapshots lie a day apart, so that nobody is told by what changed', async () => {
  const { slug, convenor, join } = await planned({ total: 30, groups })
  await join('miners', 5)
  await atTime(first, () => publishBalance(convenor, { slug }))
  await atTime(first, () => takeBalanceDown(convenor, { slug }))
  await expect(atTime(first, () => publishBalance(convenor, { slug }))).rejects.toMatchObject({
    code: 'balanceTooSoon',
  })
  await expect(balancePage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
  await atTime(nextDay, () => publishBalance(convenor, { slug }))
  expect((await balancePage(visitor, slug)).takenAt).toEqual(nextDay)
})

test('who does not work on the event sees and publishes nothing', async () => {
  const { slug, member } = await planned({ total: 30, groups })
  for (const one of [await member('miners'), await makeMember()]) {
    await expect(balanceDesk(one, slug)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(publishBalance(one, { slug })).rejects.toMatchObject({ kind: 'forbidden' })
  }
})

test('attack 32: whoever only says that they are a miner moves no figure until somebody approved it', async () => {
  const { slug, convenor, eventId, dialogue, join } = await planned({ total: 30, groups })
  await join('miners', 5)
  const official = await makePerson({
    in: { dialogueId: dialogue.id, group: 'miners', state: 'applied' },
  })
  await db().eventRegistration.create({
    data: {
      eventId,
      personId: official.id,
      state: 'confirmed',
      group: 'miners',
      place: 29,
      isWalkIn: true,
    },
  })
  const miners = async () =>
    (await balanceDesk(convenor, slug)).counts.find(({ group }) => group === 'miners')?.confirmed
  const decide = (state: 'confirmed' | 'declined') =>
    db().registration.updateMany({ where: { personId: official.id }, data: { state } })
  expect(await miners()).toBe(5)
  await decide('declined')
  expect(await miners()).toBe(5)
  await decide('confirmed')
  expect(await miners()).toBe(6)
})
