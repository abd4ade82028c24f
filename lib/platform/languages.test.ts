import { expect, test } from 'vitest'
import { languageCalled } from './languages'

test('a language is known by its tag and by its name in each language of the interface', () => {
  expect(['tw', 'Twi', ' TWI '].map(languageCalled)).toEqual(['tw', 'tw', 'tw'])
  expect(['Swahili', 'swahili', 'Kiswahili'].map(languageCalled)).toEqual(['sw', 'sw', 'sw'])
  expect(languageCalled('Klingon')).toBeNull()
})
