import { once } from 'node:events'
import { readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '@/lib/accounts/sessions'
import type { Actor } from '@/lib/access/actor'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { db, transaction } from '@/lib/platform/db'
import { pathOf } from '@/lib/platform/storage'
import {
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { answerBytes, isBytes } from './media-bytes'

withMediaFolder()

let team: InterviewTeam
let cookie = ''
let url = ''
let latest: ServerResponse
const server = createServer((req, res) => {
  latest = res
  const address = req.url ?? '/'
  if (!isBytes(req, address)) return res.writeHead(418).end()
  void answerBytes(req, res, { id: 'ABCDEFGH', host: 'localhost', address, path: address })
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (typeof address === 'object' && address) url = `http://127.0.0.1:${address.port}`
  team = await makeInterviewTeam()
  cookie = await cookieOf(team.participant)
})
afterAll(() => server.close())

async function cookieOf(actor: Actor) {
  const { accountId } = actor as { accountId: string }
  const start = { accountId, method: 'password', isShared: false } as const
  const { token } = await transaction((tx) => startSession(tx, start))
  return `theme=dark; next-auth.session-token=${token}`
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${url}${path}`, { method, headers })

test('a range of a recording, its length said, for those who may have it', async () => {
  const { recording } = await makeInterview(team.convenor, team.dialogue.slug)
  const path = `/api/media/${recording.id}`
  const whole = await readFile(pathOf(recording.storageKey))
  const answer = await ask(path, { cookie, range: 'bytes=10-29' })
  expect(answer.status).toBe(206)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-length': '20',
    'content-range': `bytes 10-29/${whole.length}`,
    'cache-control': 'private, no-store',
    'content-type': 'video/mp4',
  })
  expect(answer.headers.get('x-baraza-length')).toBeNull()
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(whole.subarray(10, 30))
  const head = await ask(path, { cookie }, 'HEAD')
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)])
  expect((await ask(path, { cookie, range: 'bytes=999999999-' })).status).toBe(416)
  const known = await ask(path, { cookie, 'if-none-match': `"${recording.sha256}"` })
  expect(known.status).toBe(304)
})

test('nothing for anybody else, nor for what is no id; gone once it was withdrawn', async () => {
  const { recording, slug } = await makeInterview(team.convenor, team.dialogue.slug)
  const path = `/api/media/${recording.id}`
  for (const [asked, headers] of [
    [path, {}],
    [path, { cookie: 'next-auth.session-token=none' }],
    ['/api/media/%00', { cookie }],
    ['/api/media/none', { cookie }],
  ] as [string, Record<string, string>][]) {
    const answer = await ask(asked, { ...headers, 'accept-language': 'fr' })
    expect([asked, answer.status]).toEqual([asked, 404])
    expect(await answer.json()).toMatchObject({ error: 'notFound' })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  }
  await withdrawInterview(team.convenor, { slug })
  expect((await ask(path, { cookie })).status).toBe(410)
  expect((await ask(path)).status).toBe(404)
})

test('only these addresses, and only to read', async () => {
  for (const [method, path] of [
    ['POST', '/api/media/a'],
    ['GET', '/api/media/a/playlist'],
    ['GET', '/api/media'],
  ] as const) {
    expect((await ask(path, {}, method)).status).toBe(418)
  }
})

test('a viewer who stops reading is waited for, and one who goes lets go of the file', async () => {
  const { recording } = await makeInterview(team.convenor, team.dialogue.slug)
  const bytes = 60_000_000
  await writeFile(pathOf(recording.storageKey), Buffer.alloc(bytes, 7))
  await db().rendition.update({ where: { id: recording.id }, data: { bytes } })
  const begin = async () => {
    const sent = get(`${url}/api/media/${recording.id}`, { headers: { cookie } })
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    return { sent, answer, res: latest }
  }
  const slow = await begin()
  // What the lines between the two don't take waits as one piece, not as a film.
  while (!slow.res.writableNeedDrain) await new Promise((next) => setImmediate(next))
  expect(slow.res.writableLength).toBeLessThan(1_000_000)
  let length = 0
  for await (const chunk of slow.answer) length += (chunk as Buffer).length
  expect(length).toBe(bytes)
  const gone = await begin()
  while (!gone.res.writableNeedDrain) await new Promise((next) => setImmediate(next))
  const open = await openFiles(recording.storageKey)
  gone.sent.destroy()
  await once(gone.res, 'close')
  while ((await openFiles(recording.storageKey)) >= open && open > 0) {
    await new Promise((next) => setImmediate(next))
  }
  expect(gone.res.writableFinished).toBe(false)
})

/** How often this process holds a file open (Linux; none elsewhere). */
async function openFiles(key: string): Promise<number> {
  const folder = '/proc/self/fd'
  const all = await readdir(folder).catch(() => [])
  const targets = await Promise.all(all.map((fd) => readlink(`${folder}/${fd}`).catch(() => '')))
  return targets.filter((target) => target.endsWith(key)).length
}
