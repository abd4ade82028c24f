import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimates, majorities, pullOf, together, usualPull, type Counts } from './estimate'

const counts = fc
  .record({
    agree: fc.nat({ max: 40 }),
    disagree: fc.nat({ max: 40 }),
    unsure: fc.nat({ max: 10 }),
  })
  .map(({ agree, disagree, unsure }): Counts => {
    return { agree, disagree, answered: agree + disagree + unsure }
  })
const groups = fc.array(counts, { minLength: 2, maxLength: 5 })
const pull = fc.double({ min: 2, max: 8, noNaN: true })
const joint = (cells: readonly Counts[], by = usualPull) => together(estimates(cells, by))
/** Rounding of the last digits is no rise. */
const rounding = 1e-12

test('J is a chance, and the weakest group bounds the headline', () => {
  fc.assert(
    fc.property(groups, pull, (cells, by) => {
      const { agree, disagree, weakest, equalWeight } = joint(cells, by)
      for (const chance of [agree, disagree, weakest, equalWeight]) {
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
      }
      expect(weakest).toBeLessThanOrEqual(equalWeight + rounding)
    }),
  )
})

test('J tends to one as more and more answer, four in five agreeing in every group', () => {
  const at = (answered: number) =>
    joint(
      Array.from({ length: 4 }, () => ({
        agree: 0.8 * answered,
        disagree: 0.2 * answered,
        answered,
      })),
    )
  const chances = [5, 10, 20, 50, 100, 1000].map((answered) => at(answered).agree)
  expect(chances).toEqual([...chances].sort((one, other) => one - other))
  expect(chances.at(-1)).toBeGreaterThan(1 - 1e-9)
})

test('a disagreement more, or an unsure answer more, never raises J: silence isn’t agreement', () => {
  fc.assert(
    fc.property(groups, pull, fc.nat(), fc.boolean(), (cells, by, which, isUnsure) => {
      const more = cells.map((cell, index) =>
        index === which % cells.length
          ? {
              ...cell,
              disagree: cell.disagree + (isUnsure ? 0 : 1),
              answered: cell.answered + 1,
            }
          : cell,
      )
      // Of a group that hasn't spoken the first answer of all counts as its voice: see labels for that.
      if (cells.some(({ answered }) => answered === 0)) return
      expect(joint(more, by).agree).toBeLessThanOrEqual(joint(cells, by).agree + rounding)
    }),
  )
})

test('turning every answer round swaps what is shared', () => {
  fc.assert(
    fc.property(groups, pull, (cells, by) => {
      const turned = cells.map(({ agree, disagree, answered }) => ({
        agree: disagree,
        disagree: agree,
        answered,
      }))
      expect(joint(turned, by).agree).toBe(joint(cells, by).disagree)
      expect(joint(turned, by).disagree).toBe(joint(cells, by).agree)
    }),
  )
})

test('routing’s short way gives the same chances', () => {
  fc.assert(
    fc.property(groups, pull, (cells, by) => {
      expect(majorities(cells, by)).toEqual(
        estimates(cells, by).map(({ majorityAgrees }) => majorityAgrees),
      )
    }),
  )
})

test('the pull is six until thirty cells tell, then weak where groups differ and strong where they don’t', () => {
  const view = (...agree: number[]) =>
    agree.map((a) => ({ agree: a, disagree: 20 - a, answered: 20 }))
  expect(pullOf(Array.from({ length: 7 }, () => view(1, 19, 1, 19)))).toBe(usualPull)
  expect(pullOf(Array.from({ length: 8 }, () => view(1, 19, 1, 19)))).toBe(2)
  expect(pullOf(Array.from({ length: 8 }, () => view(10, 10, 11, 9)))).toBe(8)
  expect(pullOf([])).toBe(usualPull)
})
