import { formatter, locales, type Locale } from './i18n'

/**
 * Languages that a dialogue may be held in: those of the interface and those spoken at the places where
 * small-scale mining is debated. BCP 47.
 */
export const contentLanguages = [
  ...locales,
  ...['am', 'ar', 'bm', 'dag', 'ee', 'es', 'ff', 'ha', 'id', 'ig', 'ln', 'lg', 'mg', 'mn'],
  ...['mos', 'ny', 'om', 'pt', 'qu', 'rw', 'sn', 'so', 'suk', 'ti', 'tl', 'tw', 'wo', 'yo', 'zu'],
] as const

const known = new Set<string>(contentLanguages)

export function isContentLanguage(tag: unknown): tag is string {
  return typeof tag === 'string' && known.has(tag)
}

/**
 * The tag of a language that somebody calls by its tag or its name, in any language of the interface: "tw", "Twi",
 * "kiswahili". Null for one that isn't known here.
 */
export function languageCalled(said: string): string | null {
  const called = said.trim().toLowerCase()
  const isIt = (tag: string) =>
    tag === called ||
    locales.some((locale) => formatter(locale).language(tag).toLowerCase() === called)
  return contentLanguages.find(isIt) ?? null
}

/** For choosing: the languages of the interface first, then the others by name. */
export function languageOptions(locale: Locale): { value: string; label: string }[] {
  const { language } = formatter(locale)
  const named = (tags: readonly string[]) =>
    tags.map((value) => ({ value, label: language(value) }))
  const others = named(contentLanguages.filter((tag) => !locales.some((own) => own === tag)))
  return [...named(locales), ...others.sort((a, b) => a.label.localeCompare(b.label, locale))]
}

/** The languages that content is written in side by side, the reader's own first. */
export function writingLanguages(locale: Locale): { tag: string; label: string }[] {
  const { language } = formatter(locale)
  return [locale, ...locales.filter((each) => each !== locale)].map((tag) => ({
    tag,
    label: language(tag),
  }))
}
