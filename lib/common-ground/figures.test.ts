import { describe, expect, test } from 'vitest'
import { fewest } from '@/lib/registrations/bands'
import { tally } from '@/lib/testing/tallies'
import { asRange, countsOf, isShown } from './figures'
import { figureOf, givenAfter, nothingGiven } from './release'
import { answered, type Tally } from './tally'

/** All answers that so many members can have given, five at least. */
function* answersOf(members: number): Generator<Tally> {
  for (let people = fewest; people <= members; people += 1) {
    for (let agree = 0; agree <= people; agree += 1) {
      for (let disagree = 0; agree + disagree <= people; disagree += 1) {
        yield tally(agree, disagree, people - agree - disagree)
      }
    }
  }
}

const numbersOf = (of: Tally, members: number) => ({
  agree: of.agree,
  disagree: of.disagree,
  unsure: of.unsure,
  silent: members - answered(of),
})

/** What may lie behind each figure of a group that has one of these sizes. */
function behind(sizes: readonly number[]): Map<string, ReturnType<typeof numbersOf>[]> {
  const all = new Map<string, ReturnType<typeof numbersOf>[]>()
  const rooms = sizes.flatMap((members) =>
    [...answersOf(members)].map((answers) => ({ members, answers })),
  )
  for (const { members, answers } of rooms) {
    const [given] = givenAfter(nothingGiven, answers, { members, isClosing: false }).given
    const figure = given && JSON.stringify(figureOf(given, members))
    if (figure === undefined) continue
    all.set(figure, [...(all.get(figure) ?? []), numbersOf(answers, members)])
  }
  return all
}

describe('no figure gives away how many a few are', () => {
  // The size of a small group is published as a range, that of a larger one as it is.
  const small = [
    [5, 6, 7, 8, 9],
    [10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
  ]
  const large = [20, 21, 23, 24, 25, 26, 29, 30, 34, 36, 39].map((members) => [members])

  test.each([...small, ...large].map((sizes) => ({ sizes })))('of $sizes members', ({ sizes }) => {
    const known: string[] = []
    for (const [figure, possible] of behind(sizes)) {
      for (const part of ['agree', 'disagree', 'unsure', 'silent'] as const) {
        const [only, ...others] = new Set(possible.map((each) => each[part]))
        if (others.length === 0 && only !== undefined && only > 0 && only < fewest) {
          known.push(`${figure}: ${part} ${only}`)
        }
      }
    }
    expect(known).toEqual([])
  })

  test('counts stand only where no part is a few', () => {
    for (const [figure, possible] of behind([30])) {
      if (!figure.includes('"counts"')) continue
      expect(possible).toHaveLength(1)
      for (const count of Object.values(possible[0] ?? {}))
        expect([1, 2, 3, 4]).not.toContain(count)
    }
  })
})

test('steps count as the mean of all answers that they allow', () => {
  const members = 33
  const all = new Map<string, Tally[]>()
  for (const answers of answersOf(members)) {
    const figure = JSON.stringify(asRange(answers, members))
    all.set(figure, [...(all.get(figure) ?? []), answers])
  }
  const mean = (tallies: readonly Tally[], of: (each: Tally) => number) =>
    tallies.reduce((sum, each) => sum + of(each), 0) / tallies.length
  let tried = 0
  for (const tallies of all.values()) {
    const figure = asRange(tallies[0] ?? tally(0), members)
    // Thirty to thirty-four can't all be among thirty-three.
    if (figure.kind !== 'steps' || !isShown(figure) || figure.answered?.kind !== 'between') continue
    if (figure.answered.to > members) continue
    const counts = countsOf(figure)
    expect(counts.agree).toBeCloseTo(mean(tallies, ({ agree }) => agree))
    expect(counts.disagree).toBeCloseTo(mean(tallies, ({ disagree }) => disagree))
    expect(counts.answered).toBeCloseTo(mean(tallies, answered))
    tried += 1
  }
  expect(tried).toBeGreaterThan(20)
})
