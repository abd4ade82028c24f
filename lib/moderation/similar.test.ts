import { expect, test } from 'vitest'
import { likeness, mostAlike } from './similar'

test('the same words in another order, case and accent are the same', () => {
  expect(likeness('La fée des mines', 'MINES des la fee')).toBe(1)
  expect(likeness('One thing', 'Another matter')).toBe(0)
  expect(likeness('', '')).toBe(0)
})

test('the likest first, strangers left out', () => {
  const among = [
    { text: 'The fare to the office' },
    { text: 'Ninety seconds of audio, please' },
    { text: 'Send ninety seconds of audio' },
  ]
  expect(mostAlike('Send the ninety seconds of audio', among, 2)).toEqual([among[2], among[1]])
})
