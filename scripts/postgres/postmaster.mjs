// What a running PostgreSQL says of itself in its own file, postmaster.pid.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readIfPresent } from '../project.mjs'

/** @returns {{ pid: number, port: number, ready: boolean } | undefined} what the file says, if that process lives */
export function runningPostmaster(data) {
  const pid = writtenPid(data)
  if (pid === undefined || !isAlive(pid)) return undefined
  const lines = writtenLines(data)
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

const writtenLines = (data) => readIfPresent(path.join(data, 'postmaster.pid'))?.split('\n') ?? []

function writtenPid(data) {
  const pid = Number(writtenLines(data)[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/**
 * After a crash PostgreSQL looks whether the process in its left-over file lives. It is misled when the number
 * went to a stranger (after a reboot, in a new container) and when nobody has buried the dead one (a container
 * without an init): then the file goes, once nobody works in the data folder any more.
 */
export async function forgetTheDead(data) {
  const pid = writtenPid(data)
  if (pid === undefined || (isAlive(pid) && isPostgres(pid))) return
  const until = Date.now() + ORPHAN_PATIENCE_MS
  while (someoneWorksIn(data) && Date.now() < until) await sleep(50)
  if (!someoneWorksIn(data)) fs.rmSync(path.join(data, 'postmaster.pid'), { force: true })
}

const ORPHAN_PATIENCE_MS = 10_000

// Every process of a PostgreSQL stands in its data folder.
function someoneWorksIn(data) {
  if (process.platform !== 'linux') return false
  const place = fs.realpathSync(data)
  return fs.readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      return fs.readlinkSync(`/proc/${name}/cwd`) === place && isAlive(Number(name))
    } catch {
      return false
    }
  })
}

/** Ends a PostgreSQL whose data folder is given, by the number it left there, and waits for it. */
export async function stopPostmaster(data) {
  const postmaster = runningPostmaster(data)
  if (!postmaster || !isPostgres(postmaster.pid)) return
  // SIGINT is PostgreSQL's fast shutdown: connections are ended, everything is written.
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ]) {
    signalTo(postmaster.pid, signal)
    const until = Date.now() + patience
    while (isAlive(postmaster.pid) && Date.now() < until) await sleep(20)
    if (!isAlive(postmaster.pid)) return
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  // A process that nobody has buried yet still has a number.
  return !/^\d+ \(.*\) [ZX]/s.test(readIfPresent(`/proc/${pid}/stat`) ?? '')
}

function isPostgres(pid) {
  const listed = readIfPresent(`/proc/${pid}/cmdline`)
  if (listed !== undefined) return /postgres/.test(listed)
  if (process.platform === 'win32') return true
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' })
  return /postgres/.test(stdout ?? '')
}

function signalTo(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in this moment.
  }
}
