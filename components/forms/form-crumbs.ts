import { inLanguage, type Translated } from '@/lib/platform/translated'
import { translator, type Locale } from '@/lib/platform/i18n'

/** The way back to the desk of an event, and to its forms or needs. */
export function crumbsOf(
  { slug, title }: { slug: string; title: Translated },
  locale: Locale,
  part?: 'forms' | 'needs',
) {
  const desk = `/${locale}/manage/events/${slug}`
  const event = { href: desk, label: inLanguage(title, locale).text }
  if (!part) return [event]
  return [event, { href: `${desk}/${part}`, label: translator(locale, part)('title') }]
}
