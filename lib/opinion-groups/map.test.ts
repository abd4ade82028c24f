import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '@/lib/platform/seeded-random'
import { campsOf, nth, votesOfTable } from '@/lib/testing/opinion'
import { density } from './density'
import { opinionGroups } from './groups'
import { crowdOf, mapOf, regionAt, regions } from './map'
import { basisOf, ownPlace } from './own-place'
import { publishedGroups } from './publication'

const nobody = new Map<string, null>()
const { table } = campsOf({ people: 120, views: 24, camps: 3 })
const found = opinionGroups(votesOfTable(table), nobody)
const map = mapOf(found)

const places = fc
  .array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })), {
    maxLength: 60,
  })
  .map((all) => Float64Array.from(all.flat(), (each) => each / 100))

describe('patches of the map', () => {
  test('are where many stand, never fewer than five', () => {
    fc.assert(
      fc.property(places, (points) => {
        const { patches, size } = density(points)
        for (const { x, y } of patches) {
          const near = Array.from({ length: points.length / 2 }, (_, person) =>
            Math.hypot((points[2 * person] ?? 0) - x, (points[2 * person + 1] ?? 0) - y),
          ).filter((distance) => distance <= size + 1e-9)
          expect(near.length).toBeGreaterThanOrEqual(5)
        }
        expect(5 * patches.length).toBeLessThanOrEqual(points.length / 2)
      }),
    )
  })

  test('four people are nowhere', () => {
    expect(density(new Float64Array(8)).patches).toEqual([])
  })

  test('the order of people makes no difference', () => {
    fc.assert(
      fc.property(places, (points) => {
        const turned = Float64Array.from(
          Array.from({ length: points.length / 2 }, (_, person) => [
            points[2 * person] ?? 0,
            points[2 * person + 1] ?? 0,
          ])
            .reverse()
            .flat(),
        )
        expect(density(turned)).toEqual(density(points))
      }),
      // On both sides of the middle, each a little.
      { examples: [[Float64Array.from([0, -0.01, 0, -0.01, 0, -0.01, 0, 0.01, 0, 0.01])]] },
    )
  })
})

describe('the map', () => {
  test('holds nobody: patches, wide steps, and the views at its ends', () => {
    expect(map?.patches.length).toBeGreaterThan(3)
    expect(map?.right).toHaveLength(3)
    expect(Object.keys(map ?? {}).sort()).toEqual(['above', 'patches', 'regions', 'right', 'size'])
    for (const { people } of map?.regions ?? []) {
      expect(people === null || people.to > people.from).toBe(true)
    }
  })

  test('is also drawn where the gate is shut, and isn’t of nineteen people', () => {
    const declared = { groups: [], groupOf: () => null }
    const shut = publishedGroups(found, { isOpen: false, because: 'unstable' }, declared)
    expect(shut.map).toEqual(map)
    expect(mapOf(opinionGroups(votesOfTable(table.slice(0, 19)), nobody))).toBeNull()
  })

  test('a part with fewer than five isn’t told, and the next smallest with it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...regions), { minLength: 20, maxLength: 60 }),
        (where) => {
          const points = Float64Array.from(
            where.flatMap((region) => [
              region.startsWith('right') ? 1 : -1,
              region.endsWith('Above') ? 1 : -1,
            ]),
          )
          const people = where.map((_, index) => nth(index))
          const votes = votesOfTable(people.map(() => [1, 1, 1, 1, 1, 1, 1]))
          const told = mapOf({ ...found, points, votes })
          if (told === null) return
          const hidden = told.regions.filter(({ people: shown }) => shown === null)
          const small = regions.filter(
            (region) => where.filter((each) => each === region).length < 5,
          )
          expect(hidden.map(({ region }) => region)).toEqual(expect.arrayContaining(small))
          expect(hidden).not.toHaveLength(1)
        },
      ),
    )
  })

  test('numbers are steps that hold them', () => {
    expect(crowdOf(4)).toBeNull()
    expect([5, 9, 10, 49, 50, 1999].map((people) => crowdOf(people))).toEqual([
      { from: 5, to: 9 },
      { from: 5, to: 9 },
      { from: 10, to: 19 },
      { from: 20, to: 49 },
      { from: 50, to: 99 },
      { from: 1000, to: 1999 },
    ])
  })
})

describe('one’s own place', () => {
  const basis = basisOf(found)
  const values = ['disagree', 'unsure', 'agree'] as const
  const answersOfRow = (row: readonly (number | null)[]) =>
    row.flatMap((value, view) =>
      value === null ? [] : [{ viewId: nth(view), value: values[value + 1] ?? 'unsure' }],
    )

  test('is where the map has them', () => {
    const reach = basis.reach
    const clamp = (place: number) => Math.max(-1, Math.min(1, place))
    table.slice(0, 30).forEach((row, person) => {
      const place = ownPlace(basis, answersOfRow(row))
      expect(place?.x).toBeCloseTo(clamp((found.points[2 * person] ?? NaN) / reach), 9)
      expect(place?.y).toBeCloseTo(clamp((found.points[2 * person + 1] ?? NaN) / reach), 9)
    })
  })

  test('follows from one’s own answers alone, and needs as many as everybody’s', () => {
    const [row = []] = table
    const own = answersOfRow(row)
    expect(ownPlace(basis, own.slice(0, 6))).toBeNull()
    expect(ownPlace(basis, [...own, { viewId: 'of another dialogue', value: 'agree' }])).toEqual(
      ownPlace(basis, own),
    )
  })

  test('is inside the map, whatever one answers', () => {
    const random = seededRandom('answers')
    for (let time = 0; time < 50; time += 1) {
      const row = (table[0] ?? []).map(() => Math.floor(random() * 3) - 1)
      const place = ownPlace(basis, answersOfRow(row))
      expect(Math.max(Math.abs(place?.x ?? NaN), Math.abs(place?.y ?? NaN))).toBeLessThanOrEqual(1)
      if (place) expect(regions).toContain(regionAt(place.x, place.y))
    }
  })
})
