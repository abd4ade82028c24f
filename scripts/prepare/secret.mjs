// One random secret per portal, for its owner's eyes only. Losing it voids every printed card.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { readIfPresent, writeWhole } from '../project.mjs'

export function portalSecret(dataDirectory) {
  const file = path.join(dataDirectory, 'secret')
  const kept = readIfPresent(file)?.trim()
  if (kept) return kept
  const made = randomBytes(32).toString('base64url')
  writeWhole(file, `${made}\n`, 0o600)
  return made
}
