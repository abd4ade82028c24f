import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  askedOf,
  conditionFault,
  formFault,
  only,
  possibleOf,
  type Answers,
  type Asking,
  type Value,
} from './asked'
import { questionKinds } from './schema'

const question = (id: string, change: Partial<Asking> = {}): Asking => ({
  id,
  kind: 'yesNo',
  options: [],
  groups: [],
  isForConvenors: false,
  isEnded: false,
  onlyIf: null,
  ...change,
})
const miner = { group: 'miners' as const, isConvenor: false }
const ids = (questions: readonly Asking[]) => questions.map(({ id }) => id)
const after = (id: string, answer = 'yes') => ({ onlyIf: { id, answer } })

describe('who is asked what', () => {
  test('a question of some groups is asked of those only', () => {
    const form = [question('all'), question('officials', { groups: ['government'] })]
    expect(ids(askedOf(form, miner, {}))).toEqual(['all'])
    expect(ids(askedOf(form, { ...miner, group: 'government' }, {}))).toEqual(['all', 'officials'])
    expect(ids(askedOf(form, { ...miner, group: null }, {}))).toEqual(['all'])
  })

  test('what only convenors fill in is asked of convenors', () => {
    const form = [question('note', { isForConvenors: true })]
    expect(askedOf(form, miner, {})).toEqual([])
    expect(ids(askedOf(form, { ...miner, isConvenor: true }, {}))).toEqual(['note'])
  })

  test('an ended question is asked of nobody, nor is what waits for it', () => {
    const form = [question('child', { isEnded: true }), question('count', after('child'))]
    expect(askedOf(form, miner, { child: 'yes' })).toEqual([])
    expect(possibleOf(form, miner)).toEqual([])
  })

  test('a condition holds by its answer, for one of several ticked too', () => {
    const options = ['halal', 'allergy'].map((id) => ({ id, isEnded: false }))
    const form = [
      question('diet', { kind: 'choices', options }),
      question('which', after('diet', 'allergy')),
    ]
    expect(ids(askedOf(form, miner, { diet: ['halal'] }))).toEqual(['diet'])
    expect(ids(askedOf(form, miner, { diet: ['halal', 'allergy'] }))).toEqual(['diet', 'which'])
    expect(ids(possibleOf(form, miner))).toEqual(['diet', 'which'])
  })

  test('an answer left over from a question that is no longer asked opens nothing', () => {
    const form = [question('a'), question('b', after('a')), question('c', after('b'))]
    expect(ids(askedOf(form, miner, { a: 'no', b: 'yes' }))).toEqual(['a'])
  })
})

describe('conditions that are refused', () => {
  test('forwards, to itself, in a circle', () => {
    expect(formFault([question('a', after('b')), question('b')])).toBe('conditionOrder')
    expect(formFault([question('a', after('a'))])).toBe('conditionOrder')
    expect(formFault([question('a', after('b')), question('b', after('a'))])).toBe('conditionOrder')
  })

  test('an answer that can’t be given', () => {
    const gone = question('a', { kind: 'choice', options: [{ id: 'x', isEnded: true }] })
    expect(conditionFault([gone], question('b', after('a', 'x')))).toBe('conditionAnswer')
    expect(conditionFault([question('a', { kind: 'text' })], question('b', after('a')))).toBe(
      'conditionAnswer',
    )
    expect(conditionFault([question('a', { isEnded: true })], question('b', after('a')))).toBe(
      'conditionAnswer',
    )
  })

  test('asking somebody because of what only convenors know', () => {
    const note = question('note', { isForConvenors: true })
    expect(conditionFault([note], question('b', after('note')))).toBe('conditionHidden')
    const another = question('b', { isForConvenors: true, ...after('note') })
    expect(conditionFault([note], another)).toBeNull()
  })
})

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const anyName = fc.constantFrom(...names)
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom('yes', 'no', 'x'),
  fc.array(fc.constantFrom('yes', 'no', 'x')),
  fc.nat(),
)
/** Any form at all, broken ones too. */
const anyForm = fc.shuffledSubarray(names).chain((some) =>
  fc.tuple(
    ...some.map((id) =>
      fc.record({
        id: fc.constant(id),
        kind: fc.constantFrom(...questionKinds),
        options: fc.constant([{ id: 'x', isEnded: false }]),
        groups: fc.subarray(['miners', 'government'] as ('miners' | 'government')[]),
        isForConvenors: fc.boolean(),
        isEnded: fc.boolean(),
        onlyIf: fc.option(fc.record({ id: anyName, answer: fc.constantFrom('yes', 'no', 'x') })),
      }),
    ),
  ),
)
const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(anyName, anyValue)
const anyWriter = fc.record({
  group: fc.constantFrom('miners' as const, 'government' as const, null),
  isConvenor: fc.boolean(),
})

describe('whatever the form and the answers', () => {
  test('every question that is asked could be, and its condition was asked before it and holds', () => {
    fc.assert(
      fc.property(anyForm, anyWriter, anyAnswers, (form, writer, answers) => {
        const asked = askedOf(form, writer, answers)
        const possible = possibleOf(form, writer)
        for (const [index, { id, onlyIf, isEnded }] of asked.entries()) {
          expect(isEnded).toBe(false)
          expect(ids(possible)).toContain(id)
          if (!onlyIf) continue
          expect(ids(asked.slice(0, index))).toContain(onlyIf.id)
          expect([answers[onlyIf.id]].flat()).toContain(onlyIf.answer)
        }
      }),
    )
  })

  test('answers to what isn’t asked change nothing', () => {
    fc.assert(
      fc.property(anyForm, anyWriter, anyAnswers, (form, writer, answers) => {
        const asked = askedOf(form, writer, answers)
        expect(askedOf(form, writer, only(answers, asked))).toEqual(asked)
      }),
    )
  })

  test('of an order without fault, every question is reached by the answers that it waits for', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        fc.pre(formFault(form) === null)
        const writer = { group: 'miners' as const, isConvenor: true }
        const open = form.map((each) => ({ ...each, groups: [], isEnded: false }))
        const answers = Object.fromEntries(open.map(({ id }) => [id, ['yes', 'no', 'x']]))
        fc.pre(formFault(open) === null)
        expect(ids(askedOf(open, writer, answers))).toEqual(ids(open))
      }),
    )
  })
})
