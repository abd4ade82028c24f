import type { Transaction } from './db'

type Payload = Record<string, string | number | boolean | null>

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
  payload: Payload,
  { runAt, key }: When = {},
): Promise<void> {
  // graphile-worker's own function, so that the library owns its tables.
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json,
      run_at => ${runAt ?? null}::timestamptz, job_key => ${key ?? null}::text)`
}

/** Many jobs of one task in one statement. */
export async function addJobs(
  tx: Transaction,
  task: string,
  payloads: readonly Payload[],
): Promise<void> {
  // As above; the function is called once a payload, inside the database.
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${task}, payload)
    FROM json_array_elements(${JSON.stringify(payloads)}::json) AS payload`
}
