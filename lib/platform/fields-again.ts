/** An input as the fields that it came from: `body.texts.en`, `groups`, `sources.0.url`. */
export function fieldsAgain(input: object, prefix = ''): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const [key, value] of Object.entries(input)) {
    const name = `${prefix}${key}`
    if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
      fields[name] = value
    else if (typeof value === 'object' && value !== null)
      Object.assign(fields, fieldsAgain(value, `${name}.`))
    else if (value !== undefined) fields[name] = value === null ? '' : String(value)
  }
  return fields
}
