import 'server-only'
import { Feed } from 'feed'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'
import type { Entry } from '@/lib/record/entry'
import { addressOf } from '@/lib/record/queries'
import { escaped } from '@/lib/platform/markup'
import { excerpt } from '@/lib/summaries/excerpt'
import { formats, type FeedName, type Format } from './schema'

interface About {
  name: FeedName
  locale: Locale
  portal: string
  /** What narrows it down, as it stands in its address. */
  query: string
}

/** Characters. */
const longest = 600

/** The newest of the record in one language; a text that isn't translated says so before it begins. */
export function feedOf(entries: readonly Entry[], about: About, format: Format): string {
  const { name, locale, portal, query } = about
  const t = translator(locale, 'record')
  const address = (ending: Format) => addressOf(`/feeds/${name}.${ending}${query}`, locale)
  // Readers take the texts of RSS and Atom for HTML, those of JSON as they are.
  const safe = format === 'json' ? (text: string) => text : escaped
  const feed = new Feed({
    id: address('atom'),
    title: `${portal}: ${t(`feeds.of.${name}`)}`,
    description: t('feeds.lead'),
    link: addressOf(name === 'everything' ? '' : `/${name}`, locale),
    language: locale,
    copyright: t('licence'),
    generator: false,
    ...(entries[0] && { updated: momentOf(entries[0]) }),
    feedLinks: Object.fromEntries(formats.map((each) => [each, address(each)])),
  })
  for (const entry of entries) {
    const link = addressOf(entry.path, locale)
    feed.addItem({
      title: safe(said(entry.title, locale)),
      // Without the language: a reader who changes theirs is not told everything again.
      id: addressOf(entry.path),
      guid: addressOf(entry.path),
      link,
      date: momentOf(entry),
      ...(entry.publishedAt && { published: entry.publishedAt }),
      ...(entry.abstract && { description: safe(excerpt(said(entry.abstract, locale), longest)) }),
      category: [...entry.topics, ...entry.goals.map((code) => `sdg-${code}`)].map((term) => ({
        ...{ name: term, term },
      })),
    })
  }
  if (format === 'rss') return feed.rss2()
  return format === 'atom' ? feed.atom1() : feed.json1()
}

const beginning = new Date(0)
const momentOf = ({ changedAt, publishedAt }: Entry): Date => changedAt ?? publishedAt ?? beginning

/** What XML 1.0 can't hold, escaped or not: control characters, halves of letters. */
const unspeakable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function said(text: Translated, locale: Locale): string {
  const { text: kept, lang, isFallback } = inLanguage(text, locale)
  const words = kept.replace(unspeakable, ' ')
  return isFallback ? `[${formatter(locale).language(lang)}] ${words}` : words
}
