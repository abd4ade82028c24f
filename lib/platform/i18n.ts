import { createTranslator } from 'use-intl/core'
import type { ReactNode } from 'react'
import { log } from './log'
import { messages, type Messages } from './messages'
import type { Locale } from './locales'
import { nestQuotes } from './nested-quotes'

export { bestLocale, defaultLocale, isLocale, locales, type Locale } from './locales'
export { formatter, type Formatter } from './format'

export type Domain = keyof Messages

type LeafOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${LeafOf<T[K]>}`
}[keyof T & string]

export type MessageKey<D extends Domain> = LeafOf<Messages[D]>

export type MessageValues = Record<string, string | number | Date>

/** `<link>text</link>` in a message becomes what the function of that name returns. */
export type RichValues = Record<string, MessageValues[string] | ((inside: ReactNode) => ReactNode)>

export interface Translator<D extends Domain> {
  (key: MessageKey<D>, values?: MessageValues): string
  rich(key: MessageKey<D>, values: RichValues): ReactNode
  /** For keys put together at run time: `if (t.has(code)) t(code)`. */
  has(key: string): key is MessageKey<D>
}

const translators = new Map<string, unknown>()

/**
 * The texts of one domain in one language. Kept per process, because a translator
 * remembers the messages that it has parsed.
 */
export function translator<D extends Domain>(locale: Locale, domain: D): Translator<D> {
  const known = translators.get(`${locale}/${domain}`)
  // The map's key fixes the type: only a translator of this domain is ever stored under it.
  if (known) return known as Translator<D>
  const plain = createTranslator({
    locale,
    messages: messages[locale],
    namespace: domain,
    timeZone: 'UTC',
    // A hole in the texts is a bug, but no reason to withhold a page: the key is shown in its place.
    onError: (error) => log.error('text.missing', error, { locale, domain, kind: error.code }),
  }) as unknown as Translator<D>
  // What comes into a message may bring its own quotation marks.
  const say = (...[key, values]: Parameters<Translator<D>>) =>
    values ? nestQuotes(plain(key, values), locale) : plain(key)
  const rich: Translator<D>['rich'] = (key, values) => {
    const said = plain.rich(key, values)
    return typeof said === 'string' ? nestQuotes(said, locale) : said
  }
  const made: Translator<D> = Object.assign(say, { rich, has: plain.has })
  translators.set(`${locale}/${domain}`, made)
  return made
}
