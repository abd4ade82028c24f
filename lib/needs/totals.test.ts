import { expect, test } from 'vitest'
import type { Answers } from '@/lib/forms/asked'
import type { QuestionKind } from '@/lib/forms/schema'
import { totalsOf, type NeedQuestion } from './totals'

const question = (
  id: string,
  kind: QuestionKind,
  change: Partial<NeedQuestion> = {},
): NeedQuestion => ({
  id,
  kind,
  topic: 'diet',
  options: ['halal', 'vegan'].map((option) => ({ id: option, isEnded: false })),
  groups: [],
  isForConvenors: false,
  isEnded: false,
  onlyIf: null,
  ...change,
})
const days = ['2030-01-19', '2030-01-20']
const comes = (answers: Answers, on = days) => ({
  group: 'miners' as const,
  sheet: { days: on, answers },
})
const silent = { group: 'miners' as const, sheet: null }
const rowsOf = (form: NeedQuestion[], coming: Parameters<typeof totalsOf>[2]) =>
  totalsOf(form, days, coming).needs.map(({ rows }) => rows)

test('each day counts who is there; who has said nothing is there every day', () => {
  const coming = [comes({}), comes({}, ['2030-01-20']), silent]
  expect(totalsOf([], days, coming)).toEqual({ people: [2, 3], silent: 1, needs: [] })
})

test('each need is counted per day, those of nobody too', () => {
  const form = [question('diet', 'choices')]
  const coming = [comes({ diet: ['halal'] }), comes({ diet: ['halal', 'gone'] }, ['2030-01-20'])]
  expect(rowsOf(form, coming)).toEqual([
    [
      { answer: 'halal', counts: [1, 2] },
      { answer: 'vegan', counts: [0, 0] },
      { answer: 'gone', counts: [0, 1] },
    ],
  ])
})

test('a number is summed up, a pair of languages and a date have their own line, a no has none', () => {
  const form = [
    question('bring', 'yesNo', { options: [] }),
    question('children', 'number', { options: [] }),
    question('pair', 'languages', { options: [] }),
    question('arrives', 'date', { options: [] }),
  ]
  const coming = [
    comes({ bring: 'yes', children: 3, pair: { from: 'en', into: 'tw' } }),
    comes({ bring: 'no', children: 2, arrives: '2030-01-18' }),
  ]
  expect(rowsOf(form, coming)).toEqual([
    [{ answer: 'yes', counts: [1, 1] }],
    [{ answer: 'sum', counts: [5, 5] }],
    [{ answer: 'en>tw', counts: [1, 1] }],
    [{ answer: '2030-01-18', counts: [1, 1] }],
  ])
})

test('nothing written in one’s own words, no emergency contact, nothing that only convenors fill in', () => {
  const form = [
    question('from', 'text', { options: [] }),
    question('mother', 'text', { topic: 'emergencyContact' }),
    question('note', 'choice', { isForConvenors: true }),
  ]
  const secret = 'Adwoa, my mother'
  const totals = totalsOf(form, days, [comes({ from: secret, mother: secret, note: 'halal' })])
  expect(totals.needs).toEqual([
    { questionId: 'from', rows: [{ answer: 'written', counts: [1, 1] }] },
  ])
  expect(JSON.stringify(totals)).not.toContain('Adwoa')
  expect(JSON.stringify(totals)).not.toContain('miners')
})

test('an answer to what isn’t asked of somebody doesn’t count', () => {
  const form = [
    question('bring', 'yesNo', { options: [] }),
    question('children', 'number', { options: [], onlyIf: { id: 'bring', answer: 'yes' } }),
    question('officials', 'yesNo', { options: [], groups: ['government'] }),
  ]
  const coming = [comes({ bring: 'no', children: 4, officials: 'yes' })]
  expect(rowsOf(form, coming)).toEqual([
    [{ answer: 'yes', counts: [0, 0] }],
    [],
    [{ answer: 'yes', counts: [0, 0] }],
  ])
})
