import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { seededRandom, shuffled } from '@/lib/platform/seeded-random'
import { campsOf, nth, votesOfTable } from '@/lib/testing/opinion'
import { gate } from './gate'
import { opinionGroups } from './groups'
import { adjustedRandIndex } from './likeness'
import { mapOf } from './map'
import { keptNumber } from './number-of-groups'
import { permuted } from './permuted'
import { publishedGroups } from './publication'
import { placeable, votesFrom, type Answers } from './votes'
import { viewWeights } from './weights'

vi.setConfig({ testTimeout: 60_000 })

const nobody = new Map<string, null>()
const { table, campOf } = campsOf({ people: 120, views: 24, camps: 3 })
const votes = votesOfTable(table)

/** The same answers with people, views and answers in another order. */
function reordered(seed: string): Answers {
  const random = seededRandom(seed)
  const people = shuffled(Array.from(table.keys()), random)
  const views = shuffled(Array.from((table[0] ?? []).keys()), random)
  const answers = shuffled(
    people.flatMap((person, p) =>
      views.flatMap((view, v) => {
        const value = table[person]?.[view] ?? null
        return value === null ? [] : [{ p, v, value }]
      }),
    ),
    random,
  )
  return {
    people: people.map(nth),
    views: views.map(nth),
    person: Int32Array.from(answers, ({ p }) => p),
    view: Int32Array.from(answers, ({ v }) => v),
    value: Int8Array.from(answers, ({ value }) => value),
  }
}

describe('groups found', () => {
  const found = opinionGroups(votes, nobody)

  test('are those that are there', () => {
    expect(found.k).toBe(3)
    expect(adjustedRandIndex(found.groupOf, campOf)).toBeGreaterThan(0.9)
  })

  test('are the same to the last bit for any order of people, views and answers', () => {
    for (const seed of ['one', 'two', 'three']) {
      const again = opinionGroups(votesFrom(reordered(seed)), nobody)
      expect(again.points).toEqual(found.points)
      expect(again.groupOf).toEqual(found.groupOf)
      expect(again.known).toEqual(found.known)
    }
  })

  test('a rejected view is dropped, as if it had never been there', () => {
    const dropped = 5
    const without = opinionGroups(
      votesOfTable(table.map((row) => row.filter((_, view) => view !== dropped))),
      nobody,
    )
    const kept = votesFrom(answersWithout(dropped))
    const again = opinionGroups(kept, nobody)
    expect(again.points).toEqual(without.points)
    expect(again.groupOf).toEqual(without.groupOf)
  })

  test('keep their places and numbers when the map is drawn again', () => {
    const mirrored = {
      ...found.known,
      axes: Object.fromEntries(
        Object.entries(found.known.axes).map(([view, [x, y]]) => [
          view,
          [-x, y] as [number, number],
        ]),
      ),
      centres: found.known.centres.map((each, index) => (index % 2 === 0 ? -each : each)),
    }
    const again = opinionGroups(votes, nobody, mirrored)
    for (let person = 0; person < votes.people.length; person += 1) {
      expect(again.points[2 * person]).toBeCloseTo(-(found.points[2 * person] ?? NaN), 9)
      expect(again.points[2 * person + 1]).toBeCloseTo(found.points[2 * person + 1] ?? NaN, 9)
    }
    expect(again.groupOf).toEqual(found.groupOf)
  })

  test('hold people with seven answers, or three in ten of the live views', () => {
    const few = votesOfTable([
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [1, 1, 1, null, null, null, null, null, null, null],
      [1, 1, null, null, null, null, null, null, null, null],
    ])
    expect(placeable(few).people).toEqual([nth(0), nth(1)])
  })
})

/** Answers without one view, its people kept. */
function answersWithout(dropped: number): Answers {
  const all = reordered('without')
  const index = all.views.indexOf(nth(dropped))
  const keep = Array.from(all.value.keys()).filter((at) => all.view[at] !== index)
  const views = all.views.filter((_, view) => view !== index)
  // Named as the table without it names them.
  const names = views.map((id) => (Number(id) > dropped ? nth(Number(id) - 1) : id))
  return {
    people: all.people,
    views: names,
    person: Int32Array.from(keep, (at) => all.person[at] ?? 0),
    view: Int32Array.from(keep, (at) => {
      const view = all.view[at] ?? 0
      return view > index ? view - 1 : view
    }),
    value: Int8Array.from(keep, (at) => all.value[at] ?? 0),
  }
}

describe('the gate', () => {
  test('opens for camps that are there', () => {
    const found = opinionGroups(votes, nobody)
    const decided = gate(found.votes, found.authors, found.k)
    expect(decided).toMatchObject({ isOpen: true })
    if (decided.isOpen) expect(decided.silhouette).toBeGreaterThan(decided.noise)
  })

  test('stays shut for fewer than forty people', () => {
    const found = opinionGroups(votesOfTable(table.slice(0, 39)), nobody)
    expect(gate(found.votes, found.authors, found.k)).toEqual({
      isOpen: false,
      because: 'tooFewPeople',
    })
  })

  test('stays shut for the same answers dealt out by chance', () => {
    const chance = permuted(votes, seededRandom('dealt'))
    const found = opinionGroups(chance, nobody)
    expect(gate(found.votes, found.authors, found.k).isOpen).toBe(false)
  })

  test('dealing answers out keeps who answered what, and how often each answer was given', () => {
    const chance = permuted(votes, seededRandom('dealt'))
    expect(chance.view).toEqual(votes.view)
    const sums = (of: typeof votes) =>
      of.views.map((_, view) => of.value.filter((_value, at) => of.view[at] === view).sort())
    expect(sums(chance)).toEqual(sums(votes))
    expect(chance.value).not.toEqual(votes.value)
  })
})

describe('the number of groups', () => {
  test('changes only when another has won three times in a row', () => {
    const start = keptNumber(2, null)
    const [once, lost] = [keptNumber(3, start), keptNumber(2, keptNumber(3, start))]
    expect(once).toEqual({ k: 2, challenger: { k: 3, wins: 1 } })
    expect(lost).toEqual({ k: 2, challenger: null })
    expect(keptNumber(3, keptNumber(3, once))).toEqual({ k: 3, challenger: null })
    expect(keptNumber(4, keptNumber(3, once))).toEqual({ k: 2, challenger: { k: 4, wins: 1 } })
  })
})

describe('one author can’t bend the map', () => {
  test('ten views of one author weigh as much as three, ten that say the same as one', () => {
    const flood = [...Array.from({ length: 10 }, () => 'author'), null, null]
    const weights = viewWeights(new Int32Array(12).fill(1), flood)
    expect(weights.slice(0, 10).reduce((sum, each) => sum + each, 0)).toBeCloseTo(3, 12)
    expect(weights[10]).toBe(1)
    expect(viewWeights(new Int32Array(10).fill(10), Array(10).fill(null))[0]).toBeCloseTo(0.1, 12)
  })

  test('near-duplicates leave the groups as they were', () => {
    const random = seededRandom('flood')
    const flooded = table.map((row) => {
      const said = random() < 0.5 ? 1 : -1
      return [...row, ...Array.from({ length: 10 }, () => (random() < 0.05 ? 0 : said))]
    })
    const found = opinionGroups(votesOfTable(flooded), nobody)
    const three = found.k === 3 ? found.groupOf : null
    expect(three && adjustedRandIndex(three, campOf)).toBeGreaterThan(0.8)
  })
})

describe('what is published of them', () => {
  const found = opinionGroups(votes, nobody)
  const open = { isOpen: true, silhouette: 0.6, noise: 0.4, stability: 1 } as const
  const declared = (few: number) => ({
    groups: [
      { group: 'miners', members: 200 },
      { group: 'industry', members: 30 },
      { group: 'government', members: 30 },
    ],
    groupOf: (person: string) =>
      Number(person) < few ? 'government' : Number(person) < 20 ? 'industry' : 'miners',
  })

  test('nothing but the reason and the map, where the gate is shut', () => {
    expect(publishedGroups(found, { isOpen: false, because: 'unstable' }, declared(6))).toEqual({
      isOpen: false,
      because: 'unstable',
      people: { kind: 'exactly', count: 120 },
      map: mapOf(found),
    })
  })

  test('views that tell a group from the others, with shares in bands', () => {
    const told = publishedGroups(found, open, declared(6))
    if (!told.isOpen) throw new Error('shut')
    expect(told.groups).toHaveLength(3)
    for (const { representative, people } of told.groups) {
      expect(people).not.toBeNull()
      expect(representative.length).toBeGreaterThan(0)
      for (const { share, elsewhere } of representative) expect(share).toBeGreaterThan(elsewhere)
    }
  })

  test('declared groups with too few people are hidden, and the next smallest with them', () => {
    const rows = (few: number) => {
      const told = publishedGroups(found, open, declared(few))
      return told.isOpen ? told.table.filter(({ shares }) => shares).map(({ group }) => group) : []
    }
    expect(rows(6)).toEqual(['miners', 'industry', 'government'])
    expect(rows(4)).toEqual(['miners'])
  })

  test('no view is called telling where answers are dealt by chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const random = seededRandom(`assigned ${seed}`)
        const groupOf = Int32Array.from(votes.people, () => Math.floor(random() * 3))
        const told = publishedGroups({ ...found, groupOf }, open, declared(6))
        const called = told.isOpen
          ? told.groups.flatMap(({ representative }) => representative)
          : []
        expect(called.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 20 },
    )
  })
})
