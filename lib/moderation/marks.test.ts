import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cutOut,
  cutOutAlike,
  isMarked,
  joined,
  marksIn,
  partsOf,
  putBack,
  withMarks,
} from './marks'

const say = (kind: string) => `[${kind} removed]`

test('a mark stands where words were, and says what kind they were', () => {
  const { text, pieces } = cutOut(
    'Ring 0244 123 456 or ask Ama.',
    [
      { start: 5, end: 17, kind: 'phoneNumber' },
      { start: 25, end: 28, kind: 'personalName' },
    ],
    3,
  )
  expect(pieces).toEqual([
    { order: 3, kind: 'phoneNumber', words: '0244 123 456' },
    { order: 4, kind: 'personalName', words: 'Ama' },
  ])
  expect(text).not.toContain('0244')
  expect(withMarks(text, say)).toBe('Ring [phoneNumber removed] or ask [personalName removed].')
  expect(marksIn(text).map(({ order }) => order)).toEqual([3, 4])
})

test('whoever forgets to say a mark shows nothing of what stood there', () => {
  const { text } = cutOut('Ama digs', [{ start: 0, end: 3, kind: 'personalName' }], 0)
  expect(text.replaceAll('\u2060', '')).toBe('[personalName 0] digs')
})

test('ranges inside each other are one', () => {
  const kind = 'siteName'
  expect(
    joined([
      { start: 4, end: 9, kind },
      { start: 0, end: 6, kind },
      { start: 3, end: 3, kind },
    ]),
  ).toEqual([{ start: 0, end: 9, kind }])
})

test('a translation loses the same words, or can’t be kept', () => {
  const { pieces } = cutOut('Piga 0744 111 222', [{ start: 5, end: 17, kind: 'phoneNumber' }], 0)
  expect(withMarks(cutOutAlike('Ring 0744 111 222 now', pieces) ?? '', say)).toBe(
    'Ring [phoneNumber removed] now',
  )
  expect(cutOutAlike('Ring 0744-111-222 now', pieces)).toBeNull()
})

test('what people type is no mark', () => {
  expect(isMarked('[phoneNumber 0]')).toBe(false)
  expect(partsOf('')).toEqual([{ text: '' }])
})

test('whatever is cut out can be put back, whole', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 5 }),
      (words, pairs) => {
        const ranges = pairs.map(([a, b]) => ({
          start: Math.min(a, b, words.length),
          end: Math.min(Math.max(a, b), words.length),
          kind: 'siteName' as const,
        }))
        const { text: cut, pieces } = cutOut(words, ranges, 0)
        expect(putBack(cut, pieces)).toBe(words)
      },
    ),
  )
})
