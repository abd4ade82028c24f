import { describe, expect, test } from 'vitest'
import { csvOf } from '@/lib/platform/csv'
import { commitmentInput } from '@/lib/testing/make-commitment'
import { words } from '@/lib/testing/make'
import { roadmapFiltersOf } from './filters'
import { newCommitment, stepInput } from './schema'

const typed = {
  dialogueSlug: 'gh-2016',
  nonce: 'x'.repeat(20),
  result: words('Open a licence office'),
  proof: words('A photograph'),
  dueOn: '2030-06-30',
  ownerName: 'Kofi Mensah',
  ownerOrganisationName: 'Minerals Office',
  ownerGroup: 'government',
}
const missing = (change: object) => {
  const { success, error } = newCommitment.safeParse({ ...typed, ...change })
  return success ? [] : error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('a promise that could not be followed is refused, with what is missing', () => {
  test('whole, it is taken', () => {
    expect(missing({})).toEqual([])
    expect(commitmentInput('gh-2016').ownerName).toBeTruthy()
  })
  test('no owner', () => {
    expect(missing({ ownerName: ' ' })).toEqual([['ownerName', 'required']])
  })
  test('a person of no organisation answers for nobody', () => {
    expect(missing({ ownerOrganisationName: '' })).toEqual([['ownerOrganisationName', 'required']])
  })
  test('no result, or a topic in its place', () => {
    expect(missing({ result: { language: 'en', texts: {} } })[0]?.[0]).toBe('result')
    expect(missing({ result: words('Licences') })).toEqual([['result', 'verbWithResult']])
  })
  test('no day, or one that there isn’t', () => {
    expect(missing({ dueOn: '' })[0]?.[0]).toBe('dueOn')
    expect(missing({ dueOn: '2030-02-30' })).toEqual([['dueOn', 'date']])
  })
  test('no proof', () => {
    expect(missing({ proof: { language: 'en', texts: {} } })).toEqual([['proof', 'required']])
  })
})

test('a step needs a note, and a change what has changed', () => {
  const step = { publicId: 'abc', nonce: 'x'.repeat(20), status: 'changed', note: words('Later') }
  expect(stepInput.safeParse(step).success).toBe(false)
  expect(stepInput.safeParse({ ...step, dueOn: '2031-01-01' }).success).toBe(true)
  expect(stepInput.safeParse({ ...step, status: 'limited', note: words('') }).success).toBe(false)
  const script = { ...step, status: 'limited', proofs: { 0: { url: 'javascript:alert(1)' } } }
  expect(stepInput.safeParse(script).success).toBe(false)
})

test('filters come from a list; whatever else an address asks for counts as not said', () => {
  const none = roadmapFiltersOf({})
  expect(
    roadmapFiltersOf({
      ...{ status: 'complete; DROP TABLE', group: 'constructor', overdue: '1', goal: '18' },
      ...{ dialogue: "x' OR 1=1", organisation: '../x', sort: 'ownerContact', page: '-1' },
    }),
  ).toEqual(none)
  expect(
    roadmapFiltersOf({ status: 'dropped', overdue: 'yes', goal: '8', group: 'miners' }),
  ).toEqual({
    ...none,
    ...{ status: 'dropped', overdue: 'yes', goal: '8', group: 'miners' },
  })
})

test('nothing in a table is a formula', () => {
  expect(csvOf([['=HYPERLINK("x")', '@sum', '+1', '-2']])).toContain(`'=HYPERLINK`)
})
