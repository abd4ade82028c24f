import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { libreTranslate } from './machine-translation'
import { log } from './log'

/** A service with LibreTranslate's API, as well or as badly behaved as each test wants. */
let answer: (request: IncomingMessage, response: ServerResponse, body: string) => void
let asked: { method: string | undefined; url: string | undefined; body: string }[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (piece) => (body += piece))
  request.on('end', () => {
    asked.push({ method: request.method, url: request.url, body })
    answer(request, response, body)
  })
})

let url = ''
beforeEach(async () => {
  asked = []
  vi.spyOn(log, 'error').mockImplementation(() => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  vi.restoreAllMocks()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const words = { text: 'Come in the evening.', from: 'en', to: 'fr' }
const translate = (patience = 2_000) =>
  libreTranslate({ url, key: 'k', isOwn: true, patience }).translate(words)
const json = (response: ServerResponse, status: number, content: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))

describe('a service with LibreTranslate’s API', () => {
  test('gets the words, both languages and the key, and is believed word for word', async () => {
    answer = (_request, response) => json(response, 200, { translatedText: 'Venez le soir.' })
    expect(await translate()).toBe('Venez le soir.')
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/translate' })
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      q: 'Come in the evening.',
      source: 'en',
      target: 'fr',
      format: 'text',
      api_key: 'k',
    })
  })

  test('a language that it doesn’t know is said', async () => {
    answer = (_request, response) => json(response, 400, { error: 'sw is not supported' })
    await expect(translate()).rejects.toMatchObject({ code: 'machineLanguage' })
  })

  test('errors, nonsense and silence are one plain sentence', async () => {
    const bad: (typeof answer)[] = [
      (_request, response) => json(response, 500, {}),
      (_request, response) => json(response, 429, {}),
      (_request, response) => response.end('<html>'),
      (_request, response) => json(response, 200, { translatedText: '' }),
      (_request, response) => json(response, 200, { translatedText: 7 }),
      (request) => request.socket.destroy(),
    ]
    for (const each of bad) {
      answer = each
      await expect(translate()).rejects.toMatchObject({ code: 'machineUnreachable' })
    }
  })

  test('whoever never answers is not waited for', async () => {
    answer = () => {}
    await expect(translate(50)).rejects.toMatchObject({ code: 'machineUnreachable' })
  })

  test('a redirect is not followed: the words go nowhere else (attack 36)', async () => {
    answer = (request, response) => {
      if (request.url === '/translate') response.writeHead(307, { location: '/inside' }).end()
      else json(response, 200, { translatedText: 'from inside' })
    }
    await expect(translate()).rejects.toMatchObject({ code: 'machineUnreachable' })
    expect(asked.map((each) => each.url)).toEqual(['/translate'])
  })

  test('an endless answer is cut off (attack 18)', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    }
    await expect(translate()).rejects.toMatchObject({ code: 'machineUnreachable' })
  })
})
