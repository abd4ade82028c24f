/** The last of those who wait for each thing, in this process. */
const lines = new Map<string, Promise<unknown>>()

/**
 * Runs `work` when all that was begun before it under the same name has ended. Whoever waits here holds no connection
 * to the database, so that hundreds who want one thing at once leave it free for everybody else. The database's own
 * lock still decides between several processes.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = lines.get(name) ?? Promise.resolve()
  const own = before.then(work, work)
  lines.set(name, own)
  try {
    return await own
  } finally {
    if (lines.get(name) === own) lines.delete(name)
  }
}
