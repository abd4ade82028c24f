// Brings a saved portal back in place of what is there: all of it, or nothing changes.
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { applicationName } from '../../lib/platform/application-name.mjs'
import { restoreLock } from '../../lib/platform/restore-lock.mjs'
import { applyInside, migrationsIn, prepareHistory } from '../migrations/apply.mjs'
import { connected } from '../postgres/database.mjs'
import { Trouble } from '../progress.mjs'
import { entriesOf } from './archive.mjs'
import { replaceJobs } from './jobs.mjs'
import { verify } from './manifest.mjs'
import { commitWithFiles, forgetIncoming, incomingPlaces } from './swap.mjs'
import { filling, openForFilling, ourTables, tablesIn } from './tables.mjs'

const WORKER_PATIENCE = '60s'

/** Checks the whole file and lays media and secret ready beside the present ones. */
export async function unpack({ file, dataDirectory, tell, migrations }) {
  const places = incomingPlaces(dataDirectory)
  let files = 0
  try {
    const keep = async ({ path: name, body }) => {
      const target =
        name === 'secret'
          ? places.secret
          : name.startsWith('media/') && path.join(places.media, name.slice('media/'.length))
      if (!target) {
        for await (const piece of body) void piece
        return
      }
      fs.mkdirSync(path.dirname(target), { recursive: true })
      await pipeline(
        body,
        fs.createWriteStream(target, { mode: name === 'secret' ? 0o600 : 0o644 }),
      )
      files += 1
      tell(`${files} files`)
    }
    return await verify(file, keep, migrations)
  } catch (error) {
    forgetIncoming(dataDirectory)
    throw error
  }
}

/** Replaces every row, then the files, in one transaction; the portal's pages and jobs pause meanwhile. */
export async function replace({
  file,
  manifest,
  databaseUrl,
  dataDirectory,
  tell,
  migrations = migrationsIn(),
}) {
  try {
    await connected(databaseUrl, async (client) => {
      await pausePortal(client)
      try {
        await client.query('BEGIN')
        await replaceRows(client, { file, manifest, tell, migrations })
        await endConnectionsOfPortal(client)
        await commitWithFiles(client, { databaseUrl, dataDirectory })
      } finally {
        // Without effect after a commit.
        await client.query('ROLLBACK').catch(() => {})
      }
    })
  } finally {
    forgetIncoming(dataDirectory)
  }
}

async function pausePortal(client) {
  await client.query(`SET lock_timeout = '${WORKER_PATIENCE}'`)
  try {
    await client.query(restoreLock.take)
  } catch (error) {
    if (error.code !== '55P03') throw error
    throw new Trouble(
      'The worker is busy with a long job, or another backup is being restored. Nothing was changed; try again.',
    )
  }
}

// Pages and jobs remember questions about tables that are gone; they connect anew when they ask next.
async function endConnectionsOfPortal(client) {
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
    [applicationName],
  )
}

async function replaceRows(client, { file, manifest, tell, migrations }) {
  await refuseStrangers(client)
  const past = new Set(manifest.migrations.map(({ name }) => name))
  await client.query('DROP SCHEMA public CASCADE')
  await client.query('CREATE SCHEMA public')
  await client.query('GRANT USAGE ON SCHEMA public TO PUBLIC')
  await prepareHistory(client)
  for (const migration of migrations.filter(({ name }) => past.has(name))) {
    await applyInside(client, migration)
  }
  const close = await openForFilling(client)
  const fill = filling(client)
  let jobs = []
  for await (const { path: name, body } of entriesOf(file)) {
    const table = /^tables\/([^/]+)\//.exec(name)?.[1]
    if (table) {
      await fill({ name: table, columns: manifest.tables[table].columns }, body)
      tell(table)
    } else if (name === 'jobs.json') {
      const pieces = []
      for await (const piece of body) pieces.push(piece)
      jobs = JSON.parse(Buffer.concat(pieces).toString())
    } else {
      // Tables and jobs come first; the rest is laid ready already.
      break
    }
  }
  await compareCounts(client, manifest)
  await close()
  for (const migration of migrations.filter(({ name }) => !past.has(name))) {
    tell(`upgrade: ${migration.name}`)
    await applyInside(client, migration)
  }
  await replaceJobs(client, jobs)
}

// Dropping the schema would take other people's tables along.
async function refuseStrangers(client, migrations) {
  const known = ourTables(migrations)
  const strangers = (await tablesIn(client)).filter(({ name }) => !known.has(name))
  if (strangers.length === 0) return
  throw new Trouble(
    `This database holds tables that are not the portal's (${strangers.map(({ name }) => name).join(', ')}). ` +
      'Restore into a database of its own.',
  )
}

async function compareCounts(client, { tables }) {
  for (const [name, { rows: wanted }] of Object.entries(tables)) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS found FROM ${client.escapeIdentifier(name)}`,
    )
    if (rows[0].found !== wanted) {
      throw new Trouble(`Of ${name} only ${rows[0].found} of ${wanted} rows came back.`)
    }
  }
}
