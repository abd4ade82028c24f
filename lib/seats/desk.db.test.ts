import { expect, test } from 'vitest'
import { planned } from '@/lib/testing/make-seats'
import { seatsDesk } from './queries'

const miners = { minimum: 0, target: 4, maximum: 6 }

test('the plan says that the last places are kept where they are, though some are free and some wait', async () => {
  const { convenor, slug, join } = await planned({
    total: 3,
    groups: { miners },
    criteria: [{ kind: 'women', value: null, minimum: 2 }],
  })
  const obstacles = async () =>
    (await seatsDesk(convenor, slug)).pools.map(({ waiting, obstacle }) => ({ waiting, obstacle }))
  expect(await obstacles()).toEqual([{ waiting: 0, obstacle: null }])
  await join('miners', 2)
  expect(await obstacles()).toEqual([{ waiting: 1, obstacle: 'keptForCriterion' }])
})

test('a language that was written by its name is kept by its tag', async () => {
  const { convenor, slug } = await planned({
    total: 6,
    groups: { miners },
    criteria: [{ kind: 'language', value: 'Twi', minimum: 2 }],
  })
  expect((await seatsDesk(convenor, slug)).criteria).toMatchObject([{ value: 'tw', minimum: 2 }])
})
