/**
 * Which of these names stand in a text: the whole name in any case, or one of its parts (three letters or more)
 * written as a name, with a capital. It warns a rapporteur under the Chatham House rule; it can't know a nickname,
 * and "Grace" at the beginning of a sentence may be no person. Letters are compared without their accents.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const words = wordsOf(text)
  return [...new Set(names)].filter((name) => {
    const parts = wordsOf(name)
    if (parts.length === 0) return false
    return holdsWhole(words, parts) || parts.some((part) => holdsPart(words, part))
  })
}

type Word = { plain: string; hasCapital: boolean }

/** Runs of letters: whatever stands between them ("d’Efua", "Jean-Pierre") parts them. */
function wordsOf(text: string): Word[] {
  return [...text.normalize('NFC').matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => ({
    plain: word.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en'),
    hasCapital: /^\p{Lu}/u.test(word),
  }))
}

function holdsWhole(words: readonly Word[], parts: readonly Word[]): boolean {
  // One short word alone ("Li", "an") would be found everywhere; as a part it must have its capital.
  if (parts.length === 1) return false
  return words.some((_word, start) =>
    parts.every((part, index) => words[start + index]?.plain === part.plain),
  )
}

const leastLetters = 3

function holdsPart(words: readonly Word[], part: Word): boolean {
  if (part.plain.length < leastLetters) return false
  return words.some(({ plain, hasCapital }) => hasCapital && plain === part.plain)
}

/** Organisations: only whole, because "Ghana" or "Gold" alone is nobody. */
export function wholeNamesIn(text: string, names: readonly string[]): string[] {
  const words = wordsOf(text)
  return [...new Set(names)].filter((name) => {
    const parts = wordsOf(name)
    const [first, ...others] = parts
    if (!first) return false
    return others.length === 0 ? holdsPart(words, first) : holdsWhole(words, parts)
  })
}
