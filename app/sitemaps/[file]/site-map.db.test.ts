import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { GET } from './route'

const asked = (address: string) =>
  GET(new NextRequest(new URL(`/sitemaps/${address}`, 'http://localhost')), {
    params: Promise.resolve({ file: address.split('?')[0] ?? '' }),
  })

test('a map of nothing isn’t there, and is no error', async () => {
  expect((await asked('views.xml')).status).toBe(404)
  expect((await asked('summaries.xml?after=zzzz')).status).toBe(404)
  expect((await asked('pages.xml')).status).toBe(200)
})
