import { excerpt } from '@/lib/summaries/excerpt'
import type { Translated } from '@/lib/platform/translated'

type Words = Translated | null | undefined

/** Every language in which something of it is written. */
export function languagesOf(...all: Words[]): string[] {
  return [...new Set(all.flatMap((each) => Object.keys(each?.texts ?? {})))]
}

/** A name is the same in every language, and found in each. */
export const named = (name: string, languages: readonly string[]): Translated => ({
  language: languages[0] ?? 'en',
  texts: Object.fromEntries((languages.length > 0 ? languages : ['en']).map((tag) => [tag, name])),
})

export const inOne = (words: Words, language: string): string => words?.texts[language] ?? ''

/** Markdown as the words that are read. */
export const plain = (markdown: string): string =>
  markdown === '' ? '' : excerpt(markdown, Number.POSITIVE_INFINITY)

export const plainIn = (words: Words, language: string): string => plain(inOne(words, language))

export const lines = (...all: string[]): string => all.filter((each) => each !== '').join('\n')

/** What is written in several fields, as texts to look in. */
export const textsOf = (...all: string[]): string[] => all.filter((each) => each.trim() !== '')
