// Requests against a portal on this machine, bounded in number of connections and in time, with what they cost.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import autocannon from 'autocannon'

const WARM_UP_SECONDS = 4

/**
 * @param {object} wish
 * @param {string} wish.url  on the loopback address
 * @param {number} wish.connections  how many at once
 * @param {number} wish.seconds
 * @param {number[]} wish.pids  processes whose CPU time counts, with all that they started
 * @param {string} [wish.expects]  text that a right answer holds
 * @returns requests_per_second, p50_ms, p99_ms, cpu_ms_per_request, errors, requests
 */
export async function load({ url, connections, seconds, pids, expects, ...rest }) {
  await shoot({ url, connections, duration: WARM_UP_SECONDS, ...rest })
  const before = cpuMilliseconds(pids)
  let wrong = 0
  const result = await shoot({
    url,
    connections,
    duration: seconds,
    ...rest,
    ...(expects && {
      verifyBody: (body) => {
        const isRight = String(body).includes(expects)
        if (!isRight) wrong += 1
        return isRight
      },
    }),
  })
  const cpu = cpuMilliseconds(pids) - before
  const requests = result.requests.total
  return {
    requests_per_second: round(result.requests.average),
    p50_ms: result.latency.p50,
    p99_ms: result.latency.p99,
    cpu_ms_per_request: round(cpu / Math.max(1, requests)),
    errors: result.errors + result.timeouts + (result['4xx'] ?? 0) + (result['5xx'] ?? 0) + wrong,
    requests,
  }
}

const shoot = (options) =>
  new Promise((resolve, reject) =>
    autocannon({ timeout: 30, ...options }, (error, result) =>
      error ? reject(error) : resolve(result),
    ),
  )

const round = (number) => Math.round(number * 100) / 100

/** User and system time of processes and their descendants so far (Linux; 0 elsewhere). */
function cpuMilliseconds(pids) {
  if (process.platform !== 'linux') return 0
  const all = descendants(pids)
  return all.reduce((sum, pid) => sum + cpuOf(pid), 0)
}

const ticksPerSecond = () => Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
let ticks

function cpuOf(pid) {
  ticks ??= ticksPerSecond()
  try {
    // Fields 14 and 15 of proc(5); the name in brackets may hold spaces.
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return ((Number(fields[11]) + Number(fields[12])) / ticks) * 1000
  } catch {
    return 0
  }
}

function descendants(pids) {
  const parents = new Map()
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const fields = fs
        .readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      parents.set(Number(name), Number(fields[1]))
    } catch {
      // It ended meanwhile.
    }
  }
  const found = new Set(pids)
  for (let grown = true; grown;) {
    grown = false
    for (const [pid, parent] of parents)
      if (found.has(parent) && !found.has(pid)) {
        found.add(pid)
        grown = true
      }
  }
  return [...found]
}

/** What the figures came from. */
export function machine() {
  const [cpu] = os.cpus()
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memory_gib: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    platform: `${os.platform()} ${os.release()}`,
  }
}
