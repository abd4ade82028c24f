// npm start, npm run dev: from a fresh clone to a running portal.
import { settle } from './backup/swap.mjs'
import { answerOf, command } from './command-line.mjs'
import { readyTranscoder } from './media/transcoder.mjs'
import { ChangedMigration, migrate } from './migrations/apply.mjs'
import {
  decideEmpty,
  portalState,
  seedingBegins,
  seedingEnds,
  seedingWasCut,
} from './portal-state.mjs'
import { openDatabase } from './postgres/database.mjs'
import { portIsFree } from './postgres/ports.mjs'
import { build } from './prepare/build.mjs'
import { bundleAndWatch } from './prepare/bundle.mjs'
import { generateClient } from './prepare/client.mjs'
import { installPackages } from './prepare/dependencies.mjs'
import { portalSecret } from './prepare/secret.mjs'
import { main, say, step, Trouble } from './progress.mjs'
import { nodeIsRecentEnough } from './project.mjs'
import {
  environmentFor,
  prepareDataDirectory,
  readSettings,
  refuseOpenDemonstration,
} from './settings.mjs'
import { claim } from './supervise/claim.mjs'
import { keepRunning } from './supervise/program.mjs'
import { untilReady } from './supervise/readiness.mjs'
import { onStop } from './supervise/stopping.mjs'

const KNOWN = ['--empty', '--dev']
const DATABASE_CHECK_MS = 1_000

await main(async () => {
  const options = readOptions(process.argv.slice(2))
  if (!nodeIsRecentEnough()) {
    throw new Trouble(`This is Node ${process.versions.node}; the portal needs 20.19 or newer.`)
  }
  const settings = readSettings()
  prepareDataDirectory(settings.dataDirectory)
  // In this order, undone in the reverse one.
  const undo = []
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    for (const each of undo.reverse()) await each().catch((error) => say(error.message))
  }
  onStop(async () => {
    say('\nStopping …')
    await stop()
    process.exit(process.exitCode ?? 0)
  })
  try {
    await start(settings, options, {
      later: (work) => undo.push(work),
      fail: () => {
        process.exitCode = 1
        process.kill(process.pid, 'SIGTERM')
      },
    })
  } catch (error) {
    if (stopped) return
    await stop()
    throw error
  }
})

function readOptions(words) {
  const unknown = words.filter((word) => !KNOWN.includes(word))
  if (unknown.length > 0) {
    throw new Trouble(
      `Unknown: ${unknown.join(' ')}. Known: npm start, npm start -- --empty, npm run dev.`,
    )
  }
  return { empty: words.includes('--empty'), dev: words.includes('--dev') }
}

async function start(settings, { empty, dev }, { later, fail }) {
  if (!(await portIsFree(settings.port))) {
    throw new Trouble(
      `Port ${settings.port} is in use by another program. Choose another one: PORT=${settings.port + 1} npm start`,
    )
  }
  const release = await claim(settings.dataDirectory, settings.url)
  later(async () => release())

  await installPackages()
  await generateClient()
  const transcoder = await readyTranscoder()
  const database = await openDatabase(settings)
  later(() => database.stop())
  await settle({ databaseUrl: database.url, dataDirectory: settings.dataDirectory })
  const migrations = await migrateOrRenew(database, dev)
  if (migrations.length > 0) say(`Database brought up to date (${migrations.join(', ')}).`)

  const state = await portalState(database.url)
  const cut = seedingWasCut(settings.dataDirectory)
  const load = cut || (state.fresh && !empty)
  const demonstration = state.demonstration || load
  if (demonstration) refuseOpenDemonstration(settings)
  if (empty && state.demonstration) {
    say('This portal holds demonstration data already; --empty works with a new BARAZA_DATA_DIR.')
  }
  if (empty && state.fresh) await decideEmpty(database.url)

  const env = {
    ...environmentFor({
      settings,
      databaseUrl: database.url,
      secret: portalSecret(settings.dataDirectory),
      demonstration,
      transcoder,
    }),
    NODE_ENV: dev ? 'development' : 'production',
  }
  const programs = {}
  if (dev) later(await bundleAndWatch((name) => programs[name]?.restart(), showBundleErrors))
  else await build()

  if (load) await loadDemonstration(settings, env, cut)

  programs.worker = keepRunning({ name: 'worker', file: 'dist/worker.mjs', env, gaveUp: fail })
  later(() => programs.worker.stop())
  programs.server = keepRunning({ name: 'web server', file: 'dist/server.mjs', env, gaveUp: fail })
  later(() => programs.server.stop())
  const guard = setInterval(() => database.revive().catch(() => {}), DATABASE_CHECK_MS)
  later(async () => clearInterval(guard))

  const [signIns] = await Promise.all([
    answerOf([demonstration ? 'sign-ins' : 'first-administrator'], env),
    untilReady(settings.port),
  ])
  report({ settings, database, demonstration, transcoder, signIns })
}

// While a migration is still being written it changes; demonstration data is simply loaded again.
async function migrateOrRenew(database, dev) {
  try {
    return await migrate(database.url)
  } catch (error) {
    const mayGo = dev && database.renew && error instanceof ChangedMigration
    if (!mayGo || (await portalState(database.url)).real) throw error
    say(`${error.message}\nAs this is development with demonstration data, it begins anew.`)
    await database.renew()
    return migrate(database.url)
  }
}

async function loadDemonstration(settings, env, cut) {
  if (cut) say('Loading the demonstration dialogues was cut off last time; it begins anew.')
  seedingBegins(settings.dataDirectory)
  await step('Loading the demonstration dialogues', async () => {
    const code = await command(cut ? ['seed', '--again'] : ['seed'], env)
    if (code !== 0) throw new Trouble('The demonstration dialogues could not be loaded.')
  })
  seedingEnds(settings.dataDirectory)
}

function report({ settings, database, demonstration, transcoder, signIns }) {
  say()
  say(`Baraza is ready: ${settings.url}`)
  say(`Data lies in ${settings.dataDirectory}`)
  if (database.folder && !database.folder.startsWith(settings.dataDirectory)) {
    say(`The database lies in ${database.folder}, where its own user can reach it`)
  }
  if (transcoder) say(`Recordings are made small with ${transcoder.ffmpeg} (${transcoder.from})`)
  if (demonstration) say('It holds demonstration data, and only this machine can reach it.')
  if (signIns.trim()) say(`\n${signIns.trim()}`)
  say('\nStop it with Ctrl-C.')
}

function showBundleErrors(errors) {
  for (const { text, location } of errors) {
    say(location ? `${location.file}:${location.line}: ${text}` : text)
  }
}
