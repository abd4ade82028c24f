// Applies what prisma/migrations holds and the database hasn't seen, in the way `prisma migrate deploy` does,
// without its native engine: the same lock, the same table, the same checksums.
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Trouble } from '../progress.mjs'
import { inProject } from '../project.mjs'
import { connected } from '../postgres/database.mjs'

// The number that Prisma itself locks while it migrates.
const LOCK = 72707369

export class ChangedMigration extends Trouble {}

/** @returns {{ name: string, sql: string, checksum: string }[]} in the order of their dates */
export function migrationsIn(folder = inProject('prisma/migrations')) {
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** @returns {Promise<string[]>} the names of what was applied now */
export async function migrate(url, migrations = migrationsIn()) {
  const applied = await connected(url, async (client) => {
    // A session lock: two starts at once apply everything once.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const seen = await history(client)
    const names = []
    for (const migration of migrations) {
      if (isDone(seen.get(migration.name), migration)) continue
      await apply(client, migration)
      names.push(migration.name)
    }
    return names
  })
  await migrateQueue(url)
  return applied
}

// The job queue's tables belong to its library, which brings them up to date itself.
async function migrateQueue(url) {
  const { runMigrations, Logger } = await import('graphile-worker')
  await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) })
}

/** Prisma's own table of what was applied. */
export const prepareHistory = (client) =>
  client.query(`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id varchar(36) PRIMARY KEY,
      checksum varchar(64) NOT NULL,
      finished_at timestamptz,
      migration_name varchar(255) NOT NULL,
      logs text,
      rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(),
      applied_steps_count integer NOT NULL DEFAULT 0
    )`)

async function history(client) {
  await prepareHistory(client)
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return new Map(rows.map((row) => [row.migration_name, row]))
}

function isDone(row, { name, checksum }) {
  // One that failed, or was cut off, has left nothing behind but its row.
  if (!row?.finished_at) return false
  if (row.checksum === checksum) return true
  throw new ChangedMigration(
    `The migration ${name} was changed after this database had applied it. ` +
      'Bring the original file back; changes go into a new migration.',
  )
}

async function apply(client, migration) {
  const { name } = migration
  await client.query(
    'DELETE FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NULL',
    [name],
  )
  const id = await begun(client, migration)
  // The change and the note that it is done are one transaction, so that a kill between them can't
  // part them. PostgreSQL builds an index concurrently only outside of one.
  const whole = !/\bCONCURRENTLY\b/i.test(migration.sql)
  try {
    if (whole) await client.query('BEGIN')
    await client.query(migration.sql)
    await finished(client, id)
    if (whole) await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, error.message])
    throw new Trouble(`The migration ${name} failed and changed nothing: ${error.message}`)
  }
}

/** Applies a migration inside the caller's transaction. */
export async function applyInside(client, migration) {
  const id = await begun(client, migration)
  await client.query(migration.sql)
  await finished(client, id)
}

async function begun(client, { name, checksum }) {
  const id = randomUUID()
  await client.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)',
    [id, checksum, name],
  )
  return id
}

const finished = (client, id) =>
  client.query(
    'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  )
