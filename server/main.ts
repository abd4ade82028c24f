import { createServer } from 'node:http'
import next from 'next'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { makeAnswer } from './answer'
import { ContentWatch } from './content-watch'
import { DatabaseWatch } from './database-watch'
import { Gate } from './gate'
import { isLocalHost } from './hosts'
import { stopWhenTold } from './stopping'
import { VisitorPages } from './visitor-pages'

const dev = !env.isProduction
// A local address is for this machine only; any other is meant to be reached.
const listenOn = isLocalHost(new URL(env.url).host) ? '127.0.0.1' : undefined

const app = next({ dev, dir: '.', hostname: 'localhost', port: env.port, quiet: !dev })
const ready: { pages?: ReturnType<typeof app.getRequestHandler> } = {}

const watch = new DatabaseWatch(env.databaseUrl)
const content = new ContentWatch(env.databaseUrl)
const visitorPages = new VisitorPages(content)
const answer = makeAnswer({ render: () => ready.pages, watch, visitorPages, dev })

const server = createServer((req, res) => {
  answer(req, res).catch((error: unknown) => {
    log.error('answer failed', error)
    res.destroy()
  })
})
// An interview of two gigabytes takes as long as it takes; what ends a connection is silence.
server.requestTimeout = 0
server.headersTimeout = 30_000
server.keepAliveTimeout = 30_000
server.timeout = 300_000

if (dev) {
  const gate = new Gate()
  server.on('upgrade', (req, socket, head) => {
    if ('refused' in gate.enter(req)) return socket.destroy()
    void app.getUpgradeHandler()(req, socket, head)
  })
}

stopWhenTold(server, async () => {
  await Promise.all([watch.stop(), content.stop()])
  await app.close()
})

server.listen(env.port, listenOn)
await Promise.all([watch.start(), app.prepare()])
ready.pages = app.getRequestHandler()
