import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeCaptions } from './decode'
import { done, inOrder, saidMeanwhile } from './edit'
import { asQuery, hitsIn, wordsOf } from './find'
import { oddities, unwritten } from './look'
import { readCaptions } from './read'
import { writeSubRip, writeWebVtt } from './write'

const cue = (start: number, end: number, text: string) => ({ start, end, text })
const two = [cue(0, 2, 'We wash gold'), cue(3, 5, 'by hand')]

describe('what can be done to a cue', () => {
  test('one more in the room that is left', () => {
    expect(done(two, { kind: 'after', at: 0 })[1]).toEqual(cue(2, 3, unwritten))
    expect(done(two, { kind: 'after', at: 1 })[2]).toEqual(cue(5, 7, unwritten))
  })

  test('split at a word or a line, joined again', () => {
    const split = done(two, { kind: 'split', at: 0 })
    expect(split.slice(0, 2)).toEqual([cue(0, 1.167, 'We wash'), cue(1.167, 2, 'gold')])
    expect(done(split, { kind: 'join', at: 0 })[0]).toEqual(cue(0, 2, 'We wash\ngold'))
    expect(done([cue(0, 1, 'word')], { kind: 'split', at: 0 })).toHaveLength(1)
  })

  test('what can’t be done changes nothing', () => {
    for (const kind of ['after', 'remove', 'split', 'join'] as const)
      expect(done(two, { kind, at: 9 })).toEqual(two)
    expect(done(two, { kind: 'join', at: 1 })).toEqual(two)
  })

  test('whatever is done can be written and read again', () => {
    const kinds = fc.constantFrom('after' as const, 'split' as const, 'join' as const)
    fc.assert(
      fc.property(fc.array(fc.record({ kind: kinds, at: fc.nat(4) }), { maxLength: 8 }), (all) => {
        const cues = inOrder(all.reduce((before, deed) => done(before, deed), two))
        expect(readCaptions(writeWebVtt(cues))).toEqual(cues)
        expect(readCaptions(writeSubRip(cues))).toEqual(cues)
      }),
    )
  })
})

test('what is odd is told by cue', () => {
  const cues = [
    cue(0, 3, 'fine'),
    cue(2, 4, 'x'.repeat(43)),
    cue(5, 6, 'a\nb\nc\nd'),
    cue(7, 8, 'a b '.repeat(8)),
    cue(9, 10, unwritten),
  ]
  expect(oddities(cues)).toEqual([
    [],
    ['overlaps', 'longLine'],
    ['manyLines'],
    ['tooFast'],
    ['unfinished'],
  ])
})

test('what is said meanwhile, however it was cut', () => {
  expect(saidMeanwhile(two, cue(0, 5, ''))).toBe('We wash gold\nby hand')
  expect(saidMeanwhile(two, cue(2.9, 5, ''))).toBe('by hand')
  expect(saidMeanwhile(two, cue(6, 7, ''))).toBe('')
})

describe('looking for words', () => {
  test('they are folded, each once, and safe in a query', () => {
    expect(wordsOf('L’Eau l’eau  ÉTÉ! ')).toEqual(['l', 'eau', 'ete'])
    expect(asQuery(wordsOf("gold' | 'x"))).toBe("'gold':* & 'x':*")
    expect(wordsOf('!?')).toEqual([])
  })

  test('the moments with most of them come first, in the order of time', () => {
    const cues = [cue(0, 1, 'gold'), cue(2, 3, 'golden hand'), cue(4, 5, 'Handy gold')]
    expect(hitsIn(cues, ['gold', 'hand'], 2).map(({ start }) => start)).toEqual([2, 4])
  })
})

describe('files in other encodings', () => {
  const file = (words: string[]) =>
    words
      .map((text, at) => `${at + 1}\r\n00:00:0${at},000 --> 00:00:0${at + 1},000\r\n${text}\r\n`)
      .join('\r\n')
  const french = file(['Nous lavons l’or à la rivière', 'depuis l’été dernier, près du marché'])
  const polish = file(['Płuczemy złoto nad rzeką', 'od świtu aż do zmierzchu, każdego dnia'])
  const russian = file(['Мы моем золото вручную', 'каждый день на берегу реки'])

  test.each([
    ['utf-16le', french],
    ['utf-16be', french],
    ['windows-1252', french],
    ['windows-1250', polish],
    ['windows-1251', russian],
    ['koi8-r', russian],
  ])('%s', (encoding, text) => {
    expect(decodeCaptions(iconv.encode(text, encoding))).toBe(text)
    expect(decodeCaptions(iconv.encode(text, 'utf-8', { addBOM: true })).trim()).toContain(
      text.trim(),
    )
  })

  test('marked wide ones', () => {
    for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])
      expect(decodeCaptions(iconv.encode(french, encoding, { addBOM: true })), encoding).toBe(
        french,
      )
  })
})
