import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  type Views,
  cellsOf,
  groups,
  more,
  plus,
  seats,
  tallies,
  views,
  expectedOnes,
} from '@/lib/testing/small-rooms'
import { published, viewIn, type Group } from '@/lib/testing/tallies'
import { answered, none, type Tallies, type Tally } from './tally'

// Many rooms, each published several times.
vi.setConfig({ testTimeout: 60_000 })

describe('what isn’t shown makes no difference to what is', () => {
  /** Another split of the same people. */
  const turned = ({ agree, disagree, unsure }: Tally): Tally => ({
    agree: unsure,
    disagree: agree,
    unsure: disagree,
  })

  test('hidden cells may hold anything', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { publication } = published(state, { groups: seats })
        const changed: Views = {}
        for (const [id, each] of Object.entries(state)) {
          changed[id] = { ...each }
          for (const { group, figure } of viewIn(publication, id).groups) {
            if (figure.kind === 'hidden') changed[id][group] = turned(each[group] ?? none)
          }
        }
        expect(published(changed, { groups: seats }).publication).toEqual(publication)
      }),
      { numRuns: 100 },
    )
  })

  test('small groups may hold anything that their bands allow', () => {
    fc.assert(
      fc.property(tallies, tallies, (one, other) => {
        const first = published({ 'a view': one }, { groups: seats })
        const second = published({ 'a view': other }, { groups: seats })
        const [ours, theirs] = [viewIn(first.publication), viewIn(second.publication)]
        const mixed: Tallies<Group> = { ...one }
        ours.groups.forEach(({ group, figure }, index) => {
          const across = theirs.groups[index]
          const isSame = JSON.stringify(across?.figure) === JSON.stringify(figure)
          if (figure.kind === 'bands' && isSame) mixed[group] = other[group] ?? none
        })
        expect(viewIn(published({ 'a view': mixed }, { groups: seats }).publication)).toEqual(ours)
      }),
      { numRuns: 100 },
    )
  })

  test('one person more shows no group that was held back, unless it now has five', () => {
    fc.assert(
      fc.property(views, more, (before, answers) => {
        const after = plus(before, answers.slice(0, 1))
        const first = published(before, { groups: seats })
        const second = published(after, { groups: seats, memory: first.memory })
        for (const { view, group } of cellsOf(after)) {
          const people = answered(after[view]?.[group] ?? none)
          const figure = viewIn(second.publication, view).groups.find(
            (each) => each.group === group,
          )?.figure
          if (people > 0 && people < 5) expect(figure).toEqual({ kind: 'hidden' })
          const was = answered(before[view]?.[group] ?? none)
          if (was > 0 && was < 5) expect(figure?.kind).not.toBe('counts')
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('no row decides', () => {
  test('views and groups in any order, the same publication', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { publication } = published(state, { groups: seats })
        const backwards = Object.fromEntries(Object.entries(state).reverse())
        const other = published(backwards, { groups: [...seats].reverse() })
        expect(other.publication).toEqual(publication)
      }),
    )
  })

  test('doubling the members of one group leaves the counts of the others as they were', () => {
    const enough = (all: Tallies<Group>) =>
      groups.every((group) => answered(all[group] ?? none) >= 5)
    fc.assert(
      fc.property(tallies.filter(enough), fc.constantFrom(...expectedOnes), (one, group) => {
        const { agree, disagree, unsure } = one[group] ?? none
        const doubled = { agree: 2 * agree, disagree: 2 * disagree, unsure: 2 * unsure }
        const others = (of: Tallies<Group>) =>
          viewIn(published({ 'a view': of }, { groups: seats }).publication)
            .groups.filter((each) => each.group !== group)
            .map(({ figure }) => figure)
        expect(others({ ...one, [group]: doubled })).toEqual(others(one))
      }),
      { numRuns: 100 },
    )
  })

  test('a view that is dropped is as if it had never been there', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { first: kept } = state
        const both = published(state, { groups: seats })
        const without = published({ first: kept ?? {} }, { groups: seats, memory: both.memory })
        const never = published({ first: kept ?? {} }, { groups: seats })
        expect(without.publication.pull).toBe(never.publication.pull)
        expect(viewIn(without.publication, 'first').groups).toEqual(
          viewIn(never.publication, 'first').groups,
        )
      }),
      { numRuns: 100 },
    )
  })
})
