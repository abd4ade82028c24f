import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedRange } from './byte-range'

const file = { size: 1_000, etag: '"abc"' }
const part = (start: number, end: number) => ({ kind: 'part', start, end })

test.each([
  [null, { kind: 'whole' }],
  ['bytes=0-', part(0, 999)],
  ['bytes=0-0', part(0, 0)],
  ['bytes=100-199', part(100, 199)],
  ['bytes=900-5000', part(900, 999)],
  ['bytes=-500', part(500, 999)],
  ['bytes=-5000', part(0, 999)],
  ['bytes=-0', { kind: 'unsatisfiable' }],
  ['bytes=1000-', { kind: 'unsatisfiable' }],
  ['bytes=1000-2000', { kind: 'unsatisfiable' }],
  ['bytes=5-2', { kind: 'whole' }],
  ['bytes=-', { kind: 'whole' }],
  ['bytes=0-1,5-6', { kind: 'whole' }],
  ['lines=0-1', { kind: 'whole' }],
  ['bytes=99999999999999999999-', { kind: 'whole' }],
  ['bytes=0x10-', { kind: 'whole' }],
])('%s', (header, asked) => {
  expect(askedRange(header, null, file)).toEqual(asked)
})

test('a range of an older file is answered with the whole new one', () => {
  expect(askedRange('bytes=0-9', '"abc"', file)).toEqual(part(0, 9))
  expect(askedRange('bytes=0-9', '"old"', file)).toEqual({ kind: 'whole' })
  expect(askedRange('bytes=0-9', 'Mon, 23 Nov 2026 07:00:00 GMT', file)).toEqual({ kind: 'whole' })
})

test('whatever is asked, the answer lies inside the file', () => {
  const header = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
    fc.nat().map((n) => `bytes=-${n}`),
  )
  fc.assert(
    fc.property(header, fc.integer({ min: 1, max: 5_000 }), (asked, size) => {
      const answer = askedRange(asked, null, { size, etag: '"x"' })
      if (answer.kind !== 'part') return
      expect(answer.start).toBeGreaterThanOrEqual(0)
      expect(answer.end).toBeGreaterThanOrEqual(answer.start)
      expect(answer.end).toBeLessThan(size)
    }),
  )
})
