// npm run db:new NAME: writes the migration for what changed in prisma/schema. Needs no internet.
import { main, say, step, Trouble } from './progress.mjs'
import { generateClient } from './prepare/client.mjs'
import { installPackages } from './prepare/dependencies.mjs'
import { throwAwayCluster } from './postgres/throw-away.mjs'
import { writeMigration } from './migrations/engine.mjs'

await main(async () => {
  const name = process.argv[2]
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Trouble('Name the migration in small letters: npm run db:new seats_per_group')
  }
  await installPackages()
  const cluster = await step('Starting a throw-away database', () => throwAwayCluster())
  try {
    const file = await writeMigration(cluster.url, name)
    if (!file) return say('Nothing to do: the migrations already make what the schema says.')
    say(`Written: ${file}. Read it, and add by hand what Prisma can't say (functions, checks).`)
  } finally {
    await cluster.stop()
  }
  await generateClient()
})
