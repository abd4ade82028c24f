import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '@/lib/accounts/sessions'
import { db, transaction } from '@/lib/platform/db'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'
import type { PageAnswer } from './page-answer'
import { answerQuickly, isQuick } from './quick-routes'

const council = await makeCouncil()
const { publicId } = await publishedView(council, council.miner, { isPublic: true })
const { token } = await transaction((tx) =>
  startSession(tx, { accountId: council.official.accountId, method: 'password', isShared: false }),
)

const troubles: string[] = []
const page = {
  trouble: async (trouble: string) => {
    troubles.push(trouble)
  },
} as unknown as PageAnswer
const visit = {
  id: 'ABCDEFGH',
  host: 'localhost',
  address: '/api/responses',
  path: '/api/responses',
}
const server = createServer((req, res) => {
  if (!isQuick(req, visit.path)) return res.writeHead(204).end()
  void answerQuickly(req, res, { visit, page })
})

let url = ''
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (typeof address === 'object' && address) url = `http://127.0.0.1:${address.port}`
})
afterAll(() => server.close())

const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ _locale: 'fr', ...fields }),
    redirect: 'manual',
    headers,
  })
const signedIn = { cookie: `theme=dark; next-auth.session-token=${token}` }

test('a plain form is answered as the pages would: back to the list, in its language', async () => {
  const back = `/dialogues/${council.dialogue.slug}/views`
  const answer = await send({ view: publicId, value: 'agree', back }, signedIn)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`/fr${back}#view-${publicId}`)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const { id } = await rowOf(publicId)
  expect(await db().response.findMany({ where: { contributionId: id } })).toMatchObject([
    { personId: council.official.personId, value: 'agree' },
  ])
})

test('a script hears JSON', async () => {
  const json = { ...signedIn, accept: 'application/json' }
  const answer = await send({ view: publicId, value: 'unsure' }, json)
  expect(await answer.json()).toEqual({ ok: true })
})

describe('refused', () => {
  test('nobody who isn’t signed in, nor with somebody else’s words for a session', async () => {
    for (const cookie of ['', 'next-auth.session-token=made-up', `other=${token}`]) {
      const answer = await send({ view: publicId, value: 'agree' }, { cookie })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/fr/sign-in'])
    }
  })

  test('what isn’t there, and what isn’t an answer', async () => {
    const missing = await send({ view: 'aaaaaaaaaa', value: 'agree' }, signedIn)
    expect(missing.status).toBe(404)
    const odd = await send({ view: publicId, value: 'perhaps' }, signedIn)
    expect(odd.status).toBe(422)
    const elsewhere = await send(
      { view: publicId, value: 'agree', back: '//elsewhere.example' },
      signedIn,
    )
    expect(elsewhere.status).toBe(422)
    expect(troubles).toEqual([])
  })
})

test('all else is left to the pages: other types, large bodies, other methods', async () => {
  const multipart = await fetch(url, { method: 'POST', body: new FormData() })
  const large = await send({ view: publicId, value: 'agree', more: 'x'.repeat(20_000) })
  const get = await fetch(url)
  expect([multipart.status, large.status, get.status]).toEqual([204, 204, 204])
})
