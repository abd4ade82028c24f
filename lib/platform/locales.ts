/** The languages of the interface. A new one is a folder in messages/ and a line here and in messages.ts. */
export const locales = ['en', 'fr', 'sw'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/**
 * The interface language that serves a reader best.
 * `accepted` is an Accept-Language header; unknown or malformed parts are skipped.
 */
export function bestLocale(accepted: string | null | undefined): Locale {
  const wanted = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      const weight = quality === undefined ? 1 : Number(quality.slice(2))
      return { language: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { language } of wanted) if (isLocale(language)) return language
  return defaultLocale
}

/** A stored language as one of the interface's. */
export function localeOrDefault(language: string): Locale {
  return isLocale(language) ? language : defaultLocale
}
