import { expect, test } from 'vitest'
import { loggedPath, stripInternal } from './request-headers'

test('a client cannot speak with the voice of the server, a proxy or the framework', () => {
  const headers = {
    'x-baraza-client': '127.0.0.1',
    'x-middleware-subrequest': 'middleware',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'evil.example',
    'x-invoke-path': '/manage',
    'x-real-ip': '127.0.0.1',
    forwarded: 'for=127.0.0.1',
    cookie: 'a=b',
    'accept-language': 'sw',
  }
  stripInternal(headers)
  expect(headers).toEqual({ cookie: 'a=b', 'accept-language': 'sw' })
})

test('a log holds no query and nothing that could be a secret', () => {
  expect(loggedPath('/en/sign-in?email=kofi@example.org')).toBe('/en/sign-in')
  expect(loggedPath('/en/link/Zk3vJx0a9cQe7LmN2pRs5tUv8wXy1zAb')).toBe('/en/link/…')
  expect(loggedPath('/api/media/0192f3a4-7b1c-7d2e-8f3a-4b5c6d7e8f90')).toBe('/api/media/…')
})
