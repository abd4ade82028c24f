import { expect, test } from 'vitest'
import { isOddAddress } from './odd-address'

test('a control character in a path is nobody’s, in a query it is the schema’s to read', () => {
  for (const odd of ['/en/dialogues/%00', '/en/%0A', '/api/calendar/a%7f', '/en/%1f?x=1'])
    expect([odd, isOddAddress(odd)]).toEqual([odd, true])
  for (const plain of ['/en/dialogues/gold-10', '/en/%C3%A9', '/en/dialogues?topic=%00', '/en/%20'])
    expect([plain, isOddAddress(plain)]).toEqual([plain, false])
})
