import type { PageKind } from '@/generated/prisma/enums'
import { locales, translator } from '@/lib/platform/i18n'
import type { Translated } from '@/lib/platform/translated'

export type PageText = { title: Translated; body: Translated }

/** What stands on a page that the host has not written yet; `notice` is a dialogue's own privacy notice. */
export function standardText(kind: PageKind | 'notice'): PageText {
  const inAll = (part: 'title' | 'body'): Translated => ({
    language: 'en',
    texts: Object.fromEntries(
      locales.map((locale) => [locale, translator(locale, 'pages')(`standard.${kind}.${part}`)]),
    ),
  })
  return { title: inAll('title'), body: inAll('body') }
}
