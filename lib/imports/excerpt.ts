/** What stands where words were left out. */
const gap = '[…]'

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * A part of what somebody said, marked as a part; null where it isn't one: nobody puts other words into their mouth.
 * Blanks and line ends may differ, because a form sends them as it likes.
 */
export function excerptOf(whole: string, part: string): string | null {
  const [all, taken] = [inOneLine(whole), inOneLine(part)]
  if (taken === '') return null
  if (taken === all) return whole.trim()
  const at = all.indexOf(taken)
  if (at < 0 || !beginsWord(all, at) || !beginsWord(all, at + taken.length)) return null
  const before = at > 0 ? `${gap} ` : ''
  const after = at + taken.length < all.length ? ` ${gap}` : ''
  return `${before}${part.trim()}${after}`
}

/** Half a word may say something else than the word: "un" + "happy". */
function beginsWord(text: string, at: number): boolean {
  const isLetter = (letter: string | undefined) => /[\p{L}\p{M}\p{N}]/u.test(letter ?? '')
  return !(isLetter(text[at - 1]) && isLetter(text[at]))
}
