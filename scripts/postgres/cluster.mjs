// A PostgreSQL of our own in a folder: made once, started, found again when it outlived its starter, stopped.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from '../progress.mjs'
import { readIfPresent, writeWhole } from '../project.mjs'
import { asRoot, databaseUser, program } from './binaries.mjs'
import { freePort, portIsFree } from './ports.mjs'
import { forgetTheDead, runningPostmaster, stopPostmaster } from './postmaster.mjs'

const DURABLE = []
// For throw-away clusters: nothing in them needs to survive a power cut.
const FLEETING = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=256MB'],
  // Their databases are gone before anybody has to tidy up in them.
  'autovacuum=off',
  // Who waits for whom is looked at sooner; what is found is the same.
  'deadlock_timeout=100ms',
]
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']

const START_PATIENCE_MS = 60_000
const LOG_LIMIT_BYTES = 10_000_000

/**
 * Starts the cluster in a folder, or takes over the one that is running there.
 *
 * @param {{ folder: string, binaries: string, fleeting?: boolean }} options
 * @returns {Promise<{ url: string, pid: number, stop(): Promise<void> }>}
 *   `url` names the database `postgres`
 */
export async function startCluster({ folder, binaries, fleeting = false }) {
  const data = path.join(folder, 'data')
  ownFolder(folder)
  const access = initialise({ folder, data, binaries, fleeting })

  await forgetTheDead(data)
  let running = runningPostmaster(data)
  if (!running) {
    await launch({ folder, data, binaries, fleeting, access })
    running = await untilReady(folder, data)
  }
  remember(folder, { ...access, port: running.port })
  return {
    url: `postgresql://baraza:${access.password}@127.0.0.1:${running.port}/postgres`,
    pid: running.pid,
    stop: () => stopPostmaster(data),
  }
}

const accessFile = (folder) => path.join(folder, 'access.json')
const remember = (folder, access) => writeWhole(accessFile(folder), JSON.stringify(access), 0o600)

function ownFolder(folder) {
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(folder, 0o700)
  if (asRoot) fs.chownSync(folder, databaseUser.uid, databaseUser.gid)
}

// Made beside and renamed: a first start that was killed leaves nothing that looks complete.
function initialise({ folder, data, binaries, fleeting }) {
  const kept = JSON.parse(readIfPresent(accessFile(folder)) ?? 'null')
  if (kept && fs.existsSync(path.join(data, 'PG_VERSION'))) return kept
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) {
    throw new Trouble(
      `The database in ${data} lies there without its password file (${accessFile(folder)}). ` +
        'Bring that file back, or move the folder away to begin anew.',
    )
  }
  const password = randomBytes(18).toString('base64url')
  const unfinished = `${data}.unfinished`
  const passwordFile = path.join(folder, 'password')
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (asRoot) fs.chownSync(passwordFile, databaseUser.uid, databaseUser.gid)
  const made = spawnSync(
    program(binaries, 'initdb'),
    [
      ...['-D', unfinished, '-U', 'baraza', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['-E', 'UTF8', ...localeFor(binaries), '--no-instructions'],
      ...(fleeting ? ['--no-sync'] : []),
    ],
    { encoding: 'utf8', cwd: folder, env: plainEnvironment(), ...databaseUser },
  )
  fs.rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    throw new Trouble(
      `The database could not be made in ${folder}: ${made.error?.message ?? made.stderr}`,
    )
  }
  const access = { password }
  remember(folder, access)
  fs.renameSync(unfinished, data)
  return access
}

// The same order of letters on every machine, whatever locales it has.
function localeFor(binaries) {
  const { stdout } = spawnSync(program(binaries, 'postgres'), ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...databaseUser,
  })
  const major = Number(/(\d+)/.exec(stdout ?? '')?.[1])
  return major >= 17
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8']
}

// Nothing of the caller's: PGPORT, PGDATA or a strange locale would change what we start.
const plainEnvironment = () => ({ PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' })

async function launch({ folder, data, binaries, fleeting, access }) {
  // The same port again while it is free, so that whoever knew the database still finds it.
  const port = access.port && (await portIsFree(access.port)) ? access.port : await freePort()
  const logFile = path.join(folder, 'postgres.log')
  const grown = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  const log = fs.openSync(logFile, grown > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600)
  const settings = [...SETTINGS, ...(fleeting ? FLEETING : DURABLE)]
  // A process group of its own: Ctrl-C at the terminal must not end it before its users.
  const child = spawn(
    program(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: folder,
      detached: true,
      env: plainEnvironment(),
      stdio: ['ignore', log, log],
      ...databaseUser,
    },
  )
  child.on('error', () => {})
  child.unref()
  fs.closeSync(log)
}

async function untilReady(folder, data) {
  const until = Date.now() + START_PATIENCE_MS
  const grace = Date.now() + 3_000
  while (Date.now() < until) {
    const running = runningPostmaster(data)
    if (running?.ready) return running
    if (!running && Date.now() > grace) break
    await sleep(25)
  }
  const log = readIfPresent(path.join(folder, 'postgres.log')) ?? ''
  throw new Trouble(
    `The embedded database does not start. The end of ${path.join(folder, 'postgres.log')}:\n` +
      log.trim().split('\n').slice(-12).join('\n'),
  )
}
