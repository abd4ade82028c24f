import { expect, test } from 'vitest'
import { excerptOf } from './excerpt'

const said = 'Good morning all.\nWe wait ten days for our money, never less. Greetings to Ama.'

test('all of it is no excerpt', () => {
  expect(excerptOf(said, said)).toBe(said)
  expect(excerptOf(said, said.replace('\n', '\r\n'))).toBe(said)
})

test('a part says that it is one, at each end', () => {
  expect(excerptOf(said, 'We wait ten days for our money, never less.')).toBe(
    '[…] We wait ten days for our money, never less. […]',
  )
  expect(excerptOf(said, 'Good morning all. We wait')).toBe('Good morning all. We wait […]')
  expect(excerptOf(said, 'Greetings to Ama.')).toBe('[…] Greetings to Ama.')
})

test('nobody’s words are put together, changed or cut in half', () => {
  expect(excerptOf(said, 'We wait ten days, never less.')).toBeNull()
  expect(excerptOf(said, 'We wait two days')).toBeNull()
  expect(excerptOf('I am unhappy with it', 'happy with it')).toBeNull()
  expect(excerptOf(said, '  ')).toBeNull()
})
