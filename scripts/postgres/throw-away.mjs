// Databases that live as long as one run: for tests and benchmarks.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { program, databaseHome, databaseUser, embeddedBinaries } from './binaries.mjs'
import { startCluster } from './cluster.mjs'
import { isAlive, stopPostmaster } from './postmaster.mjs'

const PREFIX = 'baraza-throw-away-'

/** PostgreSQL 15 as Debian packs it, or undefined where it isn't installed. */
export const debianBinaries = () => {
  const folder = '/usr/lib/postgresql/15/bin'
  return fs.existsSync(path.join(folder, 'postgres')) ? folder : undefined
}

/** A new cluster in the folder for temporary files; `stop` removes it again. Not fleeting: as durable as a real one. */
export async function throwAwayCluster(binaries = embeddedBinaries(), { fleeting = true } = {}) {
  for (const each of [temporaryFolder(), MEMORY]) await sweep(each)
  const home = (fleeting && memoryFolder()) || temporaryFolder()
  const folder = path.join(home, `${PREFIX}${process.pid}-${Date.now().toString(36)}`)
  const cluster = await startCluster({ folder, binaries, fleeting })
  const clear = async () => {
    await cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { url: cluster.url, pid: cluster.pid, version: versionOf(binaries), stop: clear }
}

const versionOf = (binaries) =>
  /\d+(\.\d+)?/.exec(
    spawnSync(program(binaries, 'postgres'), ['--version'], {
      encoding: 'utf8',
      cwd: '/',
      ...databaseUser,
    }).stdout,
  )?.[0]

const temporaryFolder = () => databaseHome(os.tmpdir())

const MEMORY = '/dev/shm'
const MEMORY_NEEDED_BYTES = 4 * 2 ** 30

/** Where nothing waits for a disk, if the machine has memory to spare: making a database takes a tenth there. */
export function memoryFolder() {
  const hasRoom = memoryToSpare() >= MEMORY_NEEDED_BYTES && roomIn(MEMORY) >= MEMORY_NEEDED_BYTES
  return hasRoom && databaseHome(MEMORY) === MEMORY ? MEMORY : undefined
}

function roomIn(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK)
    const { bavail, bsize } = fs.statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}

// What a container is allowed, where it is less than the machine has.
const memoryToSpare = () => Math.min(os.freemem(), process.availableMemory?.() ?? Infinity)

// Runs that were killed leave a running database behind; the next run ends it.
async function sweep(home) {
  if (!fs.existsSync(home)) return
  for (const name of fs.readdirSync(home).filter((each) => each.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0])
    if (isAlive(owner)) continue
    const folder = path.join(home, name)
    try {
      await stopPostmaster(path.join(folder, 'data'))
      fs.rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another person's run: theirs to clear.
    }
  }
}
