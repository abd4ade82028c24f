// What a backup says of itself, and whether this version of the portal can bring it back.
import { createHash } from 'node:crypto'
import { migrationsIn } from '../migrations/apply.mjs'
import { Trouble } from '../progress.mjs'
import { entriesOf } from './archive.mjs'

export const FORMAT = 1

// Nothing else may be in a backup: names become paths and tables.
const KNOWN = [
  /^tables\/[a-z_][a-z0-9_]*\/\d{5}\.copy$/,
  /^jobs\.json$/,
  /^secret$/,
  /^media\/(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9/._-]*$/,
]

/**
 * Reads the whole file once: every entry against its checksum, the list of entries against the manifest.
 * `keep(entry)` may take an entry's bytes on the way, as an async iterable that it must read to its end.
 */
export async function verify(file, keep, migrations = migrationsIn()) {
  const found = {}
  let manifest
  try {
    for await (const { path, size, body } of entriesOf(file)) {
      if (path === 'manifest.json') {
        manifest = JSON.parse(Buffer.concat(await all(body)).toString())
        continue
      }
      if (manifest || !KNOWN.some((form) => form.test(path))) throw new Error(`it holds ${path}`)
      const hash = createHash('sha256')
      await keep({ path, size, body: hashed(body, hash) })
      found[path] = hash.digest('hex')
    }
  } catch (error) {
    throw new Trouble(`${file} can't be restored: ${error.message}. Nothing was changed.`)
  }
  const fault = faultIn(manifest, found, migrations)
  if (fault) throw new Trouble(`${file} can't be restored: ${fault}. Nothing was changed.`)
  return manifest
}

async function* hashed(body, hash) {
  for await (const piece of body) {
    hash.update(piece)
    yield piece
  }
}

const all = async (pieces) => {
  const list = []
  for await (const piece of pieces) list.push(piece)
  return list
}

function faultIn(manifest, found, migrations) {
  if (!manifest) return 'its list of contents is missing; the file is cut off'
  if (manifest.format !== FORMAT) return 'it was made by a newer version of the portal'
  const names = new Set([...Object.keys(manifest.checksums), ...Object.keys(found)])
  const wrong = [...names].find((name) => manifest.checksums[name] !== found[name])
  if (wrong) return `${wrong} is damaged`
  const ours = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  const foreign = manifest.migrations.find(({ name, checksum }) => ours.get(name) !== checksum)
  return foreign ? `it was made by another version of the portal (${foreign.name})` : undefined
}
