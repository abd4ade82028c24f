import type { Server } from 'node:http'
import { whenTold } from '@/lib/platform/stopping'

const patienceMs = 10_000

/** Takes no new requests, lets the running ones end (up to ten seconds), then `close`. */
export function stopWhenTold(server: Server, close: () => Promise<void>): void {
  whenTold(async () => {
    const ended = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const force = setTimeout(() => server.closeAllConnections(), patienceMs)
    await ended
    clearTimeout(force)
    await close()
  })
}
