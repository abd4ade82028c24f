import { createHash } from 'node:crypto'

/**
 * A short mark of a content, the same for the same content whatever the order of its keys. A form carries the mark
 * of what its writer began with; when it no longer fits, somebody else has saved in between.
 */
export function fingerprint(content: unknown): string {
  return createHash('sha256').update(inOrder(content)).digest('base64url').slice(0, 22)
}

/** The same text for the same content, whatever the order of its keys. */
export function inOrder(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${inOrder(inner)}`).join(',')}}`
}
