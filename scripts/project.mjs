// Where things lie. Built-in modules only: this runs before any package is installed.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
export const inProject = (...parts) => path.join(root, ...parts)

const OLDEST_NODE = [20, 19]

/** Says so, and returns false, when this Node is too old to run the portal. */
export function nodeIsRecentEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

/** One hash over the names and contents of files and folders (given from the project's root). */
export function hashOf(entries, skip = () => false) {
  const hash = createHash('sha256')
  const visit = (entry) => {
    const absolute = inProject(entry)
    const stat = fs.statSync(absolute, { throwIfNoEntry: false })
    if (!stat || skip(entry)) return
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(absolute).sort()) visit(`${entry}/${name}`)
    } else {
      hash.update(entry).update('\0').update(fs.readFileSync(absolute)).update('\0')
    }
  }
  for (const entry of entries) visit(entry)
  return hash.digest('hex')
}

/** The text of a file, or undefined where there is none. */
export function readIfPresent(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Writes beside and renames, so that a killed process never leaves half a file. */
export function writeWhole(file, text, mode = 0o644) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  fs.writeFileSync(beside, text, { mode })
  fs.renameSync(beside, file)
}
