import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { restoreLock } from '@/lib/platform/restore-lock.mjs'

const lookEveryMs = 1_000
const patienceMs = 3_000

export interface Shift {
  /** Resolves, with the reason, when work must stop. */
  over: Promise<string>
  close(): Promise<void>
}

/** Takes a worker's share of the restore lock; undefined while the database is away or being restored. */
export async function openShift(connectionString: string): Promise<Shift | undefined> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  })
  let gone: (because: string) => void = () => {}
  const over = new Promise<string>((resolve) => (gone = resolve))
  client.on('error', () => gone('database away'))
  client.on('end', () => gone('database away'))
  try {
    await client.connect()
    const { rows } = await client.query<{ shared: boolean }>(restoreLock.tryShare)
    if (!rows[0]?.shared) {
      await client.end()
      return undefined
    }
  } catch {
    void client.end().catch(() => {})
    return undefined
  }
  let closed = false
  void (async () => {
    while (!closed) {
      await sleep(lookEveryMs)
      const { rows } = await client.query<{ restoring: boolean }>(restoreLock.isHeld)
      if (rows[0]?.restoring) return gone('restoring')
    }
  })().catch(() => gone('database away'))
  return {
    over,
    async close() {
      closed = true
      // Ending the connection lets go of the lock; a frozen server is not waited for.
      await Promise.race([client.end().catch(() => {}), sleep(patienceMs)])
    },
  }
}
