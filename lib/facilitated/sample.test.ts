import { expect, test } from 'vitest'
import { drawSample } from './sample'

const pairsOf = (enteredById: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ enteredById, registrationId: `r${index}` }))
/** Some order that is neither the one they came in nor its reverse. */
const lotOf = ({ registrationId }: { registrationId: string }) =>
  String((Number(registrationId.slice(1)) * 7_919) % 1_009).padStart(4, '0')

test('one in ten of those for whom each facilitator entered, three at least', () => {
  const counts = [1, 2, 3, 10, 30, 31, 100].map(
    (people) => drawSample(pairsOf('yaw', people), [], lotOf).length,
  )
  expect(counts).toEqual([1, 2, 3, 3, 3, 4, 10])
})

test('a facilitator who entered little is asked about like one who entered much', () => {
  const drawn = drawSample([...pairsOf('yaw', 100), ...pairsOf('esi', 2)], [], lotOf)
  expect(drawn.filter(({ enteredById }) => enteredById === 'esi')).toHaveLength(2)
})

test('whoever was drawn stays drawn, is never drawn twice, and counts', () => {
  const pairs = pairsOf('yaw', 40)
  const first = drawSample(pairs, [], lotOf)
  expect(drawSample(pairs, first, lotOf)).toEqual([])
  const more = pairsOf('yaw', 60)
  const second = drawSample(more, first, lotOf)
  expect(second).toHaveLength(2)
  for (const pair of second) expect(first).not.toContainEqual(pair)
})

test('the same for any order of the entries', () => {
  const pairs = pairsOf('yaw', 50)
  expect(drawSample([...pairs].reverse(), [], lotOf)).toEqual(drawSample(pairs, [], lotOf))
})
