import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeDialogue, makePerson } from '@/lib/testing/make'
import { env } from '@/lib/platform/env'
import { db } from '@/lib/platform/db'
import { migrationsIn } from '../migrations/apply.mjs'
import { entriesOf } from './archive.mjs'
import { replace, unpack } from './bring-back.mjs'
import { save } from './save.mjs'
import { commitWithFiles, settle } from './swap.mjs'
import { filling, partsOf, tablesIn } from './tables.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baraza-backup-test-'))
const dataDirectory = path.join(folder, 'data')
const file = path.join(folder, 'backup.tar.gz')
const databaseUrl = env.databaseUrl
const tell = () => {}
const inData = (name: string) => path.join(dataDirectory, name)

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const client = new pg.Client({ connectionString: databaseUrl })
await client.connect()
afterAll(() => client.end())

beforeEach(async () => {
  await client.query('DELETE FROM activity')
  fs.rmSync(dataDirectory, { recursive: true, force: true })
  fs.mkdirSync(inData('media/interviews'), { recursive: true })
  fs.writeFileSync(inData('media/interviews/a.mp4'), Buffer.alloc(300_000, 'film'))
  fs.writeFileSync(inData('media/interviews/b.mp4.partial'), 'still coming')
  fs.writeFileSync(inData('secret'), 'first secret\n')
  await makeDialogue({ title: 'Tarkwa' })
  await makePerson({ name: 'Éfua "the washer"\t\\N\nof Tarkwa' })
})

/** About nine megabytes, in rows that no piece of a connection or of a file is a multiple of. */
async function aBigTable() {
  await client.query(`
    INSERT INTO activity (id, verb, day, reason)
    SELECT gen_random_uuid(), 'dialogue.edit', '2026-11-23', repeat('Tarkwa\n', n % 97)
    FROM generate_series(1, 24000) AS n`)
}

/** Every row of every table, and every job, as one hash. */
async function records(): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relname NOT LIKE '\\_prisma%'
     AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  const hash = createHash('sha256')
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
    hash.update(JSON.stringify([name, rows]))
  }
  const { rows: jobs } = await client.query(
    'SELECT task_identifier, key, run_at FROM graphile_worker.jobs ORDER BY key',
  )
  return hash.update(JSON.stringify(jobs)).digest('hex')
}

const files = () =>
  fs
    .readdirSync(dataDirectory, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(inData(name)).isFile())
    .sort()
    .map((name) => [name, fs.readFileSync(inData(name), 'utf8').length])

async function state() {
  return { records: await records(), files: files() }
}

async function bringBack(migrations = migrationsIn()) {
  const manifest = await unpack({ file, dataDirectory, tell, migrations })
  await replace({ file, manifest, databaseUrl, dataDirectory, tell, migrations })
}

async function change() {
  await client.query('DELETE FROM dialogue')
  await makePerson({ name: 'Newcomer' })
  await client.query(`SELECT graphile_worker.add_job('later', '{}', job_key => 'new')`)
  fs.rmSync(inData('media/interviews/a.mp4'))
  fs.writeFileSync(inData('media/new.mp4'), 'new')
  fs.writeFileSync(inData('secret'), 'second secret\n')
}

describe('a backup', () => {
  test('brings back every row, job, film and the secret, and takes away what came since', async () => {
    await client.query(`SELECT graphile_worker.add_job('mail', '{"id":1}', job_key => 'kept')`)
    fs.rmSync(inData('media/interviews/b.mp4.partial'))
    const before = await state()
    await save({ databaseUrl, dataDirectory, file, tell })
    expect(fs.statSync(file).mode & 0o077).toBe(0)
    await change()
    await bringBack()
    expect(await state()).toEqual(before)
  })

  test('of a table too big for one part ends each part with a whole row', async () => {
    await aBigTable()
    const before = await records()
    await save({ databaseUrl, dataDirectory, file, tell })
    const lastBytes: number[] = []
    for await (const { path: name, body } of entriesOf(file)) {
      let last = 0
      for await (const piece of body) last = piece.at(-1) ?? last
      if (name.startsWith('tables/activity/')) lastBytes.push(last)
    }
    expect(lastBytes.length).toBeGreaterThan(1)
    expect(new Set(lastBytes)).toEqual(new Set(['\n'.charCodeAt(0)]))
    await client.query('DELETE FROM activity')
    await bringBack()
    expect(await records()).toBe(before)
  })

  test('of an earlier version, with rows cut in two between its parts, comes back whole', async () => {
    await aBigTable()
    const before = await records()
    const activity = (await tablesIn(client)).find(({ name }) => name === 'activity')
    if (!activity) throw new Error('no table of activity')
    const parts: Buffer[] = []
    for await (const part of partsOf(client, activity)) parts.push(part)
    const whole = Buffer.concat(parts)
    await client.query('DELETE FROM activity')
    const fill = filling(client)
    for (const [from, to] of [
      [0, 1_234_567],
      [1_234_567, 1_234_570],
      [1_234_570, whole.length],
    ])
      await fill(activity, Readable.from([whole.subarray(from, to)]))
    expect(await records()).toBe(before)
  })

  test('is one moment: what is written meanwhile is not in it', async () => {
    const before = await records()
    await save({
      databaseUrl,
      dataDirectory,
      file,
      tell: (detail: string) => {
        if (detail === '1 tables') void makePerson({ name: 'Meanwhile' })
      },
    })
    await db().person.deleteMany({ where: { name: 'Meanwhile' } })
    await bringBack()
    expect(await records()).toBe(before)
  })

  test('lets constraints and triggers stand as before', async () => {
    const constraints = async () =>
      (
        await client.query(
          `SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
           WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
        )
      ).rows
    const before = await constraints()
    await save({ databaseUrl, dataDirectory, file, tell })
    await bringBack()
    expect(await constraints()).toEqual(before)
  })

  test('of an earlier version is brought up to this one', async () => {
    await save({ databaseUrl, dataDirectory, file, tell })
    const sql = "ALTER TABLE portal ADD COLUMN motto text NOT NULL DEFAULT 'Speak'"
    const checksum = createHash('sha256').update(sql).digest('hex')
    await bringBack([...migrationsIn(), { name: '29990101000000_motto', sql, checksum }])
    const { rows } = await client.query(
      `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1 DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ migration_name: '29990101000000_motto' }])
    await client.query('SELECT motto FROM portal')
    await bringBack()
    await expect(client.query('SELECT motto FROM portal')).rejects.toThrow('motto')
  })
})

describe('nothing changes', () => {
  const refused = async (message: RegExp) => {
    const before = await state()
    await expect(bringBack()).rejects.toThrow(message)
    expect(await state()).toEqual(before)
  }

  test('when the file is cut off, damaged, or something else', async () => {
    await save({ databaseUrl, dataDirectory, file, tell })
    await change()
    const whole = fs.readFileSync(file)
    fs.writeFileSync(file, whole.subarray(0, whole.length - 2_000))
    await refused(/can't be restored/)
    const damaged = Buffer.from(whole)
    damaged.writeUInt8(damaged.readUInt8(whole.length >> 1) ^ 0xff, whole.length >> 1)
    fs.writeFileSync(file, damaged)
    await refused(/can't be restored/)
    fs.writeFileSync(file, 'a letter')
    await refused(/can't be restored/)
  })

  test('when it comes from another version', async () => {
    await save({ databaseUrl, dataDirectory, file, tell })
    const before = await state()
    await expect(bringBack([])).rejects.toThrow(/another version/)
    expect(await state()).toEqual(before)
  })

  test('when the database holds tables of somebody else', async () => {
    await save({ databaseUrl, dataDirectory, file, tell })
    await client.query('CREATE TABLE of_somebody_else (id int)')
    await refused(/of_somebody_else/)
    await client.query('DROP TABLE of_somebody_else')
  })

  test('when an upgrade on the way fails', async () => {
    await save({ databaseUrl, dataDirectory, file, tell })
    await change()
    const before = await state()
    const broken = { name: '29990101000000_broken', sql: 'SELECT 1/0', checksum: 'x' }
    await expect(bringBack([...migrationsIn(), broken])).rejects.toThrow('division by zero')
    expect(await state()).toEqual(before)
  })
})

describe('a restore that was cut off between files and database', () => {
  const halfway = async (committed: boolean) => {
    fs.mkdirSync(inData('media.incoming'))
    fs.writeFileSync(inData('media.incoming/restored.mp4'), 'restored')
    fs.writeFileSync(inData('secret.incoming'), 'restored secret\n')
    await client.query('BEGIN')
    // The connection goes at the worst moment.
    const cut = {
      query: async (text: string) => {
        if (text === 'COMMIT') {
          if (committed) await client.query('COMMIT')
          throw new Error('connection lost')
        }
        if (text === 'ROLLBACK' && committed) return undefined
        return client.query(text)
      },
    }
    await expect(commitWithFiles(cut, { databaseUrl, dataDirectory })).rejects.toThrow('lost')
    await settle({ databaseUrl, dataDirectory })
  }

  test('ends with the old files when the database kept its old rows', async () => {
    const before = files()
    await halfway(false)
    expect(files()).toEqual(before)
  })

  test('ends with the new files when the database has the new rows', async () => {
    await halfway(true)
    expect(files()).toEqual([
      ['media/restored.mp4', 9 - 1],
      ['secret', 'restored secret\n'.length],
    ])
  })
})
