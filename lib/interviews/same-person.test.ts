import { describe, expect, test } from 'vitest'
import { differsIn, isSameName } from './same-person'

describe('a name', () => {
  test.each([
    ['Efua Mensa', 'Efua Mensah'],
    ['Efua', 'Efua Mensah'],
    ['Mensah, Efua', 'Efua Mensah'],
    ['Aïssatou', 'Aissatou'],
    ['Kwabena', 'Kwabana'],
  ])('is corrected from %s to %s', (one, other) => expect(isSameName(one, other)).toBe(true))

  test.each([
    ['Efua Mensah', 'Kofi Boateng'],
    ['Ama', 'Abu'],
    ['Ama Mensah', 'Efua Mensah'],
    ['Yaa', 'Yaw'],
    ['Efua', '…'],
    ['Amina Said', 'Aisha Saad'],
  ])('is another one: %s and %s', (one, other) => expect(isSameName(one, other)).toBe(false))
})

describe('who speaks', () => {
  const efua = { personId: 'p1', name: 'Efua Mensah', group: 'miners' } as const
  const nobody = { personId: null, name: null, group: 'miners' } as const

  test('is shown less, or named where they agreed to it', () => {
    expect(differsIn(efua, { ...efua, name: null }, false)).toBe(null)
    expect(differsIn(efua, nobody, false)).toBe(null)
    expect(differsIn(nobody, { ...nobody, name: 'Efua' }, true)).toBe(null)
    expect(differsIn(nobody, { ...nobody, name: 'Efua' }, false)).toBe('name')
  })

  test('is nobody else', () => {
    expect(differsIn(efua, { ...efua, personId: 'p2' }, true)).toBe('person')
    expect(differsIn(nobody, { ...nobody, personId: 'p2' }, true)).toBe('person')
    expect(differsIn(efua, { ...efua, name: 'Kofi Boateng' }, true)).toBe('name')
  })

  test('changes the group only as somebody whom one knows', () => {
    expect(differsIn(efua, { ...efua, group: 'community' }, true)).toBe(null)
    expect(differsIn(nobody, { ...nobody, group: 'industry' }, true)).toBe('group')
    expect(differsIn(efua, { ...nobody, group: 'industry' }, true)).toBe('group')
    expect(differsIn(nobody, { ...nobody, name: 'Kofi', group: 'industry' }, true)).toBe('group')
  })
})
