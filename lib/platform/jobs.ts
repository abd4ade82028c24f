import type { Transaction } from './db'

type When = {
  /** Not before this moment. */
  runAt?: Date
  /** A job with the same key replaces the one that waits. */
  key?: string
}

/** Queues a job in the caller's transaction: it exists exactly when the change does. */
export async function addJob(
  tx: Transaction,
  task: string,
  payload: Record<string, string | number | boolean | null>,
  { runAt, key }: When = {},
): Promise<void> {
  // graphile-worker's own function, so that the library owns its tables.
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json,
      run_at => ${runAt ?? null}::timestamptz, job_key => ${key ?? null}::text)`
}
