// Saves a portal, running or not: one moment of the database, and the media.
import fs from 'node:fs'
import path from 'node:path'
import { restoreLock } from '../../lib/platform/restore-lock.mjs'
import { connected } from '../postgres/database.mjs'
import { Trouble } from '../progress.mjs'
import { openArchive } from './archive.mjs'
import { waitingJobs } from './jobs.mjs'
import { FORMAT } from './manifest.mjs'
import { ourTables, partsOf, tablesIn } from './tables.mjs'

/**
 * @param {{ databaseUrl: string, dataDirectory: string, file: string, tell(detail: string): void }} options
 * @returns {Promise<{ rows: number, files: number, bytes: number }>} what was saved
 */
export async function save({ databaseUrl, dataDirectory, file, tell }) {
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    throw new Trouble(`${file} is not an ordinary file. Give a name for a new one.`)
  }
  const partial = `${file}.partial`
  const archive = await openArchive(partial).catch((error) => {
    throw new Trouble(`The backup can't be written to ${file}: ${error.message}`)
  })
  try {
    const records = await connected(databaseUrl, (client) => saveRecords(client, archive, tell))
    const secret = fs.readFileSync(path.join(dataDirectory, 'secret'))
    await archive.add('secret', secret.length, [secret])
    const media = await saveMedia(path.join(dataDirectory, 'media'), archive, tell)
    const manifest = { ...records, format: FORMAT, checksums: { ...archive.checksums } }
    const text = Buffer.from(JSON.stringify(manifest, null, 1))
    await archive.add('manifest.json', text.length, [text])
    await archive.close()
    fs.renameSync(partial, file)
    const rows = Object.values(records.tables).reduce((sum, table) => sum + table.rows, 0)
    return { rows, files: media, bytes: fs.statSync(file).size }
  } catch (error) {
    archive.abandon()
    fs.rmSync(partial, { force: true })
    throw error
  }
}

async function saveRecords(client, archive, tell) {
  const { rows: restoring } = await client.query(restoreLock.isHeld)
  if (restoring[0].restoring) throw new Trouble('A backup is just being restored. Try again later.')
  // Every table as it stood at this one moment, whatever people do meanwhile.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const { rows: migrations } = await client.query(`
    SELECT migration_name AS name, checksum FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`)
  const { rows: about } = await client.query(
    `SELECT now() AS "madeAt", portal_is_demo() AS demonstration`,
  )
  const known = ourTables()
  const tables = {}
  for (const table of await tablesIn(client)) {
    if (!known.has(table.name)) continue
    let parts = 0
    for await (const part of partsOf(client, table)) {
      parts += 1
      const name = `tables/${table.name}/${String(parts).padStart(5, '0')}.copy`
      await archive.add(name, part.length, [part])
    }
    const { rows } = await client.query(
      `SELECT count(*)::int AS rows FROM ${client.escapeIdentifier(table.name)}`,
    )
    tables[table.name] = { columns: table.columns, parts, rows: rows[0].rows }
    tell(`${Object.keys(tables).length} tables`)
  }
  const jobs = Buffer.from(JSON.stringify(await waitingJobs(client)))
  await client.query('COMMIT')
  await archive.add('jobs.json', jobs.length, [jobs])
  return { ...about[0], migrations, tables }
}

async function saveMedia(folder, archive, tell) {
  let files = 0
  let bytes = 0
  for (const name of filesBelow(folder)) {
    // What is still being uploaded belongs to nothing yet.
    if (name.endsWith('.partial')) continue
    const file = path.join(folder, name)
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size
    // Erased since the list was made.
    if (size === undefined) continue
    await archive.add(`media/${name}`, size, fs.createReadStream(file))
    files += 1
    bytes += size
    tell(`${files} media files, ${Math.round(bytes / 1_000_000)} MB`)
  }
  return files
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
}
