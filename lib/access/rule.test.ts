import { expect, test } from 'vitest'
import { visitor } from './actor'
import { all, either, rule, type Refused } from './rule'

const no = (refused: Refused) => rule<unknown>('never', () => false, refused)
const yes = rule<unknown>('always', () => true, { kind: 'forbidden', code: 'forbidden' })
const at = new Date('2026-01-01T00:00:00Z')
const ask = (...[first, ...rest]: ReturnType<typeof no>[]) =>
  all(...(first ? [first, ...rest] : [])).check(visitor, null, at)?.code ?? null

const needsRole = no({ kind: 'forbidden', code: 'needsRole', grantedBy: 'convenor' })
const powerBehind = no({ kind: 'forbidden', code: 'powerBehind', isFinal: true })
const hidden = no({ kind: 'notFound', code: 'notFound' })
const signIn = no({ kind: 'signIn', code: 'signIn' })

test('the first condition that is missing is the answer', () => {
  expect(ask(yes, needsRole, hidden)).toBe('needsRole')
  expect(ask(yes, yes)).toBe(null)
})

test('nobody is sent to ask for a role that would help them nothing', () => {
  expect(ask(needsRole, powerBehind)).toBe('powerBehind')
  expect(ask(all(yes, needsRole), yes, all(yes, powerBehind))).toBe('powerBehind')
})

test('what is hidden, or open to nobody without an account, says no more than that', () => {
  expect(ask(hidden, powerBehind)).toBe('notFound')
  expect(ask(signIn, powerBehind)).toBe('signIn')
})

test('where none of several ways is open, the first one’s answer is given', () => {
  const check = either(all(needsRole, powerBehind), hidden).check(visitor, null, at)
  expect(check?.code).toBe('powerBehind')
})
