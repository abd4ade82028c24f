// For commands beside the portal: with a running one they share its database, else they open it for themselves.
import { settle } from './backup/swap.mjs'
import { command } from './command-line.mjs'
import { findTranscoder } from './media/transcoder.mjs'
import { migrate } from './migrations/apply.mjs'
import { portalState } from './portal-state.mjs'
import { findDatabase, openDatabase } from './postgres/database.mjs'
import { bundle } from './prepare/bundle.mjs'
import { generateClient } from './prepare/client.mjs'
import { installPackages } from './prepare/dependencies.mjs'
import { portalSecret } from './prepare/secret.mjs'
import { environmentFor, prepareDataDirectory, readSettings } from './settings.mjs'
import { claim, whoHolds } from './supervise/claim.mjs'

/** Does `work` with the portal of this data folder: its settings, its database, and whether it is running. */
export async function withPortal(work) {
  const settings = readSettings()
  prepareDataDirectory(settings.dataDirectory)
  const holder = await whoHolds(settings.dataDirectory)
  const runningUrl = holder && (await findDatabase(settings))
  if (runningUrl) {
    const itsOwn = { ...settings, url: holder.url }
    return work({ settings: itsOwn, databaseUrl: runningUrl, isRunning: true })
  }
  const release = await claim(settings.dataDirectory, settings.url)
  try {
    await installPackages()
    await generateClient()
    await bundle()
    const database = await openDatabase(settings)
    try {
      await settle({ databaseUrl: database.url, dataDirectory: settings.dataDirectory })
      await migrate(database.url)
      return await work({ settings, databaseUrl: database.url, isRunning: false })
    } finally {
      await database.stop()
    }
  } finally {
    release()
  }
}

/** Runs one command of the command line; resolves to its exit code. */
export const runBeside = (words) =>
  withPortal(async ({ settings, databaseUrl }) => {
    const { demonstration } = await portalState(databaseUrl)
    const secret = portalSecret(settings.dataDirectory)
    const transcoder = findTranscoder()
    const env = environmentFor({ settings, databaseUrl, secret, demonstration, transcoder })
    return command(words, { ...env, NODE_ENV: 'production' }, { stdio: 'inherit' })
  })
