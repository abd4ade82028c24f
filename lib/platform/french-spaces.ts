const narrow = '\u202f'
const wide = '\u00a0'

/**
 * French sets a space before : ; ! ? and inside « », at which no line may break. The texts are typed with plain ones.
 * Only spaces that are there are replaced, so that addresses, times and the syntax of a message stay as they are; "::"
 * is syntax (a number skeleton).
 */
export function withFrenchSpaces(text: string): string {
  return text
    .replaceAll(/[ \u00a0\u202f](?=[;!?](?:$|[^=]))/g, narrow)
    .replaceAll(/[ \u00a0\u202f](?=:(?!:))/g, wide)
    .replaceAll(/«[ \u00a0\u202f]/g, `«${wide}`)
    .replaceAll(/[ \u00a0\u202f]»/g, `${wide}»`)
}

/** The same for all texts of a domain, however deep. */
export function frenchTexts<T>(texts: T): T {
  // What comes out has the shape of what went in: only the spaces in strings differ.
  if (typeof texts === 'string') return withFrenchSpaces(texts) as T
  if (typeof texts !== 'object' || texts === null) return texts
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, frenchTexts<unknown>(value)]),
  ) as T
}
