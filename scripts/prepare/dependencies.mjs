// Packages: installed when what lies in node_modules isn't what package-lock.json says.
import path from 'node:path'
import { run, step, Trouble } from '../progress.mjs'
import { inProject, readIfPresent } from '../project.mjs'

const fits = (wanted, mine) => {
  if (!wanted) return true
  if (wanted.includes(`!${mine}`)) return false
  return wanted.every((name) => name.startsWith('!')) || wanted.includes(mine)
}

/**
 * Compares the lock with the list that npm leaves in node_modules when an installation is complete.
 * Optional packages may be missing only when they are for another machine.
 */
export function packagesAreInstalled(lock, installed, machine = process) {
  if (!installed) return false
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '' || wanted.link) return true
    const present = installed.packages[place]
    if (present) return present.version === wanted.version
    if (!wanted.optional && !wanted.peer) return false
    // Which C library this is isn't worth a slow look: either variant may be left out.
    return (
      wanted.libc !== undefined ||
      !fits(wanted.os, machine.platform) ||
      !fits(wanted.cpu, machine.arch) ||
      belongsToMissing(place, lock, installed, machine)
    )
  })
}

// A package nested in, or wanted only by, one that was rightly left out.
const belongsToMissing = (place, lock, installed, machine) => {
  const owner = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))
  if (owner && !installed.packages[owner]) return true
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const users = Object.entries(lock.packages).filter(
    ([, each]) => each.dependencies?.[name] ?? each.optionalDependencies?.[name],
  )
  return users.every(
    ([user, each]) =>
      user !== '' &&
      !installed.packages[user] &&
      (each.libc !== undefined ||
        !fits(each.os, machine.platform) ||
        !fits(each.cpu, machine.arch)),
  )
}

export async function installPackages() {
  const lock = JSON.parse(readIfPresent(inProject('package-lock.json')) ?? '{}')
  const listed = readIfPresent(inProject('node_modules/.package-lock.json'))
  if (packagesAreInstalled(lock, listed && JSON.parse(listed))) return
  await step('Installing packages (about 1 GB on disk, once)', () =>
    run(...npm(), {
      failure: 'The packages could not be installed: is the network there, and is npm 10 or newer?',
      env: { npm_config_update_notifier: 'false' },
    }),
  )
}

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
