// A program that is kept running: started again when it falls over, a little later each time.
import { spawn } from 'node:child_process'
import { say } from '../progress.mjs'
import { inProject, root } from '../project.mjs'

// A program ends with this code when a setting is wrong: starting it again would not help.
export const BROKEN_SETTING = 78

const FIRST_PAUSE_MS = 300
const LONGEST_PAUSE_MS = 30_000
const STEADY_AFTER_MS = 60_000
const STOP_PATIENCE_MS = 15_000

/**
 * @param {{ name: string, file: string, env: object, gaveUp(): void }} options
 *   `name` as the person reads it; `file` below the project's root
 */
export function keepRunning({ name, file, env, gaveUp }) {
  let child
  let stopping = false
  let pause = FIRST_PAUSE_MS
  let timer

  const start = () => {
    const began = Date.now()
    // The channel tells the program when we are gone, however we went. A process group of its own keeps
    // Ctrl-C from reaching it before we have decided the order of stopping.
    child = spawn(process.execPath, ['--enable-source-maps', inProject(file)], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    })
    child.on('error', () => {})
    child.on('exit', (code, signal) => {
      child = undefined
      if (stopping) return
      if (code === BROKEN_SETTING) return gaveUp()
      if (Date.now() - began > STEADY_AFTER_MS) pause = FIRST_PAUSE_MS
      say(`The ${name} ended (${signal ?? `code ${code}`}); starting it again.`)
      timer = setTimeout(start, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
  }

  const end = async () => {
    clearTimeout(timer)
    const ending = child
    if (!ending) return
    await new Promise((resolve) => {
      ending.once('exit', resolve)
      ending.kill('SIGTERM')
      const force = setTimeout(() => ending.kill('SIGKILL'), STOP_PATIENCE_MS)
      ending.once('exit', () => clearTimeout(force))
    })
  }

  start()
  return {
    async stop() {
      stopping = true
      await end()
    },
    /** For development: the program's text has changed. */
    async restart() {
      stopping = true
      await end()
      stopping = false
      pause = FIRST_PAUSE_MS
      start()
    },
  }
}
