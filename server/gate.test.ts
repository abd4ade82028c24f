import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { env } from '@/lib/platform/env'
import { Gate } from './gate'

function asked(method: string, url: string): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  const { host } = new URL(env.url)
  return Object.assign(request, { method, url, headers: { host } })
}

test('what no page and no route is asked with is refused before any of them sees it', () => {
  const gate = new Gate()
  for (const url of ['/en', '/api/archive', '/api/v1/summaries'])
    expect(gate.enter(asked('TRACE', url))).toMatchObject({ refused: 405 })
  expect(gate.enter(asked('OPTIONS', '/en'))).toMatchObject({ refused: 405 })
  for (const [method, url] of [
    ['GET', '/en'],
    ['HEAD', '/api/archive'],
    ['OPTIONS', '/api/v1/summaries'],
  ] as const)
    expect(gate.enter(asked(method, url))).toMatchObject({ visit: { path: url } })
})
