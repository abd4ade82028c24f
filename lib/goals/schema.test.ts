import { expect, test } from 'vitest'
import { locales } from '@/lib/platform/i18n'
import { goalName } from './names'
import { goalInput, goals, inGoalOrder, isGoal, targetsOf } from './schema'

test('17 goals have 169 targets, each with a name in every language', () => {
  const targets = goals.flatMap(targetsOf)
  expect([goals.length, targets.length]).toEqual([17, 169])
  for (const locale of locales) {
    const names = [...goals, ...targets].map((code) => goalName(locale, code))
    expect(names.filter((name) => !name || /target\.|goal\./.test(name))).toEqual([])
  }
})

test('nothing but goals and targets is kept, in their own order', () => {
  expect(inGoalOrder(['8.10', '13', '8.7', '8', '18', '8.c', '8.7'])).toEqual([
    '8',
    '8.7',
    '8.10',
    '13',
  ])
  expect(goalInput.safeParse(['8', '<b>']).success).toBe(false)
  expect(['17.19', '17.20', '17.a', '0', '__proto__'].map(isGoal)).toEqual([
    true,
    ...Array<boolean>(4).fill(false),
  ])
})
