import { describe, expect, test } from 'vitest'
import { comesFromOurPages, hostIsAllowed } from './hosts'

describe('hosts', () => {
  test('a portal with a public address answers to that one only', () => {
    const url = 'https://baraza.example'
    expect(hostIsAllowed('baraza.example', url)).toBe(true)
    expect(hostIsAllowed('Baraza.Example', url)).toBe(true)
    for (const host of [
      'localhost',
      '127.0.0.1:3000',
      'evil.example',
      'baraza.example.evil.example',
      '',
      undefined,
    ]) {
      expect(hostIsAllowed(host, url)).toBe(false)
    }
  })

  test('a local portal answers to local names, under any port, and to nothing else', () => {
    const url = 'http://localhost:3000'
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost:8080']) {
      expect(hostIsAllowed(host, url)).toBe(true)
    }
    // A name of an attacker that resolves to 127.0.0.1.
    for (const host of [
      'rebound.example:3000',
      '127.0.0.1.nip.io:3000',
      'localhost.evil.example',
    ]) {
      expect(hostIsAllowed(host, url)).toBe(false)
    }
  })
})

describe('a request that may change something', () => {
  const host = 'localhost:3000'
  const post = (headers: Record<string, string>) => comesFromOurPages('POST', host, headers)

  test('is let in from our own pages', () => {
    expect(post({ origin: 'http://localhost:3000' })).toBe(true)
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(post({ referer: 'http://localhost:3000/en/me' })).toBe(true)
  })

  test('is refused from anywhere else, or from nowhere', () => {
    expect(post({})).toBe(false)
    expect(post({ origin: 'null' })).toBe(false)
    expect(post({ origin: 'https://evil.example' })).toBe(false)
    // Another program on the same machine: cookies don't tell ports apart.
    expect(post({ origin: 'http://localhost:4000' })).toBe(false)
    expect(post({ 'sec-fetch-site': 'same-site' })).toBe(false)
    expect(post({ referer: 'https://evil.example/http://localhost:3000/' })).toBe(false)
    // The strongest witness is heard alone.
    expect(post({ origin: 'https://evil.example', referer: 'http://localhost:3000/' })).toBe(false)
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'post', 'ANYTHING'])('%s is asked too', (method) => {
    expect(comesFromOurPages(method, host, {})).toBe(false)
  })

  test.each(['GET', 'HEAD'])('%s changes nothing and comes from anywhere', (method) => {
    expect(comesFromOurPages(method, host, { origin: 'https://evil.example' })).toBe(true)
  })
})
