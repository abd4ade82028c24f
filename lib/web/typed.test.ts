import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, typedIn } from './typed'

function form(entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test('dotted names become branches, repeated ones lists, line ends single', () => {
  const data = form([
    ['title.texts.fr', 'Or'],
    ['topics', 'a'],
    ['topics', 'b'],
    ['text', 'one\r\ntwo'],
    ['_nonce', 'n'],
    ['_locale', 'fr'],
  ])
  expect(JSON.parse(JSON.stringify(fieldsOf(data)))).toEqual({
    title: { texts: { fr: 'Or' } },
    topics: ['a', 'b'],
    text: 'one\ntwo',
    nonce: 'n',
  })
})

test('a zero character, which no database takes, is left out', () => {
  const data = new FormData()
  data.set('title', 'a\0b')
  expect(fieldsOf(data)).toEqual({ title: 'ab' })
})

test('no field name reaches a prototype', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('__proto__', 'constructor', 'prototype', 'a', 'toString'), {
        minLength: 1,
        maxLength: 5,
      }),
      (path) => {
        fieldsOf(form([[path.join('.'), 'polluted']]))
        expect(Object.keys(Object.prototype)).toEqual([])
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      },
    ),
  )
})

test('what comes back to the page holds no password, PIN or token', () => {
  const data = form([
    ['password', 'secret'],
    ['newPassword', 'secret'],
    ['pin', '123456'],
    ['token', 'secret'],
    ['name', 'Efua'],
  ])
  expect(typedIn(data)).toEqual({ name: 'Efua' })
})
