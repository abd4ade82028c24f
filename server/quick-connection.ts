import pg from 'pg'

const patienceMs = 1_500

/** A connection for short questions that would rather fail than wait. */
export async function connectQuickly(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
  })
  // The next question finds out; without a listener the process would end.
  client.on('error', () => {})
  await client.connect()
  return client
}
