import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { facetsShown, type Faceted, type Profile } from './facets'

const group: StakeholderGroup = 'miners'
const spoken: Faceted = { attribution: 'group', group, language: 'tw', channel: 'voice' }
const people = (count: number, change: Partial<Profile> = {}): Profile => ({
  group,
  language: 'tw',
  isAssisted: true,
  people: count,
  ...change,
})

test('five people share a way of speaking: it may be shown; four do: it may not', () => {
  expect(facetsShown(spoken, [people(5)])).toEqual({ channel: true, language: true })
  expect(facetsShown(spoken, [people(4)])).toEqual({ channel: false, language: false })
})

test('people of other groups don’t count', () => {
  const others = people(50, { group: 'government' })
  expect(facetsShown(spoken, [people(4), others])).toEqual({ channel: false, language: false })
})

test('a facet whose absence would point at a few is not shown either', () => {
  const typing = people(2, { isAssisted: false })
  expect(facetsShown(spoken, [people(30), typing]).channel).toBe(false)
})

test('the combination counts, not each facet alone', () => {
  const profiles = [people(2), people(20, { language: 'en' }), people(20, { isAssisted: false })]
  expect(facetsShown(spoken, profiles)).toEqual({ channel: true, language: false })
})

test('who shows a role or a name hides nothing behind it', () => {
  expect(facetsShown({ ...spoken, attribution: 'role' }, [])).toEqual({
    channel: true,
    language: true,
  })
})

const languages = ['en', 'sw', 'tw']
const profile = fc.record({
  group: fc.constantFrom<StakeholderGroup>('miners', 'government'),
  language: fc.constantFrom(...languages),
  isAssisted: fc.boolean(),
  people: fc.integer({ min: 0, max: 12 }),
})
const view = fc.record<Faceted>({
  attribution: fc.constantFrom('group', 'anonymous'),
  group: fc.constantFrom('miners', 'government'),
  language: fc.constantFrom(...languages),
  channel: fc.constantFrom('web', 'voice', 'paper'),
})

test('whatever is shown of a group-only or anonymous view, at least five people fit it', () => {
  fc.assert(
    fc.property(view, fc.array(profile, { maxLength: 12 }), (each, profiles) => {
      const shown = facetsShown(each, profiles)
      if (!shown.channel && !shown.language) return true
      const fitting = profiles.filter(
        (one) =>
          one.group === each.group &&
          (!shown.language || one.language === each.language) &&
          (!shown.channel || one.isAssisted === (each.channel !== 'web')),
      )
      return fitting.reduce((sum, one) => sum + one.people, 0) >= 5
    }),
  )
})
