import { expect, test } from 'vitest'
import { locales } from '@/lib/platform/i18n'
import { wordingOf, type Told } from './wording'

const told: Told = {
  group: 'miners',
  isDelegable: false,
  answerOn: null,
  round: 'first',
  event: {
    title: { language: 'en', texts: { en: 'Four days' } },
    description: { language: 'en', texts: { en: 'Two days on sites.\n\nTravel is paid.' } },
    hosts: ['River keepers', 'Land and law centre'],
    startsOn: new Date('2030-01-19'),
    endsOn: new Date('2030-01-22'),
    timeZone: 'Africa/Accra',
    country: 'GH',
    district: 'Tarkwa',
  },
}

test('a letter says who invites and what it is about, in every language', () => {
  for (const locale of locales) {
    const { paragraphs } = wordingOf(locale, told)
    expect(paragraphs).toContain('Two days on sites.')
    expect(paragraphs).toContain('Travel is paid.')
    expect(paragraphs.some((each) => each.includes('River keepers'))).toBe(true)
  }
  expect(wordingOf('en', told).paragraphs[1]).toBe(
    'The invitation comes from River keepers and Land and law centre.',
  )
})

test('without hosts or a text it says nothing of them', () => {
  const bare = wordingOf('en', { ...told, event: { ...told.event, hosts: [], description: null } })
  expect(bare.paragraphs).toHaveLength(4)
})
