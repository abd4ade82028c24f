import { describe, expect, test } from 'vitest'
import { localPath } from './local-path'

describe('where to go on after signing in', () => {
  test.each([
    ['/me', '/me'],
    ['/dialogues/x?page=2', '/dialogues/x?page=2'],
    ['/fr/dialogues/x', '/dialogues/x'],
    ['/en', '/'],
    ['/a/../me', '/me'],
  ])('%s leads to %s', (given, path) => {
    expect(localPath(given)).toBe(path)
  })

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/en//evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'me',
    '',
    undefined,
    `/${'x'.repeat(600)}`,
  ])('%s leads nowhere', (given) => {
    expect(localPath(given)).toBeNull()
  })
})
