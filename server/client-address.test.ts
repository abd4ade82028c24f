import { expect, test } from 'vitest'
import { clientAddress, proxyTest } from './client-address'

const nobody = proxyTest([])
const proxies = proxyTest(['10.0.0.0/8', '192.168.1.5', 'fd00::/8'])

test('without trusted proxies the address is the one of the connection, whatever a client claims', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.1', nobody)).toBe('203.0.113.9')
  expect(clientAddress('::ffff:203.0.113.9', '198.51.100.1', nobody)).toBe('203.0.113.9')
})

test('a trusted proxy tells who asked it', () => {
  expect(clientAddress('10.0.0.7', '198.51.100.1', proxies)).toBe('198.51.100.1')
  expect(clientAddress('::ffff:10.0.0.7', '2001:db8::1', proxies)).toBe('2001:db8::1')
})

test('what the client itself put in front is not believed', () => {
  expect(clientAddress('10.0.0.7', '1.2.3.4, 198.51.100.1', proxies)).toBe('198.51.100.1')
  expect(clientAddress('10.0.0.7', '1.2.3.4, 198.51.100.1, 192.168.1.5', proxies)).toBe(
    '198.51.100.1',
  )
})

test('a proxy that says nothing, or nonsense, stands for itself', () => {
  expect(clientAddress('10.0.0.7', undefined, proxies)).toBe('10.0.0.7')
  expect(clientAddress('10.0.0.7', 'unknown', proxies)).toBe('10.0.0.7')
})
