/**
 * While a backup is being restored, no page reads and no job runs: an advisory lock in the database itself
 * says so to every process, and goes by itself if the restoring process dies.
 * The two numbers are ours alone ("Bara", "rest" in ASCII).
 */
const [kind, key] = [0x42617261, 0x72657374]

export const restoreLock = {
  /** Held by who restores; waits until every worker has let go of its share. */
  take: `SELECT pg_advisory_lock(${kind}, ${key})`,
  /** Held by each worker while it takes jobs. */
  tryShare: `SELECT pg_try_advisory_lock_shared(${kind}, ${key}) AS shared`,
  release: `SELECT pg_advisory_unlock_all()`,
  /** True while somebody restores, or waits to. */
  isHeld: `SELECT EXISTS (
    SELECT FROM pg_locks
    WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = ${kind} AND objid = ${key} AND mode = 'ExclusiveLock') AS restoring`,
}
