import { describe, expect, test } from 'vitest'
import { swahiliStem, swahiliStems } from './swahili'

const together = [
  ['mchimbaji', 'wachimbaji', 'uchimbaji', 'kuchimba', 'wanachimba', 'walichimba', 'watachimba'],
  ['kuchimba', 'hawachimbi', 'yanachimbwa', 'wachimbe'],
  ['mgodi', 'migodi', 'mgodini', 'migodini'],
  ['shamba', 'mashamba', 'shambani', 'mashambani'],
  ['kikundi', 'vikundi'],
  ['mwananchi', 'wananchi'],
  ['mlinzi', 'walinzi', 'ulinzi'],
  ['kijiji', 'vijiji', 'kijijini', 'vijijini'],
  ['leseni'],
  ['zebaki'],
  ['kuuza', 'wanauza', 'tuliuza'],
  ['mkutano', 'mikutano', 'mkutanoni'],
]

describe('Swahili words without a stemmer', () => {
  test.each(together)('%s and its other forms have one stem', (...words) => {
    expect(new Set(words.map(swahiliStem)).size, words.map(swahiliStem).join(' ')).toBe(1)
  })

  test('words of other roots stay apart', () => {
    const words = [
      'mgodi',
      'mchimbaji',
      'shamba',
      'kikundi',
      'leseni',
      'serikali',
      'maji',
      'dhahabu',
    ]
    expect(new Set(words.map(swahiliStem)).size).toBe(words.length)
  })

  test('short words, numbers and other scripts stay as they are', () => {
    for (const word of ['na', 'kwa', 'mto', '2016', 'ɛ', 'x1y2z3', ''])
      expect(swahiliStem(word)).toBe(word)
  })

  test('a stem is never empty, and the stem of a text has as many words as the text', () => {
    const text =
      'Wachimbaji wadogo wadogo wanaomba leseni, maji safi na ulinzi mgodini Mwanza 2016.'
    expect(swahiliStems(text).split(' ')).toHaveLength(12)
    expect(swahiliStems(text)).not.toMatch(/ {2}/)
  })
})
