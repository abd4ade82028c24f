// What a running PostgreSQL says of itself in its own file, postmaster.pid.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readIfPresent } from '../project.mjs'

/** @returns {{ pid: number, port: number, ready: boolean } | undefined} what the file says, if that process lives */
export function runningPostmaster(data) {
  const lines = readIfPresent(path.join(data, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined
  if (!isAlive(pid)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * After a reboot or in a new container the number in a left-over file may belong to a stranger, and
 * PostgreSQL would refuse to start because of it.
 */
export function forgetStranger(data) {
  const postmaster = runningPostmaster(data)
  if (postmaster && !isPostgres(postmaster.pid)) fs.rmSync(path.join(data, 'postmaster.pid'))
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
