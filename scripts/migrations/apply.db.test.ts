import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { env } from '@/lib/platform/env'
import { migrate, migrationsIn } from './apply.mjs'

const client = new pg.Client({ connectionString: env.databaseUrl })
await client.connect()
afterAll(() => client.end())

const migration = (name: string, sql: string) => ({
  name: `2999${name}`,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
const all = (...more: ReturnType<typeof migration>[]) => [...migrationsIn(), ...more]

test('what is applied is not applied again', async () => {
  expect(await migrate(env.databaseUrl)).toEqual([])
})

test('two starts at once apply everything once', async () => {
  const made = migration('01_made', 'CREATE TABLE made_once (id int)')
  const both = await Promise.all([
    migrate(env.databaseUrl, all(made)),
    migrate(env.databaseUrl, all(made)),
  ])
  expect(both.flat()).toEqual([made.name])
})

test('one that fails changes nothing, and is tried again when it is mended', async () => {
  const broken = migration('02_two', 'CREATE TABLE half (id int); SELECT 1/0')
  await expect(migrate(env.databaseUrl, all(broken))).rejects.toThrow('division by zero')
  await expect(client.query('SELECT FROM half')).rejects.toThrow('half')
  const mended = migration('02_two', 'CREATE TABLE half (id int)')
  expect(await migrate(env.databaseUrl, all(mended))).toEqual([mended.name])
})

test('an index is built without locking the table, outside of a transaction', async () => {
  const index = migration('03_index', 'CREATE INDEX CONCURRENTLY made_once_id ON made_once (id)')
  expect(await migrate(env.databaseUrl, all(index))).toEqual([index.name])
})

test('one that was changed afterwards is refused', async () => {
  const changed = migration('01_made', 'CREATE TABLE made_once (id bigint)')
  await expect(migrate(env.databaseUrl, all(changed))).rejects.toThrow('was changed after')
})
