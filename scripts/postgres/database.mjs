// The portal's own database: the one that DATABASE_URL names, or the embedded one in the data folder.
import path from 'node:path'
import { step, Trouble } from '../progress.mjs'
import { databaseHome, embeddedBinaries } from './binaries.mjs'
import { startCluster } from './cluster.mjs'
import { runningPostmaster } from './postmaster.mjs'

const OLDEST_SERVER = 150_000
const NAME = 'baraza'

/** The same server, another database. */
export function databaseAt(url, name) {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

export const embeddedFolder = (dataDirectory) =>
  path.join(databaseHome(dataDirectory), 'postgres-18')

/**
 * @returns {Promise<{ url: string, folder?: string, revive(): Promise<void>, stop(): Promise<void> }>}
 *   `folder` is set for the embedded one; `revive` starts it again if it was killed
 */
export async function openDatabase({ databaseUrl, dataDirectory }) {
  if (databaseUrl) {
    await checkServer(databaseUrl)
    return { url: databaseUrl, revive: async () => {}, stop: async () => {} }
  }
  const folder = embeddedFolder(dataDirectory)
  const binaries = embeddedBinaries()
  const start = () => startCluster({ folder, binaries })
  const running = runningPostmaster(path.join(folder, 'data'))
  const cluster = await (running ? start() : step('Starting the embedded database', start))
  await createDatabase(cluster.url, NAME)
  return {
    url: databaseAt(cluster.url, NAME),
    folder,
    /** Empties it: for demonstration data in development only. */
    renew: async () => {
      await connected(cluster.url, (client) => client.query(`DROP DATABASE ${NAME} WITH (FORCE)`))
      await createDatabase(cluster.url, NAME)
    },
    revive: async () => {
      if (!runningPostmaster(path.join(folder, 'data'))) await start()
    },
    stop: () => cluster.stop(),
  }
}

/** The address of the embedded database if it runs now, for commands beside a running portal. */
export async function findDatabase({ databaseUrl, dataDirectory }) {
  if (databaseUrl) return databaseUrl
  const folder = embeddedFolder(dataDirectory)
  if (!runningPostmaster(path.join(folder, 'data'))) return undefined
  const cluster = await startCluster({ folder, binaries: embeddedBinaries() })
  return databaseAt(cluster.url, NAME)
}

/** A connection for one piece of work. */
export async function connected(url, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // Without a listener a connection that breaks would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

export const createDatabase = (url, name, template) =>
  connected(url, async (client) => {
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rows.length > 0) return
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : ''
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`)
  })

async function checkServer(url) {
  const found = await connected(url, async (client) => {
    const { rows } = await client.query('SHOW server_version_num')
    return Number(rows[0].server_version_num)
  }).catch((error) => {
    throw new Trouble(
      `The database in DATABASE_URL does not answer: ${explain(error)}\n` +
        'Check host, port, name, user and password in DATABASE_URL, or leave it out to use the embedded database.',
    )
  })
  if (found < OLDEST_SERVER) {
    throw new Trouble(
      `The database in DATABASE_URL is PostgreSQL ${Math.floor(found / 10_000)}; the portal needs 15 or newer.`,
    )
  }
}

const explain = (error) => error.message || error.errors?.[0]?.message || error.code
