import { log } from './log'

/**
 * Calls `stop` once when this process is told to end: by a signal, or because the one that started it is
 * gone, however it went. Then the process ends.
 */
export function whenTold(stop: () => Promise<void>): void {
  let told = false
  const once = () => {
    if (told) return
    told = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stopping failed', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
  process.on('disconnect', once)
}
