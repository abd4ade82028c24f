import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll } from 'vitest'
import { closeDb } from '@/lib/platform/db'

/**
 * A database of its own for each test file, cloned from the migrated template that
 * `scripts/testing/database-for-domain-tests.mjs` has made. Loaded before every `*.db.test.ts`.
 */
const cluster = process.env.BARAZA_TEST_CLUSTER_URL
if (!cluster) throw new Error('Domain tests are run by "npm test -- domain".')

const name = `t_${randomUUID().replaceAll('-', '')}`
const own = new URL(cluster)
own.pathname = `/${name}`

await onCluster(`CREATE DATABASE ${name} TEMPLATE baraza_template`)
process.env.DATABASE_URL = own.href
process.env.BARAZA_SECRET ??= 'a secret for tests only, of no value elsewhere'

afterAll(async () => {
  await closeDb()
  await onCluster(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
})

async function onCluster(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster })
  await client.connect()
  try {
    // The name is made above from hexadecimal digits; identifiers can't be parameters.
    await client.query(statement)
  } finally {
    await client.end()
  }
}
