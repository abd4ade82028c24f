import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** "19–22 January 2016", one day, or "Not fixed yet". */
export function datesOf(
  { startsOn, endsOn }: { startsOn: Date | null; endsOn: Date | null },
  locale: Locale,
): string {
  if (!startsOn) return translator(locale, 'dialogues')('page.datesOpen')
  return formatter(locale).days(startsOn, endsOn ?? startsOn)
}

/** "Tarkwa, Ghana", "Ghana", "Across countries". */
export function placeOf(
  { country, district }: { country: string | null; district?: string | null },
  locale: Locale,
): string {
  const named = country && formatter(locale).country(country)
  const place = [district, named].filter(Boolean).join(', ')
  return place || translator(locale, 'dialogues')('page.global')
}
