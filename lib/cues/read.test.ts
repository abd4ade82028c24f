import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaptionFault } from './cue'
import { decodeCaptions } from './decode'
import { readCaptions } from './read'
import { clockTime, writeTranscript, writeWebVtt } from './write'

const faultOf = (text: string) => {
  try {
    readCaptions(text)
  } catch (error) {
    if (error instanceof CaptionFault) return { code: error.code, line: error.line }
    throw error
  }
  return null
}

describe('what real files get wrong', () => {
  test('SubRip with a byte order mark, Windows line ends, commas and numbers', () => {
    const text =
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nFirst\r\nline two\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nSecond\r\n'
    expect(readCaptions(text)).toEqual([
      { start: 1, end: 2.5, text: 'First\nline two' },
      { start: 3, end: 4, text: 'Second' },
    ])
  })

  test('missing blank lines: the number of the next caption is no word of this one', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\nIn 2016\n2\n00:00:03,000 --> 00:00:04,000\nLater'
    expect(readCaptions(text).map(({ text }) => text)).toEqual(['In 2016', 'Later'])
  })

  test('a blank line inside a caption tears no words off', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo\n\n2\n00:00:03,000 --> 00:00:04,000\nLater'
    expect(readCaptions(text).map(({ text }) => text)).toEqual(['One\ntwo', 'Later'])
  })

  test('WebVTT with comments, styles, names, settings and markup', () => {
    const text =
      'WEBVTT - a title\nKind: captions\n\nNOTE\nnot shown\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start position:10%\n<v Esi>We <i>wash</i> gold &amp; gravel</v>\n'
    expect(readCaptions(text)).toEqual([{ start: 1, end: 2, text: 'We wash gold & gravel' }])
  })

  test('UTF-16 and Windows-1252', () => {
    expect(decodeCaptions(Buffer.from('\uFEFFété', 'utf16le'))).toContain('été')
    expect(decodeCaptions(Buffer.from('été', 'latin1'))).toBe('été')
  })

  test('out of order in the file, in order on the page', () => {
    const text = '00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na'
    expect(readCaptions(text).map(({ text }) => text)).toEqual(['a', 'b'])
  })
})

describe('says what is wrong and where', () => {
  test.each([
    ['', 'empty', 0],
    ['WEBVTT\n', 'empty', 0],
    ['just words\n\nand more', 'time', 1],
    ['1\n00:00:01,000 --> soon\nHello', 'time', 2],
    ['00:00:61.000 --> 00:02:00.000\nx', 'time', 1],
    ['WEBVTT\n\n00:05.000 --> 00:04.000\nx', 'order', 3],
    [`00:01.000 --> 00:02.000\n${'x'.repeat(2_001)}`, 'tooLong', 2],
  ])('%j', (text, code, line) => {
    expect(faultOf(text)).toEqual({ code, line })
  })

  test('too many captions', () => {
    const many = Array.from({ length: 5_001 }, () => '00:01.000 --> 00:02.000\nx').join('\n\n')
    expect(faultOf(many)?.code).toBe('tooMany')
  })
})

test('nothing in the words can become markup of the file that we give out', () => {
  const cues = readCaptions('00:01.000 --> 00:02.000\n<script>alert(1)</script> 3 < 4 &lt;b&gt;')
  const written = writeWebVtt(cues)
  expect(written).not.toMatch(/<[a-z/]/i)
  expect(readCaptions(written)[0]?.text).toBe('alert(1) 3 < 4 <b>')
})

test('what was written can be read again, whatever was said', () => {
  const cue = fc.record({
    start: fc.integer({ min: 0, max: 8_000_000 }),
    length: fc.integer({ min: 1, max: 60_000 }),
    text: fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
  })
  fc.assert(
    fc.property(fc.array(cue, { maxLength: 20 }), (said) => {
      const cues = said
        .map(({ start, length, text }) => ({
          start: start / 1000,
          end: (start + length) / 1000,
          text: `a ${text.replace(/[\r\n\0\uFEFF<>{}&]|-->/g, ' ')} z`.replace(/\s+/g, ' '),
        }))
        .sort((a, b) => a.start - b.start)
      fc.pre(cues.length > 0)
      expect(readCaptions(writeWebVtt(cues))).toEqual(cues)
    }),
  )
  // A hundred files are written and read: patience for a slow machine.
}, 60_000)

test('any text at all is read or refused, quickly and in words', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('\n', '\n\n', '-->', '00:01.000 --> 00:02.000', 'WEBVTT', 'NOTE', '<', '&lt;'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      if (faultOf(text) === null) expect(readCaptions(text).length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('a hostile line of brackets costs no time', () => {
  const began = performance.now()
  faultOf(`00:01.000 --> 00:02.000\n${'<a'.repeat(1_000)}\n`.repeat(200))
  expect(performance.now() - began).toBeLessThan(1_000)
})

test('times are written for people, and a transcript is plain text', () => {
  expect([clockTime(5), clockTime(65.9), clockTime(3_725)]).toEqual(['0:05', '1:05', '1:02:05'])
  expect(writeTranscript([{ start: 65, end: 66, text: 'a\nb' }])).toBe('1:05  a b')
})
