import { setTimeout as sleep } from 'node:timers/promises'
import { followAnswers } from '@/lib/common-ground/follow'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { whenTold } from '@/lib/platform/stopping'
import { keepSearch } from '@/lib/search/keep'

import { startRunner } from './runner'
import { openShift, type Shift } from './shift'

const pauseMs = 1_000
let told = false

/**
 * Works while the database is there and nobody restores a backup: takes its share of the restore lock, runs
 * jobs until it must let go, waits, and begins again.
 */
async function work(): Promise<void> {
  while (!told) {
    const shift = await openShift(env.databaseUrl)
    if (shift) await workThrough(shift)
    await sleep(pauseMs)
  }
}

async function workThrough(shift: Shift): Promise<void> {
  try {
    const runner = await startRunner(env.databaseUrl)
    const follower = followAnswers()
    const keeper = keepSearch()
    const end = await Promise.race([shift.over, runner.ended, beingTold])
    log.info('worker pauses', { because: end })
    await Promise.all([runner.stop(), follower.stop(), keeper.stop()])
  } catch (error) {
    log.error('worker failed', error)
  } finally {
    await shift.close()
  }
}

let tell: (because: string) => void = () => {}
const beingTold = new Promise<string>((resolve) => (tell = resolve))

const working = work()

whenTold(async () => {
  told = true
  tell('stopping')
  await working
})
