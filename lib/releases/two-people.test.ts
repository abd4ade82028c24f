import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingReleases, neededReleases } from './two-people'

const miners = { kind: 'contribution', group: 'miners', scope: 'public' } as const
const officials = { ...miners, group: 'government' } as const

test('a miner’s public view needs consent and editing, any other view editing only', () => {
  expect(missingReleases(miners, [])).toEqual(['consent', 'editing'])
  expect(missingReleases({ ...miners, scope: 'dialogue' }, [])).toEqual(['editing'])
  expect(missingReleases(officials, [])).toEqual(['editing'])
})

test('a version of a summary needs both', () => {
  expect(missingReleases({ kind: 'summary' }, [{ kind: 'editing', byId: 'a' }])).toEqual([
    'consent',
  ])
})

test('two halves by one person are one half', () => {
  const both = [
    { kind: 'consent', byId: 'a' },
    { kind: 'editing', byId: 'a' },
  ] as const
  expect(missingReleases(miners, both)).toEqual(['editing'])
})

const given = fc.record({
  kind: fc.constantFrom('consent' as const, 'editing' as const),
  byId: fc.constantFrom('a', 'b', 'c'),
})

test('nothing that needs two is ever released by fewer than two people', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 6 }), (releases) => {
      if (missingReleases(miners, releases).length > 0) return true
      const people = new Set(releases.map(({ byId }) => byId))
      return people.size >= neededReleases(miners).length
    }),
  )
})
