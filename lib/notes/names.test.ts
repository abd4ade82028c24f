import { describe, expect, test } from 'vitest'
import { namesIn, wholeNamesIn } from './names'

const people = ['Efua Mensah', 'Jean-Pierre Rakoto', 'Grace', 'Li Na', 'Zoé Andrianarisoa']

describe('names in a note', () => {
  test.each([
    ['Efua said the water is brown.', ['Efua Mensah']],
    ['efua mensah said so', ['Efua Mensah']],
    ['l’avis d’Efua compte', ['Efua Mensah']],
    ['MENSAH again', ['Efua Mensah']],
    ['Pierre asked, Rakoto too', ['Jean-Pierre Rakoto']],
    ['Zoe agreed', ['Zoé Andrianarisoa']],
    ['ANDRIANARISOA’s proposal', ['Zoé Andrianarisoa']],
    ['li na, quietly', ['Li Na']],
    ['Grace and Efua', ['Efua Mensah', 'Grace']],
  ])('%s', (text, found) => {
    expect(namesIn(text, people)).toEqual(found)
  })

  test.each([
    'A grace period of a year',
    'Lithium and sodium',
    'The miners asked for licences; government listened.',
    'li said na',
    '',
    '12 % of 31',
  ])('nobody in: %s', (text) => {
    expect(namesIn(text, people)).toEqual([])
  })

  test('one who is registered twice is named once; an erased name is no name', () => {
    expect(namesIn('Efua', ['Efua Mensah', 'Efua Mensah', '', ' – '])).toEqual(['Efua Mensah'])
  })
})

test('organisations count whole, not for a word that they share with the world', () => {
  const all = ['Ghana Gold Company', 'WACAM']
  expect(wholeNamesIn('Ghana needs Gold rules', all)).toEqual([])
  expect(wholeNamesIn('the ghana gold company came, Wacam too', all)).toEqual(all)
})
