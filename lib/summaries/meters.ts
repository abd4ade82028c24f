/** Words that a reader can be asked for: the first page, the whole, one finding (domain report, section 5.2). */
export const budgets = { firstPage: 250, whole: 1_500, finding: 90 } as const

/** Below this many words a formula says nothing of a text. */
const fewest = 30

export type Reading = {
  words: number
  sentences: number
  /** By the formula of the language; null where there is too little to measure. */
  score: number | null
  /** Whether a reader of about twelve can be expected to follow. */
  isEasy: boolean | null
  formula: 'fleschKincaid' | 'kandelMoles' | 'lix'
}

/** What is read of a text in Markdown: no marks, no addresses. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]/g, '')
}

export function wordsIn(text: string): string[] {
  return plainWords(text).match(/[\p{L}\p{N}]+(?:[’'\-.,][\p{L}\p{N}]+)*/gu) ?? []
}

export const countWords = (...texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + wordsIn(text).length, 0)

/** A line of a list ends a sentence, as a full stop does. */
function sentencesIn(text: string): number {
  const parts = plainWords(text).split(/[.!?…]+(?=\s|$)|\n+/)
  return Math.max(1, parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).length)
}

/**
 * How hard a text is, by the formula that was made for its language.
 *
 * English: Flesch-Kincaid grade level, 0.39 · words/sentences + 11.8 · syllables/words − 15.59 (J. P. Kincaid, R. P.
 * Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of new readability formulas", 1975). Grade 7 is read at twelve.
 *
 * French: Kandel and Moles' version of Flesch's reading ease, 207 − 1.015 · words/sentences − 73.6 · syllables/words
 * (L. Kandel, A. Moles, "Application de l’indice de Flesch à la langue française", 1958). 70 and more is read at
 * twelve.
 *
 * Swahili and any other: LIX, words/sentences + 100 · words of more than six letters/words (C.-H. Björnsson,
 * "Läsbarhet", 1968), which asks for no syllables. Up to 40 is easy; Swahili puts into one word what others say in
 * three, so that up to 55 counts there.
 */
export function readingOf(text: string, language: string): Reading {
  const words = wordsIn(text)
  const sentences = sentencesIn(text)
  const formula = language === 'en' ? 'fleschKincaid' : language === 'fr' ? 'kandelMoles' : 'lix'
  const measured = { words: words.length, sentences, formula } as const
  if (words.length < fewest) return { ...measured, score: null, isEasy: null }
  const perSentence = words.length / sentences
  if (formula === 'lix') {
    const long = words.filter((word) => [...word].length > 6).length
    const score = perSentence + (100 * long) / words.length
    return { ...measured, score: Math.round(score), isEasy: score <= (language === 'sw' ? 55 : 40) }
  }
  const perWord = words.reduce((sum, word) => sum + syllablesOf(word, formula), 0) / words.length
  if (formula === 'fleschKincaid') {
    const grade = 0.39 * perSentence + 11.8 * perWord - 15.59
    return { ...measured, score: Math.max(0, Math.round(grade)), isEasy: grade <= 7.5 }
  }
  const ease = 207 - 1.015 * perSentence - 73.6 * perWord
  return { ...measured, score: Math.round(ease), isEasy: ease >= 70 }
}

/** Groups of vowels, without the mute endings: an estimate, as in every program that computes these formulas. */
export function syllablesOf(word: string, formula: 'fleschKincaid' | 'kandelMoles'): number {
  const plain = word.toLowerCase()
  if (/^\p{N}/u.test(plain)) return 1
  const spoken =
    formula === 'fleschKincaid'
      ? plain.replace(/(?<=[^aeiouy])(?:es|ed|e)$/, (end) => (/[td]ed$/.test(plain) ? end : ''))
      : plain.replace(/(?<=[^aeiouyàâäéèêëîïôöùûü])(?:es|ent|e)$/, '')
  const groups = spoken.match(
    formula === 'fleschKincaid' ? /[aeiouy]+/g : /[aeiouyàâäéèêëîïôöùûüœæ]+/g,
  )
  return Math.max(1, groups?.length ?? 0)
}
