// Packages: installed when what lies in node_modules isn't what package-lock.json says.
import path from 'node:path'
import { run, step, Trouble } from '../progress.mjs'
import { inProject, readIfPresent } from '../project.mjs'

const fits = (wanted, mine) => wanted.includes(mine)

/**
 * Compares the lock with the list that npm leaves in node_modules when an installation is complete.
 * An optional package may be missing unless it was made for just this machine; which C library that has
 * isn't worth a slow look.
 */
export function packagesAreInstalled(lock, installed, machine = process) {
  if (!installed) return false
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '' || wanted.link) return true
    const present = installed.packages[place]
    if (present) return present.version === wanted.version
    if (!wanted.optional) return false
    const madeForThis =
      wanted.os && wanted.cpu && fits(wanted.os, machine.platform) && fits(wanted.cpu, machine.arch)
    return !madeForThis || wanted.libc !== undefined
  })
}

export async function installPackages() {
  if (isComplete()) return
  await step('Installing packages (about 1 GB on disk, once)', async () => {
    // An installation that outlived a killed start gets in the way of the next one: then once more.
    await install().catch(() => (isComplete() ? undefined : install()))
  })
}

function isComplete() {
  const lock = JSON.parse(readIfPresent(inProject('package-lock.json')) ?? '{}')
  const listed = readIfPresent(inProject('node_modules/.package-lock.json'))
  return packagesAreInstalled(lock, listed && JSON.parse(listed))
}

const install = () =>
  run(...npm(), {
    failure: 'The packages could not be installed: is the network there, and is npm 10 or newer?',
    env: { npm_config_update_notifier: 'false' },
  })

// `--include`: with NODE_ENV=production npm would leave out what the build needs.
// `--ignore-scripts`: nothing here needs them, and newer versions of npm block them.
const arguments_ = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

function npm() {
  const self = process.env.npm_execpath
  if (self && /\bnpm-cli\.c?js$/.test(path.basename(self))) {
    return [process.execPath, [self, ...arguments_]]
  }
  if (process.platform === 'win32') {
    throw new Trouble('Start the portal through npm: npm start')
  }
  return ['npm', arguments_]
}
