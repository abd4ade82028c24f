/** What a message may leave open for each recipient; nothing else is ever put in. */
export const placeholders = ['name', 'event'] as const

export type Values = Record<(typeof placeholders)[number], string>

// In one pass: what a name itself holds is never taken for another placeholder.
const anyPlaceholder = /\{([^{}\n]*)\}/g

export function filled(text: string, values: Values): string {
  return text.replace(anyPlaceholder, (whole, inner: string) => {
    const known = placeholders.find((each) => each === inner.trim())
    return known ? lineOf(values[known]) : whole
  })
}

/** The first thing in braces that isn't on the list: it would be sent to everybody as it stands. */
export function strangeIn(text: string): string | null {
  for (const [whole, inner = ''] of text.matchAll(anyPlaceholder))
    if (!placeholders.some((each) => each === inner.trim())) return whole
  return null
}

// A name is one line: a line end in it would begin a paragraph that nobody of the dialogue wrote.
const lineOf = (value: string) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
