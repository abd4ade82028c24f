import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDecided } from './voices'

const by = (byId: string, group: 'civilSociety' | 'miners' | 'academia' | null, isFor = true) => ({
  byId,
  group,
  isFor,
})

test('one voice of another group hides a view', () => {
  expect(isDecided('hide', 'civilSociety', [by('a', 'academia')])).toBe(true)
  expect(isDecided('hide', 'civilSociety', [by('a', null)])).toBe(true)
  expect(isDecided('hide', 'civilSociety', [by('a', 'civilSociety')])).toBe(false)
  expect(isDecided('hide', 'civilSociety', [by('a', 'academia', false)])).toBe(false)
})

test('a miner’s view takes two people from different groups', () => {
  expect(isDecided('hide', 'miners', [by('a', 'academia')])).toBe(false)
  expect(isDecided('decline', 'miners', [by('a', 'academia'), by('b', 'academia')])).toBe(false)
  expect(isDecided('hide', 'miners', [by('a', null), by('b', null)])).toBe(false)
  expect(isDecided('hide', 'miners', [by('a', null), by('a', 'academia')])).toBe(false)
  expect(isDecided('hide', 'miners', [by('a', null), by('b', 'miners')])).toBe(false)
  expect(isDecided('hide', 'miners', [by('a', null), by('b', 'academia')])).toBe(true)
})

test('so does merging it into another; a mark in the words takes one', () => {
  expect(isDecided('redact', 'miners', [by('a', 'academia')])).toBe(true)
  expect(isDecided('merge', 'miners', [by('a', 'miners')])).toBe(false)
  expect(isDecided('merge', 'miners', [by('a', 'academia')])).toBe(false)
  expect(isDecided('merge', 'miners', [by('a', null), by('b', 'academia')])).toBe(true)
  expect(isDecided('merge', 'academia', [by('a', null)])).toBe(true)
})

test('no number of people of the author’s own group ever decides', () => {
  const kinds = fc.constantFrom('hide', 'decline', 'redact', 'merge')
  const groups = fc.constantFrom('miners', 'academia', 'civilSociety')
  fc.assert(
    fc.property(kinds, groups, fc.nat(9), (kind, group, count) => {
      const voices = Array.from({ length: count }, (_, index) => ({
        byId: String(index),
        group,
        isFor: true,
      }))
      return !isDecided(kind, group, voices)
    }),
  )
})
