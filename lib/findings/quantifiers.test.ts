import { expect, test } from 'vitest'
import { claimsIn } from './quantifiers'

const kinds = (text: string, language: string) =>
  claimsIn(text, language).map(({ kind, group }) => [kind, group])

test.each([
  ['en', 'Most miners want a card', 'most', 'miners'],
  ['en', 'Most of the older miners want a card', 'most', 'miners'],
  ['en', 'The majority wants a card', 'most', null],
  ['en', 'Everybody agrees that the river is brown', 'all', null],
  ['en', 'All groups say so', 'all', null],
  ['en', 'Every official we met said so', 'all', 'government'],
  ['fr', 'La plupart des mineurs demandent une carte', 'most', 'miners'],
  ['fr', 'Tous les groupes le disent', 'all', null],
  ['fr', 'Une majorité d’entreprises attend', 'most', null],
  ['sw', 'Wachimbaji wengi wanataka kadi', 'most', 'miners'],
  ['sw', 'Wote wanakubali', 'all', null],
  ['sw', 'Makundi yote yanasema hivyo', 'all', null],
] as const)('%s: %s', (language, text, kind, group) => {
  expect(kinds(text, language)).toContainEqual([kind, group])
})

test.each([
  ['en', 'Licences take four weeks at most'],
  ['en', 'The most useful tool is shared'],
  ['en', 'All pits must be fenced'],
  ['en', 'Almost nothing is written down'],
  ['fr', 'Tous les puits doivent être clôturés'],
  ['fr', 'L’eau change tous les jours'],
  ['sw', 'Mashimo yote yazungushiwe uzio'],
  ['tw', 'Most miners'],
])('%s: nothing of how many in “%s”', (language, text) => {
  expect(kinds(text, language)).toEqual([])
})
