import type { TaskList } from 'graphile-worker'

/** What the worker can do, by the name that a job carries: composed from every domain's jobs.ts. */
export const tasks: TaskList = {}

/** What happens by the clock, in crontab's form (UTC): "15 3 * * * task-name". */
export const schedule = ''
