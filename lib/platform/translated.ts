import { z } from 'zod'
import { atMost } from './characters'

/** Content in its own language with translations beside it. `texts` always holds `language`. */
export type Translated = {
  language: string
  texts: Record<string, string>
}

export interface Wording {
  text: string
  /** BCP 47 tag of the text, for `lang`. */
  lang: string
  /** True where the reader's language is missing and another one is shown instead. */
  isFallback: boolean
}

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(20)

/**
 * What a TranslatedField posts: `name.language` and `name.texts.en` and so on.
 * Blank texts are dropped; if the text in `language` is blank, the first filled one becomes the original.
 * `max` counts characters per language.
 */
export function translatedInput(max: number) {
  const texts = z.record(languageTag, z.string().trim().check(atMost(max)))
  return z.object({ language: languageTag, texts }).transform(({ language, texts }): Translated => {
    const filled = Object.entries(texts).filter(([, text]) => text !== '')
    const original = filled.some(([tag]) => tag === language) ? language : filled[0]?.[0]
    return { language: original ?? language, texts: Object.fromEntries(filled) }
  })
}

/** As translatedInput, but at least one language must be filled. */
export function translatedRequired(max: number, message = 'required') {
  return translatedInput(max).refine(({ texts }) => Object.keys(texts).length > 0, { message })
}

/** Content from a JSON column, whose shape only our own writers have made. */
export const translatedStored = z.object({
  language: z.string(),
  texts: z.record(z.string(), z.string()),
})

/** The wording for a reader: theirs, else the original, else any. */
export function inLanguage(content: Translated, locale: string): Wording {
  const own = content.texts[locale]
  if (own !== undefined) return { text: own, lang: locale, isFallback: false }
  const [lang, text] = Object.entries(content.texts).find(([tag]) => tag === content.language) ??
    Object.entries(content.texts)[0] ?? [content.language, '']
  return { text, lang, isFallback: text !== '' }
}

export function isBlank(content: Translated | null | undefined): boolean {
  return !content || Object.values(content.texts).every((text) => text.trim() === '')
}
