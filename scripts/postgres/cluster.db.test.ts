import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { databaseHome, embeddedBinaries } from './binaries.mjs'
import { startCluster } from './cluster.mjs'
import { isAlive, runningPostmaster } from './postmaster.mjs'

const folder = fs.mkdtempSync(path.join(databaseHome(os.tmpdir()), 'baraza-cluster-test-'))
const data = path.join(folder, 'data')
const start = () => startCluster({ folder, binaries: embeddedBinaries(), fleeting: false })

afterAll(async () => {
  await (await start()).stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('a cluster is made once, found again while it runs, and keeps what it holds', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)')
  const again = await start()
  expect(again.pid).toBe(first.pid)
  await again.stop()
  expect(isAlive(first.pid)).toBe(false)
  const later = await start()
  // The same address, so that whoever knew it still finds it.
  expect(later.url).toBe(first.url)
  expect(await query(later.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }])
})

test('after kill -9 it comes up again with everything that was written', async () => {
  const cluster = await start()
  await query(cluster.url, 'INSERT INTO kept VALUES (8)')
  process.kill(cluster.pid, 'SIGKILL')
  // The signal is sent at once, the end takes a moment.
  await vi.waitUntil(() => !isAlive(cluster.pid), { timeout: 5_000, interval: 5 })
  const again = await start()
  expect(again.pid).not.toBe(cluster.pid)
  expect(await query(again.url, 'SELECT id FROM kept ORDER BY id')).toEqual([{ id: 7 }, { id: 8 }])
})

test('a number in a left-over file that now belongs to a stranger is no obstacle', async () => {
  const cluster = await start()
  const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  await cluster.stop()
  fs.writeFileSync(path.join(data, 'postmaster.pid'), [process.pid, ...lines.slice(1)].join('\n'))
  const again = await start()
  expect(runningPostmaster(data)?.pid).toBe(again.pid)
})
