import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersAfter, isOpen, type Answerable } from './answers'
import type { Value } from './asked'
import type { QuestionKind } from './schema'

const question = (
  id: string,
  kind: QuestionKind,
  change: Partial<Answerable> = {},
): Answerable => ({
  id,
  kind,
  options: ['one', 'two'].map((option) => ({ id: option, isEnded: false })),
  groups: [],
  isForConvenors: false,
  isEnded: false,
  isRequired: false,
  onlyIf: null,
  ...change,
})
const miner = { group: 'miners' as const, isConvenor: false }

function read(kind: QuestionKind, posted: unknown, former?: Value) {
  const { answers, complaints } = answersAfter(
    [question('q', kind)],
    miner,
    former === undefined ? {} : { q: former },
    { shown: ['q'], answers: posted === undefined ? {} : { q: posted } },
    { demands: true },
  )
  return complaints[0]?.code ?? answers.q ?? null
}

describe('what was typed', () => {
  test.each([
    ['text', ' Tarkwa ', 'Tarkwa'],
    ['text', '', null],
    ['text', 'x'.repeat(201), 'answerLong'],
    ['longText', 'x'.repeat(201), 'x'.repeat(201)],
    ['yesNo', 'yes', 'yes'],
    ['yesNo', 'perhaps', 'answerChoose'],
    ['choice', 'one', 'one'],
    ['choice', 'three', 'answerChoose'],
    ['choices', 'one', ['one']],
    ['choices', ['one', 'two', 'two'], ['one', 'two']],
    ['choices', ['three'], 'answerChoose'],
    ['number', '12', 12],
    ['number', '1e9', 'answerNumber'],
    ['number', '-1', 'answerNumber'],
    ['date', '2030-01-19', '2030-01-19'],
    ['date', '2030-02-30', 'answerDate'],
    ['languages', { from: 'en', into: 'tw' }, { from: 'en', into: 'tw' }],
    ['languages', { from: '', into: '' }, null],
    ['languages', { from: 'en', into: 'en' }, 'answerPair'],
    ['languages', { from: 'en', into: '' }, 'answerPair'],
    ['text', { from: 'en' }, null],
    ['date', ['2030-01-19', '2030-01-20'], null],
  ] as const)('%s: %j is %j', (kind, posted, expected) => {
    expect(read(kind, posted)).toEqual(expected)
  })

  test('a choice that is no longer offered stays where it was given', () => {
    expect(read('choice', 'old', 'old')).toBe('old')
    expect(read('choices', 'one', ['old'])).toEqual(['old', 'one'])
  })
})

describe('what a form leaves alone', () => {
  test('a question that didn’t stand on it, and buttons that came back without a word', () => {
    const form = [question('seen', 'text'), question('photo', 'yesNo'), question('other', 'text')]
    const before = { seen: 'old', photo: 'no', other: 'kept' }
    const { answers } = answersAfter(
      form,
      miner,
      before,
      { shown: ['seen', 'photo'], answers: { seen: 'new', other: 'smuggled in' } },
      { demands: true },
    )
    expect(answers).toEqual({ seen: 'new', photo: 'no', other: 'kept' })
  })

  test('boxes that stood on it and came back empty were emptied', () => {
    expect(read('choices', undefined, ['one'])).toBeNull()
  })

  test('answers of other groups’ questions, of ended ones, and what convenors noted', () => {
    const form = [
      question('ended', 'text', { isEnded: true }),
      question('officials', 'text', { groups: ['government'] }),
      question('note', 'text', { isForConvenors: true }),
    ]
    const before = { ended: 'a', officials: 'b', note: 'c' }
    const posted = {
      shown: ['ended', 'officials', 'note'],
      answers: { ended: 'x', officials: 'x', note: 'x' },
    }
    const after = answersAfter(form, miner, before, posted, { demands: true })
    expect(after).toEqual({ answers: before, complaints: [] })
  })

  test('whatever is posted, only what stood on the form and is asked changes', () => {
    const form = [
      question('a', 'yesNo'),
      question('b', 'text', { onlyIf: { id: 'a', answer: 'yes' } }),
      question('c', 'choices'),
      question('d', 'text', { isForConvenors: true }),
    ]
    const ids = ['a', 'b', 'c', 'd']
    const anyPosted = fc.dictionary(fc.constantFrom(...ids), fc.anything())
    fc.assert(
      fc.property(fc.subarray(ids), anyPosted, (shown, posted) => {
        const before = { a: 'yes', b: 'text', c: ['one'], d: 'noted' }
        const { answers } = answersAfter(
          form,
          miner,
          before,
          { shown, answers: posted },
          { demands: false },
        )
        expect(answers.d).toBe('noted')
        if (!shown.includes('c')) expect(answers.c).toEqual(['one'])
        if (!shown.includes('a')) expect(answers.a).toBe('yes')
      }),
    )
  })
})

describe('what must be answered', () => {
  const form = [
    question('child', 'yesNo', { isRequired: true }),
    question('count', 'number', { isRequired: true, onlyIf: { id: 'child', answer: 'yes' } }),
  ]
  const post = (answers: Record<string, string>, shown = ['child', 'count'], demands = true) =>
    answersAfter(form, miner, {}, { shown, answers }, { demands })

  test('is asked for, but only where its condition holds', () => {
    expect(post({ child: 'yes', count: '' }).complaints).toEqual([
      { id: 'count', code: 'answerNeeded' },
    ])
    expect(post({ child: 'no', count: '' }).complaints).toEqual([])
    expect(post({}).complaints).toEqual([{ id: 'child', code: 'answerNeeded' }])
  })

  test('is not asked for on a form that didn’t show it, nor of who writes it down for somebody', () => {
    expect(post({}, []).complaints).toEqual([])
    expect(post({}, ['child', 'count'], false).complaints).toEqual([])
  })

  test('an answer whose condition doesn’t hold is ignored, and dropped', () => {
    expect(post({ child: 'no', count: '3' }).answers).toEqual({ child: 'no' })
    const posted = { shown: ['child'], answers: { child: 'no' } }
    const before = { child: 'yes', count: 3 }
    expect(answersAfter(form, miner, before, posted, { demands: true }).answers).toEqual({
      child: 'no',
    })
  })
})

test('a form is open while nothing is said, or something that must be isn’t', () => {
  const must = question('a', 'text', { isRequired: true })
  const may = question('b', 'text')
  expect(isOpen([], {})).toBe(false)
  expect(isOpen([may], {})).toBe(true)
  expect(isOpen([must, may], { b: 'x' })).toBe(true)
  expect(isOpen([must, may], { a: 'x' })).toBe(false)
})
