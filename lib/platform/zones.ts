import { formatter, type Locale } from './i18n'

/** A time zone by its IANA name that this machine can reckon in. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name.includes('/') || name === 'UTC'
  } catch {
    return false
  }
}

// Newer engines have the method, older ones the property; TypeScript knows neither.
type WithZones = { getTimeZones?: () => string[]; timeZones?: string[] }

/** The zones that clocks of a country (ISO 3166-1 alpha-2) show. */
export function zonesOf(country: string | null | undefined): string[] {
  if (!country) return []
  const place = new Intl.Locale('und', { region: country }) as WithZones
  return (place.getTimeZones?.() ?? place.timeZones ?? []).filter(isZone)
}

/** The one zone of a country that has only one. */
export function zoneOf(country: string | null | undefined): string | undefined {
  const [first, ...others] = zonesOf(country)
  return others.length === 0 ? first : undefined
}

interface ZoneOption {
  value: string
  label: string
  group: string
}

/** Every zone to choose from, those of the country first. `chosen` is among them, whatever it is called by now. */
export function zoneOptions(
  locale: Locale,
  {
    country,
    chosen,
    others,
  }: { country?: string | null | undefined; chosen?: string | undefined; others: string },
): ZoneOption[] {
  const near = zonesOf(country)
  const all = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...(chosen ? [chosen] : [])])
  const far = [...all].filter((zone) => !near.includes(zone)).sort()
  const option = (value: string, group: string) => ({
    value,
    label: value.replaceAll('_', ' '),
    group,
  })
  return [
    ...near.map((zone) => option(zone, country ? formatter(locale).country(country) : others)),
    ...far.map((zone) => option(zone, others)),
  ]
}
