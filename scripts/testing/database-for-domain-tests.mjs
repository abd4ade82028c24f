// For vitest: a throw-away cluster with a migrated template database that each worker clones.
// `npm test` gives the cluster (so that the same tests run on another PostgreSQL too); alone, we start one.
import { migrate } from '../migrations/apply.mjs'
import { connected, createDatabase, databaseAt } from '../postgres/database.mjs'
import { throwAwayCluster } from '../postgres/throw-away.mjs'
import { generateClient } from '../prepare/client.mjs'

const TEMPLATE = 'baraza_template'

export default async function prepare() {
  await generateClient()
  const given = process.env.BARAZA_TEST_CLUSTER_URL
  const cluster = given ? { url: given, stop: async () => {} } : await throwAwayCluster()
  process.env.BARAZA_TEST_CLUSTER_URL = cluster.url
  await connected(cluster.url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`),
  )
  await createDatabase(cluster.url, TEMPLATE)
  await migrate(databaseAt(cluster.url, TEMPLATE))
  return cluster.stop
}
