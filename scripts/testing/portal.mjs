// A portal of its own for one run: production build, free port, own database, gone afterwards.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../postgres/ports.mjs'
import { memoryFolder } from '../postgres/throw-away.mjs'
import { Trouble } from '../progress.mjs'
import { inProject, readIfPresent, root } from '../project.mjs'

const PATIENCE_MS = 300_000

/**
 * Runs what `npm start` runs.
 *
 * @param {{ name: string, options?: string[], settings?: Record<string, string>, fleeting?: boolean }} what
 *   fleeting: its data may lie in memory, where nothing waits for a disk
 * @returns {Promise<{ env: object, url: string, pid: number, log: string, stop(): Promise<void> }>}
 *   `env` is what commands beside this portal need
 */
export async function ownPortal({ name, options = [], settings = {}, fleeting = false }) {
  const home = (fleeting && memoryFolder()) || os.tmpdir()
  const folder = fs.mkdtempSync(path.join(home, `baraza-${name}-`))
  // Root's database user passes through it: elsewhere the database would be left over.
  fs.chmodSync(folder, 0o711)
  // Not in test-results: Playwright empties that when it begins.
  const log = inProject('node_modules/.cache/baraza', `${name}.log`)
  fs.mkdirSync(path.dirname(log), { recursive: true })
  const port = await freePort()
  const env = {
    ...withoutSettings(process.env),
    PORT: String(port),
    BARAZA_DATA_DIR: path.join(folder, 'data'),
    ...settings,
  }
  const output = fs.openSync(log, 'w')
  const child = spawn(process.execPath, [inProject('scripts/start.mjs'), ...options], {
    cwd: root,
    env,
    stdio: ['ignore', output, output],
  })
  fs.closeSync(output)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  const stop = async () => {
    child.kill()
    await ended
    process.off('exit', endWithUs)
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const ready = isReady(log)
  const outcome = await Promise.race([ready, ended.then(() => 'ended')])
  if (outcome !== 'ready') {
    await stop()
    throw new Trouble(`The portal for the ${name} did not start:\n${readIfPresent(log)}`)
  }
  return { env, url: `http://localhost:${port}`, pid: child.pid, log, stop }
}

// What `npm start` prints last.
async function isReady(log) {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    if (/^Stop it with Ctrl-C\.$/m.test(readIfPresent(log) ?? '')) return 'ready'
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return 'too late'
}

/** The environment without anything that could lead to somebody's real portal, database or mail server. */
export const withoutSettings = (environment) =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) =>
        !/^(BARAZA_|SMTP_|MAIL_|OIDC_|NEXTAUTH_|PG[A-Z]+$)|^(PORT|DATABASE_URL|NODE_ENV)$/.test(
          name,
        ) && name !== 'npm_lifecycle_event',
    ),
  )
