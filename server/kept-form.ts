import type { IncomingHttpHeaders } from 'node:http'
import busboy from 'busboy'

/** What somebody typed, to be sent again: texts only, a file must be chosen anew. */
export interface KeptForm {
  enctype: 'application/x-www-form-urlencoded' | 'multipart/form-data'
  fields: { name: string; value: string }[]
  hadFiles: boolean
}

export const keptFormLimitBytes = 1_000_000

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i

export function isForm(headers: IncomingHttpHeaders): boolean {
  const length = Number(headers['content-length'] ?? 0)
  return formTypes.test(headers['content-type'] ?? '') && length <= keptFormLimitBytes
}

/** The fields of a form's body, or undefined where it can't be read. */
export function readForm(
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<KeptForm | undefined> {
  const enctype = formTypes.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase()
  if (enctype !== 'application/x-www-form-urlencoded' && enctype !== 'multipart/form-data') {
    return Promise.resolve(undefined)
  }
  return new Promise((resolve) => {
    const form: KeptForm = { enctype, fields: [], hadFiles: false }
    try {
      const parser = busboy({ headers, limits: { fieldSize: keptFormLimitBytes, fields: 2_000 } })
      parser.on('field', (name, value) => form.fields.push({ name, value }))
      parser.on('file', (_name, file, { filename }) => {
        if (filename) form.hadFiles = true
        file.resume()
      })
      parser.on('error', () => resolve(undefined))
      parser.on('close', () => resolve(form))
      parser.end(body)
    } catch {
      // Not a form after all, whatever its header said.
      resolve(undefined)
    }
  })
}

const secretName = /pass|pin\b|code|token|nonce|secret/i

/** What is shown back for the person to see that it is still there: words, never secrets or machine fields. */
export const visibleTexts = ({ fields }: KeptForm): string[] =>
  fields
    .filter(
      ({ name, value }) => !name.startsWith('$') && !secretName.test(name) && /\s/.test(value),
    )
    .map(({ value }) => value)
