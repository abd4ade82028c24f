import { redirect, notFound } from 'next/navigation'
import { expect, test } from 'vitest'
import { keepTyped } from './keep-typed'

const words = { unreachable: 'Away for a moment.', outdated: 'From before an update.' }
const post = (answer: () => Promise<object>) =>
  keepTyped(answer, words)(
    { values: { text: 'Mine' }, errors: { text: ['Too long'] } },
    new FormData(),
  )

test('an answer goes through as it is', async () => {
  expect(await post(async () => ({ values: { text: 'Ours' } }))).toEqual({
    values: { text: 'Ours' },
  })
})

test('when the portal is away the form says so and keeps what stood in it', async () => {
  const away = async () => {
    throw new Error('An unexpected response was received from the server.')
  }
  expect(await post(away)).toEqual({
    values: { text: 'Mine' },
    message: { kind: 'danger', text: 'Away for a moment.' },
  })
})

test('an answer that leads elsewhere still does', async () => {
  await expect(post(async () => redirect('/en/me'))).rejects.toThrow('NEXT_REDIRECT')
  await expect(post(async () => notFound())).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK')
})
