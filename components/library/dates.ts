import { formatter, type Locale } from '@/lib/platform/i18n'

interface Dates {
  startsOn: Date | null
  endsOn: Date | null
}

/** The days of somebody else's event. */
export function datesOf({ startsOn, endsOn }: Dates, locale: Locale): string | null {
  const from = startsOn ?? endsOn
  return from && formatter(locale).days(from, endsOn ?? from)
}
