import { describe, expect, test } from 'vitest'
import { embedAddress, externalOf } from './external'

describe('what is copied from a browser', () => {
  test.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10s', 'youtube', 'dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'youtube', 'dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'vimeo', '76979871'],
    ['https://vimeo.com/76979871/abcdef0123', 'vimeo', '76979871/abcdef0123'],
    ['https://player.vimeo.com/video/76979871?h=abcdef0123', 'vimeo', '76979871/abcdef0123'],
    [
      'https://framatube.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d',
      'peertube',
      '9c9de5e8-0a1e-484a-b099-e80766180a6d',
    ],
    [
      'https://tube.example.org/videos/watch/kkGMgK9ZtnKfYAgnEtQxbv',
      'peertube',
      'kkGMgK9ZtnKfYAgnEtQxbv',
    ],
  ])('%s', (address, site, id) => {
    expect(externalOf(address)).toMatchObject({ site, id })
  })

  test.each([
    'javascript:alert(1)',
    'http://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v="><script>',
    'https://evil.example/',
    'https://127.0.0.1/w/9c9de5e8-0a1e-484a-b099',
    'https://[::1]/w/9c9de5e8-0a1e-484a-b099',
    'https://localhost/w/9c9de5e8-0a1e-484a-b099',
    'https://db.internal/w/9c9de5e8-0a1e-484a-b099',
    'https://tube.example.org:8443/w/9c9de5e8-0a1e-484a-b099',
    'https://me@tube.example.org/w/9c9de5e8-0a1e-484a-b099',
    'https://tube.example.org/w/a%22onload=x',
    'https://vimeo.com/76979871?h=x&y',
    'youtube',
    '',
  ])('not %s', (address) => {
    expect(externalOf(address)).toBeNull()
  })
})

test('is asked for with as little of the reader as each site allows', () => {
  const asked = (address: string) => {
    const external = externalOf(address)
    return external && embedAddress(external)
  }
  expect(asked('https://youtu.be/dQw4w9WgXcQ')).toBe(
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0',
  )
  expect(asked('https://vimeo.com/76979871/abcdef0123')).toBe(
    'https://player.vimeo.com/video/76979871?dnt=1&h=abcdef0123',
  )
  expect(asked('https://framatube.org/w/9c9de5e8-0a1e')).toBe(
    'https://framatube.org/videos/embed/9c9de5e8-0a1e?p2p=0',
  )
})
