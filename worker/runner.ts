import { Logger, run } from 'graphile-worker'
import { log } from '@/lib/platform/log'
import { schedule, tasks } from './tasks'

const jobsAtOnce = 4
const stopPatienceMs = 8_000

/** Takes jobs from the queue; `ended` resolves when it stops by itself. */
export async function startRunner(connectionString: string) {
  const runner = await run({
    connectionString,
    concurrency: jobsAtOnce,
    maxPoolSize: jobsAtOnce + 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    taskList: tasks,
    crontab: schedule,
    logger,
  })
  // With ffmpeg, which may have been installed since: the recordings that came without it.
  await runner.addJob('plan-missing', {}, { jobKey: 'plan-missing' })
  const ended = runner.promise.then(
    () => 'ended',
    () => 'failed',
  )
  return {
    ended,
    /** Lets running jobs end; one that doesn't is taken up again by the next worker. */
    async stop() {
      const forced = setTimeout(() => process.exit(1), stopPatienceMs)
      await runner.stop().catch(() => {})
      await ended
      clearTimeout(forced)
    },
  }
}

// The library's own words quote payloads and errors: only the fact and the place go on record.
const logger = new Logger(() => (level, _message, meta) => {
  if (level === 'error') {
    log.error('job failed', meta?.error, {
      task: typeof meta?.job === 'object' ? taskOf(meta.job) : undefined,
    })
  }
})

const taskOf = (job: object | null) =>
  job && 'task_identifier' in job ? String(job.task_identifier) : undefined
