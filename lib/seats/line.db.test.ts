import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { myEvents } from '@/lib/events/mine'
import { eventPage } from '@/lib/events/queries'
import { planned } from '@/lib/testing/make-seats'

const two = {
  total: 10,
  groups: {
    miners: { minimum: 0, target: 2, maximum: 2 },
    government: { minimum: 8, target: 8, maximum: 8 },
  },
}

test('whoever waits reads which turn they have in the line of their group, and what keeps a place from them', async () => {
  const { slug, join } = await planned(two)
  await join('miners', 2)
  const line = await join('miners', 7)
  const turnOf = async (index: number) => {
    const one = line[index]
    if (!one) throw new Error('Nobody there')
    return (await eventPage(one, slug)).own?.turn
  }
  expect(await turnOf(0)).toMatchObject({ pool: 'miners', isFirst: true, obstacle: 'maximum' })
  // Fewer than five are never told.
  expect(await turnOf(4)).toMatchObject({ isFirst: false, ahead: null })
  expect(await turnOf(6)).toMatchObject({ ahead: { kind: 'between', from: 5, to: 9 } })
  const [last] = line.slice(-1)
  expect(last && (await myEvents(last))).toMatchObject([{ turn: { obstacle: 'maximum' } }])
  const [holder] = await join('government', 1)
  expect(holder && (await eventPage(holder, slug)).own?.turn).toBeNull()
})

test('an event says that what is left is kept while people wait, and who would wait', async () => {
  const { slug, join, member } = await planned(two)
  const official = await member('government')
  const visible = async () => {
    const { placesLeft, hasLine, wouldWait } = await eventPage(official, slug)
    const miner = await eventPage(await member('miners'), slug)
    return { placesLeft, hasLine, officialWaits: wouldWait, minerWaits: miner.wouldWait }
  }
  const open = { placesLeft: 'some', hasLine: false, officialWaits: false, minerWaits: false }
  expect(await visible()).toEqual(open)
  await join('miners', 2)
  expect(await visible()).toEqual({ ...open, minerWaits: true })
  await join('miners', 1)
  expect(await visible()).toEqual({ ...open, hasLine: true, minerWaits: true })
  expect(await eventPage(visitor, slug)).toMatchObject({ hasLine: true, wouldWait: false })
})

test('places kept for another group, or for people whom the plan still lacks, are said to be', async () => {
  const kept = await planned({
    total: 2,
    groups: {
      miners: { minimum: 0, target: 1, maximum: 2 },
      government: { minimum: 1, target: 1, maximum: 1 },
    },
  })
  await kept.join('miners', 1)
  const [waits] = await kept.join('miners', 1)
  expect(waits && (await eventPage(waits, kept.slug)).own?.turn?.obstacle).toBe('keptForOthers')

  const women = { id: undefined, kind: 'women' as const, value: null, minimum: 2 }
  const lacking = await planned({ total: 2, criteria: [women] })
  const [uncounted] = await lacking.join('miners', 1)
  expect(uncounted && (await eventPage(uncounted, lacking.slug)).own?.turn).toMatchObject({
    pool: 'everybody',
    isFirst: true,
    obstacle: 'keptForCriterion',
    keptFor: [{ kind: 'women' }],
  })
})
