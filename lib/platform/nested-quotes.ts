import type { Locale } from './locales'

const marks = {
  en: { outer: '“”', inner: '‘’' },
  fr: { outer: '«»', inner: '“”' },
  sw: { outer: '“”', inner: '‘’' },
} as const satisfies Record<Locale, { outer: string; inner: string }>

/** A quotation inside a quotation gets the inner marks of the language: a quoted title may quote a name. */
export function nestQuotes(text: string, locale: Locale): string {
  const { outer, inner } = marks[locale]
  const [open, close] = [outer.charAt(0), outer.charAt(1)]
  if (text.indexOf(open) === text.lastIndexOf(open)) return text
  let depth = 0
  const nested = text.replaceAll(new RegExp(`${open}\\s?|\\s?${close}`, 'gu'), (mark) => {
    if (mark.startsWith(open)) return ++depth > 1 ? inner.charAt(0) : mark
    return depth-- > 1 ? inner.charAt(1) : mark
  })
  // Where the marks don't pair up, nobody can say which is inside which.
  return depth === 0 ? nested : text
}
