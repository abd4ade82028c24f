import { honeyPotField, localeField, nonceField, pathField } from './form-state'

type Branch = { [key: string]: unknown }

const ours = [localeField, nonceField, honeyPotField, pathField]

// A field name is a path: "title.texts.fr", "parts.0.heading". Nothing else may name a property.
const segment = /^[A-Za-z0-9_-]{1,64}$/

/**
 * What a form sent as an object: dotted names become branches, repeated names lists, empty files nothing.
 * Prototype names are left out.
 */
export function fieldsOf(data: FormData): Branch {
  const fields: Branch = Object.create(null)
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION') || ours.includes(name)) continue
    const path = name.split('.')
    if (path.length > 6 || !path.every((part) => segment.test(part) && part !== '__proto__'))
      continue
    const values = data
      .getAll(name)
      .filter((value) => typeof value === 'string' || value.size > 0)
      .map(asWritten)
    if (values.length > 0) put(fields, path, values.length > 1 ? values : values[0])
  }
  const nonce = data.get(nonceField)
  if (typeof nonce === 'string' && nonce !== '') fields.nonce = nonce
  return fields
}

// Browsers send line ends as two characters; a limit of 600 counts what the writer sees. No text of the database
// can hold a zero character, and no word has one.
function asWritten<T extends FormDataEntryValue>(value: T): T | string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replaceAll('\0', '') : value
}

function put(branch: Branch, [head, ...rest]: string[], value: unknown) {
  if (head === undefined) return
  if (rest.length === 0) {
    branch[head] = value
    return
  }
  const next = (branch[head] ??= Object.create(null))
  if (typeof next === 'object' && next !== null) put(next as Branch, rest, value)
}

// Never sent back in a page, never held.
const secret = /password|pin$|^pin|secret|token/i

/** What was typed, to be shown again: no passwords, no files, none of our own fields. */
export function typedIn(data: FormData): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION') || ours.includes(name) || secret.test(name)) continue
    const texts = data
      .getAll(name)
      .map(asWritten)
      .filter((value) => typeof value === 'string')
    const [only] = texts
    if (only !== undefined) typed[name] = texts.length > 1 ? texts : only
  }
  return typed
}
