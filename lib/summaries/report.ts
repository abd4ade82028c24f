import { env } from '@/lib/platform/env'
import { keywordsOf } from '@/lib/goals/names'
import { formatter, locales, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { permanentAddress } from './address'
import { excerpt } from './excerpt'
import type { SummaryPage } from './queries'
import type { Report } from './structured-data'

/** What a version comes in besides its page, each at an address beside it. */
export const forms = {
  'summary.pdf': 'application/pdf',
  'summary.txt': 'text/plain; charset=utf-8',
  'cite.txt': 'text/plain; charset=utf-8',
  'cite.bib': 'application/x-bibtex; charset=utf-8',
  'cite.ris': 'application/x-research-info-systems; charset=utf-8',
  'cite.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  'card.png': 'image/png',
} as const
export type Form = keyof typeof forms

export const isForm = (name: string): name is Form => Object.hasOwn(forms, name)

export const formPath = (locale: Locale, slug: string, label: string, form: Form): string =>
  `/${locale}/summaries/${slug}/v/${label}/${form}`

/** What a version says of itself to machines, in one language: from what its page shows anyway. */
export function reportOf(summary: SummaryPage, portal: string, locale: Locale): Report {
  const { slug, label, dialogue, publishedAt } = summary
  const origin = env.url.replace(/\/$/, '')
  const title = inLanguage(summary.title, locale)
  const written = locales.filter((each) => summary.title.texts[each] !== undefined)
  const sources = summary.parts.flatMap((part) => part.sources.map(({ url }) => url))
  const form = (name: Form) => ({
    address: origin + formPath(locale, slug, label, name),
    type: (forms[name].split(';')[0] ?? '').trim(),
  })
  return {
    slug,
    label,
    portal,
    title: title.text,
    hosts: dialogue.hosts.map(({ name }) => name),
    // A page shows only what is published, so there is a day.
    publishedOn: publishedAt ?? summary.createdAt,
    address: permanentAddress(locale, slug, label),
    language: title.lang,
    doi: summary.doi,
    abstract: excerpt(inLanguage(summary.brief, locale).text, 300),
    dialogue: {
      title: inLanguage(dialogue.title, locale).text,
      address: `${origin}/${locale}/dialogues/${dialogue.slug}`,
    },
    forms: [form('summary.pdf'), form('summary.txt')],
    card: form('card.png').address,
    translations: written
      .filter((each) => each !== locale)
      .map((each) => ({ language: each, address: permanentAddress(each, slug, label) })),
    sources: [...new Set(sources)],
    keywords: keywordsOf({ topics: dialogue.topics, goals: summary.goals }, locale),
  }
}

/** "Tarkwa, Ghana, January 2016" under the title of the card. */
export function dialogueLine({ dialogue }: SummaryPage, locale: Locale): string {
  const { country, month } = formatter(locale)
  const title = inLanguage(dialogue.title, locale).text
  const place = dialogue.country && country(dialogue.country)
  return [title, place, dialogue.startsOn && month(dialogue.startsOn)].filter(Boolean).join(' · ')
}
