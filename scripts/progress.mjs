// What the person at the terminal reads: plain sentences, with a sign of life while something takes long.
import { spawn } from 'node:child_process'
import { root } from './project.mjs'

export const say = (sentence = '') => process.stdout.write(`${sentence}\n`)

/** A failure that the person can mend: shown without a stack trace. */
export class Trouble extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Shows a sentence while the work runs, then how long it took. The work may tell how far it is. */
export async function step(sentence, work) {
  const began = performance.now()
  let detail = ''
  const live = process.stdout.isTTY === true
  if (live) process.stdout.write(`${sentence} …`)
  else say(`${sentence} …`)
  const beat = setInterval(
    () => {
      if (live) process.stdout.write(`\r\x1b[K${sentence} … ${seconds(began)} ${detail}`)
      else say(`  still at it after ${seconds(began)} ${detail}`)
    },
    live ? 500 : 15_000,
  )
  try {
    const result = await work((told) => (detail = told))
    if (live) process.stdout.write(`\r\x1b[K${sentence}: done in ${seconds(began)}\n`)
    else say(`  done in ${seconds(began)}`)
    return result
  } catch (error) {
    if (live) process.stdout.write('\n')
    throw error
  } finally {
    clearInterval(beat)
  }
}

const children = new Set()

function attend(child) {
  children.add(child)
  child.once('close', () => children.delete(child))
}

/** Ends what runs for us now; whoever waits for it hears that it failed. */
export function endChildren() {
  for (const child of children) child.kill()
}
process.on('exit', endChildren)

/** Runs a program quietly; what it printed is shown only when it fails. */
export function run(command, args, { env, cwd = root, failure, ...options } = {}) {
  return new Promise((resolve, reject) => {
    let printed = ''
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    })
    attend(child)
    const keep = (chunk) => (printed = (printed + chunk).slice(-20_000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => reject(new Trouble(`${failure ?? command}: ${error.message}`)))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(printed)
      reject(
        new Trouble(`${printed.trim()}\n\n${failure ?? command} (${signal ?? `code ${code}`}).`),
      )
    })
  })
}

/** Runs a program whose words go straight to the terminal; resolves to its exit code. */
export function runAloud(command, args, { env, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    })
    attend(child)
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** The entry of every script: troubles are sentences, everything else is a bug and shows its trace. */
export async function main(work) {
  try {
    const code = await work()
    if (typeof code === 'number') process.exitCode = code
  } catch (error) {
    process.stderr.write(`\n${error instanceof Trouble ? error.message : (error.stack ?? error)}\n`)
    process.exitCode = 1
  }
}
