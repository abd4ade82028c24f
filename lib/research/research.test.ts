import { expect, test } from 'vitest'
import { oneEarlier } from './order'
import { newMember, placeInput } from './schema'
import { onceEach } from './shown'

const person = {
  ...{ slug: 'tarkwa', nonce: 'a-mark-of-one-form', part: 'expert', name: 'Esi Quayson' },
  ...{ organisation: '', about: { language: 'en', texts: { en: 'Mercury, 2014-2016' } } },
  ...{ author: '', agreed: 'on' },
}
const complaints = (change: object) => {
  const { error } = newMember.safeParse({ ...person, ...change })
  return error?.issues.map(({ path, message }) => [path[0], message]) ?? []
}

test('nobody is named without a tick that they agreed', () => {
  expect(complaints({})).toEqual([])
  expect(complaints({ agreed: undefined })).toEqual([['agreed', 'confirm']])
  expect(complaints({ name: ' \u00a0 ' })).toEqual([['name', 'required']])
  expect(complaints({ part: 'minister' })).toEqual([['part', 'choose']])
})

test('no contact comes in with what is said of people', () => {
  for (const contact of ['esi@example.org', '+233 20 123 4567', '020-123-4567', '(020) 1234567']) {
    expect(complaints({ name: `Esi ${contact}` })).toEqual([['name', 'noContacts']])
    expect(complaints({ organisation: contact })).toEqual([['organisation', 'noContacts']])
    const about = { language: 'en', texts: { en: 'Mercury', fr: `Mercure ${contact}` } }
    expect(complaints({ about })).toEqual([['about', 'noContacts']])
  }
})

test('a document is tied to a stage and a session that there are, or to none', () => {
  const place = { slug: 'tarkwa', nonce: 'a-mark-of-one-form', item: 'paper' }
  expect(placeInput.parse(place)).toMatchObject({ stage: null, session: null })
  expect(placeInput.safeParse({ ...place, stage: 'lunch' }).success).toBe(false)
  expect(placeInput.safeParse({ ...place, session: 'first' }).success).toBe(false)
})

test('what moves stands before what it followed; what isn’t seen keeps its place', () => {
  expect(oneEarlier(['a', 'b', 'c'], ['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b'])
  expect(oneEarlier(['a', 'b', 'c'], ['a', 'b', 'c'], 'a')).toEqual(['a', 'b', 'c'])
  expect(oneEarlier(['a', 'hidden', 'b'], ['a', 'b'], 'b')).toEqual(['b', 'a', 'hidden'])
  expect(oneEarlier(['a', 'b'], ['a', 'b'], 'x')).toEqual(['a', 'b'])
})

test('a document that was tied twice is met once', () => {
  expect(onceEach([{ slug: 'a' }, { slug: 'b' }, { slug: 'a' }])).toEqual([
    { slug: 'a' },
    { slug: 'b' },
  ])
})
