import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { worker } from '@/lib/access/actor'
import { after, now, seconds } from '@/lib/platform/clock'
import { log } from '@/lib/platform/log'
import { changedSince, refreshGround } from './operations/refresh'

const pauseMs = 1_500
/** A change may be logged a moment before it is committed: so far back is looked again. */
const overlap = seconds(10)
/** A dialogue that took long to work out rests so many times as long, so that the worker has time for others. */
const restFactor = 3

/**
 * Keeps the figures that staff see within seconds of what people answer, until told to stop. No answer waits for
 * this, and no job is written for each: the activity log tells where something happened.
 */
export function followAnswers() {
  const stopping = new AbortController()
  const following = follow(stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await following
    },
  }
}

async function follow(signal: AbortSignal): Promise<void> {
  let since = after(now(), -overlap)
  const waiting = new Set<string>()
  const restsUntil = new Map<string, number>()
  while (!signal.aborted) {
    try {
      const looked = now()
      for (const id of await changedSince(since)) waiting.add(id)
      since = after(looked, -overlap)
      for (const id of waiting) {
        const began = now().getTime()
        if (signal.aborted || (restsUntil.get(id) ?? 0) > began) continue
        waiting.delete(id)
        await refreshGround(worker, id)
        restsUntil.set(id, now().getTime() + restFactor * (now().getTime() - began))
      }
    } catch (error) {
      log.error('common ground not worked out', error)
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {})
  }
}
