import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from '../progress.mjs'

const PAUSE_MS = 50

/** Waits until the portal says that it is ready. */
export async function untilReady(port, patienceMs = 120_000) {
  const until = Date.now() + patienceMs
  let last = 'no answer'
  while (Date.now() < until) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(10_000),
      })
      if (answer.ok) return
      last = (await answer.text()).slice(0, 300)
    } catch {
      // Not listening yet.
    }
    await sleep(PAUSE_MS)
  }
  throw new Trouble(`The portal does not become ready: ${last}`)
}
