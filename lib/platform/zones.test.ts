import { expect, test } from 'vitest'
import { isZone, zoneOf, zoneOptions } from './zones'

test('a country with one zone knows it; one with several leaves the choice', () => {
  expect(['GH', 'TZ', 'MG', 'CD', null].map(zoneOf)).toEqual([
    'Africa/Accra',
    'Africa/Dar_es_Salaam',
    'Indian/Antananarivo',
    undefined,
    undefined,
  ])
})

test('the zones of the country come first, each zone once, and the one in use is never missing', () => {
  const options = zoneOptions('fr', { country: 'CD', chosen: 'Africa/Timbuktu', others: 'Autres' })
  expect(options.slice(0, 2)).toEqual([
    { value: 'Africa/Kinshasa', label: 'Africa/Kinshasa', group: 'Congo-Kinshasa' },
    { value: 'Africa/Lubumbashi', label: 'Africa/Lubumbashi', group: 'Congo-Kinshasa' },
  ])
  const values = options.map(({ value }) => value)
  expect(new Set(values).size).toBe(values.length)
  expect(values).toEqual(expect.arrayContaining(['UTC', 'Africa/Accra', 'Africa/Timbuktu']))
  expect(values.every(isZone)).toBe(true)
})

test('what no clock shows is no zone', () => {
  expect(['Africa/Accra', 'UTC', 'GMT+3', 'Tarkwa', ''].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
