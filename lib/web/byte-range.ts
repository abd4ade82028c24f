/** Which bytes of a file are asked for; `start` and `end` are both included. */
export type Asked =
  { kind: 'whole' } | { kind: 'part'; start: number; end: number } | { kind: 'unsatisfiable' }

/**
 * Reads a Range header (RFC 9110, 14). Only one range of bytes is served: several at once, other units and
 * anything malformed get the whole file, as the standard allows. So does a range whose If-Range names an
 * older file: two halves of different files are never put together.
 */
export function askedRange(
  header: string | null,
  ifRange: string | null,
  { size, etag }: { size: number; etag: string },
): Asked {
  if (header === null || (ifRange !== null && ifRange !== etag)) return { kind: 'whole' }
  // At most sixteen digits: larger numbers could not be told apart.
  const match = /^bytes=(\d{0,16})-(\d{0,16})$/.exec(header.trim())
  const [, from = '', to = ''] = match ?? []
  if (!match || (from === '' && to === '')) return { kind: 'whole' }
  if (from === '') {
    const length = Math.min(Number(to), size)
    if (length === 0) return { kind: 'unsatisfiable' }
    return { kind: 'part', start: size - length, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return { kind: 'whole' }
  if (start >= size) return { kind: 'unsatisfiable' }
  return { kind: 'part', start, end }
}
