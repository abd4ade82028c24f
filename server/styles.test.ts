import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answerStyle } from './styles'

const text = '.a { color: red }\n'.repeat(50)
const server = createServer((req, res) => {
  void answerStyle(req, res, req.url ?? '').then((done) => {
    if (!done) res.writeHead(404).end()
  })
})
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baraza-styles-'))
  await mkdir(path.join(folder, '.next/static/chunks'), { recursive: true })
  await writeFile(path.join(folder, '.next/static/chunks/a-1.css'), text)
  await writeFile(path.join(folder, '.next/secret.css'), 'secret')
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

function ask(asked: string, encoding: string): Promise<IncomingMessage> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const headers = { 'accept-encoding': encoding }
  return new Promise((done) => get({ host: '127.0.0.1', port, path: asked, headers }, done))
}

test('a style sheet is sent in Brotli to who reads it, for good', async () => {
  const answer = await ask('/_next/static/chunks/a-1.css', 'gzip, br')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toContain('immutable')
  expect(brotliDecompressSync(await buffer(answer)).toString()).toBe(text)
})

test.each([
  ['/_next/static/chunks/a-1.css', 'gzip'],
  ['/_next/static/../secret.css', 'br'],
  ['/_next/static/%2e%2e/secret.css', 'br'],
  ['/_next/static/chunks/nowhere.css', 'br'],
])('%s with %s is left to others', async (asked, encoding) => {
  const answer = await ask(asked, encoding)
  expect(answer.statusCode).toBe(404)
  answer.resume()
})
