// Work that waits in the queue. Its tables belong to the library, so jobs are kept by what they say and are
// queued again through the library's own function.

export async function waitingJobs(client) {
  const { rows } = await client.query(`
    SELECT t.identifier AS task, j.payload, q.queue_name AS queue, j.run_at AS "runAt", j.key,
      j.priority, j.max_attempts - j.attempts AS "attemptsLeft"
    FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
    WHERE j.attempts < j.max_attempts
    ORDER BY j.id`)
  return rows
}

export async function replaceJobs(client, jobs) {
  await client.query('DELETE FROM graphile_worker._private_jobs')
  for (const { task, payload, queue, runAt, key, priority, attemptsLeft } of jobs) {
    await client.query(
      `SELECT graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4, job_key => $5,
         priority => $6, max_attempts => $7)`,
      [task, JSON.stringify(payload), queue, runAt, key, priority, attemptsLeft],
    )
  }
}
