import { expect, test } from 'vitest'
import { putRight } from './scan-time'

const at = (clock: string) => new Date(`2030-01-19T${clock}:00Z`)
const notBefore = at('07:00')

test('a clock three hours ahead is put right by what it said when it sent', () => {
  const sent = { scannedAt: at('12:15'), sentAt: at('15:00'), receivedAt: at('12:00'), notBefore }
  expect(putRight(sent)).toEqual({ at: at('09:15'), clockOffBy: 10_800 })
})

test('and so is one three hours behind', () => {
  const sent = { scannedAt: at('06:15'), sentAt: at('09:00'), receivedAt: at('12:00'), notBefore }
  expect(putRight(sent)).toEqual({ at: at('09:15'), clockOffBy: -10_800 })
})

test('nobody came before the device had its list, nor after the scan arrived', () => {
  const now = { sentAt: at('12:00'), receivedAt: at('12:00'), notBefore }
  expect(putRight({ ...now, scannedAt: at('03:00') }).at).toEqual(notBefore)
  expect(putRight({ ...now, scannedAt: at('18:00') }).at).toEqual(at('12:00'))
})

test('a device that believes in another century breaks nothing', () => {
  const sentAt = new Date('2200-01-01T00:00:00Z')
  const { clockOffBy, at: moment } = putRight({
    scannedAt: sentAt,
    sentAt,
    receivedAt: at('12:00'),
    notBefore,
  })
  expect(clockOffBy).toBeLessThanOrEqual(2 ** 31 - 1)
  expect(moment).toEqual(at('12:00'))
})
