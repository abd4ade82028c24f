import { expect, test } from 'vitest'
import { formatter, locales } from './i18n'

const morning = new Date('2016-01-19T08:00:00Z')
const lastDay = new Date('2016-01-22T15:30:00Z')

test('days, as each language writes them', () => {
  expect(locales.map((locale) => formatter(locale).day(morning))).toEqual([
    '19 January 2016',
    '19 janvier 2016',
    '19 Januari 2016',
  ])
})

test('several days name the month once', () => {
  expect(locales.map((locale) => formatter(locale).days(morning, lastDay))).toEqual([
    '19–22 January 2016',
    '19–22 janvier 2016',
    '19–22 Januari 2016',
  ])
  expect(formatter('en').days(morning, morning)).toBe('19 January 2016')
})

test('French counts the first of a month', () => {
  const [first, last] = [new Date('2016-12-01T00:00:00Z'), new Date('2016-12-21T00:00:00Z')]
  const { day, shortDay, weekday, days } = formatter('fr')
  expect(day(first)).toBe('1er décembre 2016')
  expect(day(last)).toBe('21 décembre 2016')
  expect(shortDay(first)).toBe('1er déc. 2016')
  expect(weekday(first)).toBe('jeudi 1er décembre 2016')
  expect(days(first, last)).toBe('1er–21 décembre 2016')
  expect(days(lastDay, first)).toBe('22 janvier–1er décembre 2016')
  expect(formatter('sw').day(first)).toBe('1 Desemba 2016')
})

test('days in two months name both, and days in two years both years', () => {
  const inMarch = new Date('2016-03-02T00:00:00Z')
  expect(locales.map((locale) => formatter(locale).days(lastDay, inMarch))).toEqual([
    '22 January–2 March 2016',
    '22 janvier–2 mars 2016',
    '22 Januari–2 Machi 2016',
  ])
  const nextYear = new Date('2017-03-02T00:00:00Z')
  for (const locale of locales) {
    const written = formatter(locale).days(lastDay, nextYear)
    expect(written).toMatch(/22 januar[iy].*2016|22 janvier 2016/i)
    expect(written).toMatch(/2 (march|mars|machi) 2017/i)
  }
  // In Kiribati a day begins fourteen hours before it does in Accra.
  const late = new Date('2016-02-29T12:00:00Z')
  expect(formatter('sw').days(lastDay, late, 'Pacific/Kiritimati')).toBe('23 Januari–1 Machi 2016')
})

test('a moment is told in the time of its place', () => {
  expect(formatter('en').dayAndTime(morning, 'Africa/Dar_es_Salaam')).toMatch(
    /^Tuesday,? 19 January 2016, 11:00$/,
  )
  expect(formatter('fr').dayAndTime(morning, 'Africa/Accra')).toBe('mardi 19 janvier 2016, 08:00')
  expect(formatter('sw').times(morning, lastDay, 'Africa/Accra')).toBe('08:00–15:30')
})

test('sizes in megabytes', () => {
  expect(locales.map((locale) => formatter(locale).megabytes(940_000))).toEqual([
    '0.9 MB',
    '0,9\u202fMo',
    'MB 0.9',
  ])
  expect(formatter('en').megabytes(13_600_000)).toBe('14 MB')
  expect(formatter('en').megabytes(12)).toBe('0.1 MB')
})

test('ages and lengths', () => {
  const en = formatter('en')
  expect(en.age(morning, lastDay)).toBe('3 days ago')
  expect(en.age(lastDay, morning)).toBe('in 3 days')
  expect(en.age(morning, morning)).toBe('now')
  expect(en.duration(380)).toBe('6 mins 20 secs')
  expect(en.duration(0)).toBe('0 secs')
  expect(en.duration(7_260)).toBe('2 hrs 1 min')
})

test('names of languages, countries and zones; what has no name stays as it is', () => {
  expect(formatter('fr').language('sw')).toBe('swahili')
  expect(formatter('sw').country('GH')).toBe('Ghana')
  expect(formatter('en').language('not a tag')).toBe('not a tag')
  expect(formatter('en').zone('Africa/Dar_es_Salaam')).toBe('Dar es Salaam')
})
