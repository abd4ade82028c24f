import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { POST } from './route'

const post = (fields: Record<string, string>) =>
  POST(
    new NextRequest('http://localhost/fr/watching', {
      method: 'POST',
      body: new URLSearchParams(fields),
    }),
    { params: Promise.resolve({ locale: 'fr' }) },
  )

test('what somebody chose is kept in a cookie that no script reads, and leads back', async () => {
  const answer = await post({ watch: 'audio', back: '/interviews/x' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/fr/interviews/x'])
  expect(answer.headers.get('set-cookie')).toMatch(/^watch=audio; Path=\/; .*HttpOnly/)
})

test.each([
  { watch: '8k', back: '/interviews' },
  { watch: 'audio; Domain=evil.example', back: 'https://evil.example/' },
  { watch: '', back: '//evil.example' },
])('nothing else is kept, and nobody is led away: %j', async (fields) => {
  const answer = await post(fields)
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('location')).toBe('/fr/interviews')
})
