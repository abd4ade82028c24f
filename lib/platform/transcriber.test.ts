import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { log } from './log'
import { openAiTranscriber } from './transcriber'

/** A service with OpenAI's API, as well or as badly behaved as each test wants. */
let answer: (request: IncomingMessage, response: ServerResponse) => void
let asked: { method: string | undefined; url: string | undefined; key: string; body: string }[] = []
const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('latin1')
  request.on('data', (piece) => (body += piece))
  request.on('end', () => {
    const { method, url, headers } = request
    asked.push({ method, url, key: headers.authorization ?? '', body })
    answer(request, response)
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

const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\nThe same man every evening\n'
const write = (language = 'fr', patience = 2_000) =>
  openAiTranscriber({ url, key: 'k', model: 'small', isOwn: true, patience }).write({
    bytes: new TextEncoder().encode('a voice'),
    contentType: 'audio/mp4',
    language,
  })

describe('a service with OpenAI’s API', () => {
  test('gets the sound, its language, the model and the key, and nothing of whose it is', async () => {
    answer = (_request, response) => response.end(vtt)
    expect(await write()).toBe(vtt)
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v1/audio/transcriptions' })
    expect(asked[0]?.key).toBe('Bearer k')
    for (const part of ['a voice', 'small', 'name="language"\r\n\r\nfr', 'filename="sound.m4a"'])
      expect(asked[0]?.body).toContain(part)
    await write('tw-x-local')
    expect(asked[1]?.body).not.toContain('name="language"')
  })

  test('may answer with segments', async () => {
    const said = [{ start: 0, end: 2.5, text: ' The same man ' }]
    answer = (_request, response) => response.end(JSON.stringify({ text: '…', segments: said }))
    expect(await write()).toEqual(said)
  })

  test('that errs, refuses, answers nonsense or too much says which', async () => {
    for (const [status, body, problem] of [
      [503, '', 'unreachable'],
      [401, '', 'refused'],
      [200, '<html>', 'nonsense'],
      [200, '{"text":"no times"}', 'nonsense'],
      [200, 'WEBVTT'.padEnd(5_000_000, 'x'), 'nonsense'],
    ] as const) {
      answer = (_request, response) => response.writeHead(status).end(body)
      await expect(write()).rejects.toMatchObject({ problem })
    }
  })

  test('that sends elsewhere (attack 36) or is silent is left alone', async () => {
    answer = (_request, response) => response.writeHead(307, { location: `${url}/elsewhere` }).end()
    await expect(write()).rejects.toMatchObject({ problem: 'unreachable' })
    expect(asked).toHaveLength(1)
    answer = () => {}
    await expect(write('fr', 100)).rejects.toMatchObject({ problem: 'unreachable' })
  })
})
