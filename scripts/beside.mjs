// For commands beside the portal: with a running one they share its database, else they open it for themselves.
import { bundle } from './prepare/bundle.mjs'
import { command } from './command-line.mjs'
import { migrate } from './migrations/apply.mjs'
import { portalState } from './portal-state.mjs'
import { findDatabase, openDatabase } from './postgres/database.mjs'
import { generateClient } from './prepare/client.mjs'
import { installPackages } from './prepare/dependencies.mjs'
import { portalSecret } from './prepare/secret.mjs'
import { environmentFor, prepareDataDirectory, readSettings } from './settings.mjs'
import { claim, whoHolds } from './supervise/claim.mjs'

/** Runs one command of the command line against this folder's portal; resolves to its exit code. */
export async function beside(words) {
  const settings = readSettings()
  prepareDataDirectory(settings.dataDirectory)
  const running = await whoHolds(settings.dataDirectory)
  const runningUrl = running && (await findDatabase(settings))
  if (runningUrl) return runCommand(words, { ...settings, url: running.url }, runningUrl)

  const release = await claim(settings.dataDirectory, settings.url)
  try {
    await installPackages()
    await generateClient()
    await bundle()
    const database = await openDatabase(settings)
    try {
      await migrate(database.url)
      return await runCommand(words, settings, database.url)
    } finally {
      await database.stop()
    }
  } finally {
    release()
  }
}

async function runCommand(words, settings, databaseUrl) {
  const { demonstration } = await portalState(databaseUrl)
  const secret = portalSecret(settings.dataDirectory)
  const env = environmentFor({ settings, databaseUrl, secret, demonstration })
  return command(words, { ...env, NODE_ENV: 'production' }, { stdio: 'inherit' })
}
