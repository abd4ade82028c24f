import type { Translated } from '@/lib/platform/translated'

export type { Translated }

export type Locale = 'en' | 'fr' | 'sw'

/** Keeps the space before French punctuation on the same line as the word before it. */
const frenchSpacing = (text: string) =>
  text.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0')

/** Words first written in `language`, with their translations side by side. */
export function words(language: Locale, texts: Partial<Record<Locale, string>>): Translated {
  const spaced = Object.entries(texts).map(([tag, text]) => [
    tag,
    tag === 'fr' ? frenchSpacing(text) : text,
  ])
  return { language, texts: Object.fromEntries(spaced) }
}

/** Words first written in English, with French and Swahili beside them. */
export const english = (en: string, fr: string, sw: string) => words('en', { en, fr, sw })
