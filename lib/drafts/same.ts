import type { DraftFields } from './schema'

/** The same words, whatever the browser makes of line ends; an empty field is one that isn't there. */
export function isSame(a: DraftFields, b: DraftFields): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => {
    // What kind of part it is was never typed.
    if (name === 'kind') return true
    // In which language an empty text is written is nobody's loss.
    if (name.endsWith('.language') && (a[name] === undefined || b[name] === undefined)) return true
    return plain(a[name]) === plain(b[name])
  })
}

const plain = (value: string | readonly string[] | undefined): string =>
  value === undefined
    ? ''
    : typeof value === 'string'
      ? value.replace(/\r\n/g, '\n').trim()
      : [...value].sort().join('\n')
