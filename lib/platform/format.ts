import type { Locale } from './locales'

/** English is written as in Ghana and Tanzania: day before month, 24 hours. */
const tags: Record<Locale, string> = { en: 'en-GB', fr: 'fr', sw: 'sw' }

const dayParts = { day: 'numeric', month: 'long', year: 'numeric' } as const
const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const steps: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/**
 * How dates, times, numbers and lists are written in one language.
 * Moments are UTC; `zone` is an IANA name such as Africa/Accra. A date without a time is a UTC midnight,
 * so it is written without a zone.
 */
export interface Formatter {
  /** 19 January 2016 */
  day(date: Date, zone?: string): string
  /** 19 Jan 2016, for tables */
  shortDay(date: Date, zone?: string): string
  /** Tuesday 19 January 2016 */
  weekday(date: Date, zone?: string): string
  /** January 2016 */
  month(date: Date, zone?: string): string
  /** 08:00 */
  time(date: Date, zone: string): string
  /** Tuesday 19 January 2016, 08:00 */
  dayAndTime(date: Date, zone: string): string
  /** 19–22 January 2016; one day when both are the same day */
  days(from: Date, to: Date, zone?: string): string
  /** 08:00–09:30 */
  times(from: Date, to: Date, zone: string): string
  /** 3 days ago, in 2 weeks, now */
  age(moment: Date, now: Date): string
  /** a, b and c */
  list(items: readonly string[]): string
  number(value: number): string
  /** 0.9 MB; decimal megabytes, at least 0.1 */
  megabytes(bytes: number): string
  /** 6 mins 20 secs, at most two units */
  duration(seconds: number): string
  /** French, for a BCP 47 tag; the tag itself where the language has no name here */
  language(tag: string): string
  /** Tanzania, for an ISO 3166 code */
  country(code: string): string
  /** The town that a zone is named after: Dar es Salaam */
  zone(zone: string): string
}

const formatters = new Map<Locale, Formatter>()

export function formatter(locale: Locale): Formatter {
  const known = formatters.get(locale)
  if (known) return known
  const made = makeFormatter(tags[locale])
  formatters.set(locale, made)
  return made
}

function makeFormatter(tag: string): Formatter {
  const dates = new Map<string, Intl.DateTimeFormat>()
  const date = (name: string, zone: string, parts: Intl.DateTimeFormatOptions) => {
    const known = dates.get(name + zone)
    if (known) return known
    const made = new Intl.DateTimeFormat(tag, { ...parts, timeZone: zone })
    dates.set(name + zone, made)
    return made
  }
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const numbers = new Intl.NumberFormat(tag)
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    })
  const smallMegabytes = unit('megabyte', 1)
  const bigMegabytes = unit('megabyte', 0)
  const units = { hour: unit('hour', 0), minute: unit('minute', 0), second: unit('second', 0) }
  // French counts the first of a month and only that one, which ICU leaves to whoever writes it.
  const written = (days: string) =>
    tag === 'fr' ? days.replace(/(?<!\d)1(?=\s\p{L}|–\d)/gu, '1er') : days
  const languages = new Intl.DisplayNames(tag, { type: 'language' })
  const countries = new Intl.DisplayNames(tag, { type: 'region' })

  const weekday = (at: Date, zone: string) =>
    written(date('weekday', zone, { weekday: 'long', ...dayParts }).format(at))
  const time = (at: Date, zone: string) => date('time', zone, timeParts).format(at)

  return {
    day: (at, zone = 'UTC') => written(date('day', zone, dayParts).format(at)),
    shortDay: (at, zone = 'UTC') =>
      written(date('short', zone, { ...dayParts, month: 'short' }).format(at)),
    weekday: (at, zone = 'UTC') => weekday(at, zone),
    month: (at, zone = 'UTC') => date('month', zone, { month: 'long', year: 'numeric' }).format(at),
    time,
    dayAndTime: (at, zone) => `${weekday(at, zone)}, ${time(at, zone)}`,
    days(from, to, zone = 'UTC') {
      const same = (name: string, parts: Intl.DateTimeFormatOptions) => {
        const part = date(name, zone, parts)
        return part.format(from) === part.format(to)
      }
      const whole = date('day', zone, dayParts)
      // The Swahili of ICU leaves out the first month of two.
      if (same('year', { year: 'numeric' }) && !same('monthAlone', { month: 'long' })) {
        const start = date('dayOfMonth', zone, { day: 'numeric', month: 'long' })
        return written(`${start.format(from)}–${whole.format(to)}`)
      }
      return written(whole.formatRange(from, to).replace(/\s–\s(?=\d+\s)/, '–'))
    },
    times: (from, to, zone) => `${time(from, zone)}–${time(to, zone)}`,
    age(moment, now) {
      const seconds = Math.round((moment.getTime() - now.getTime()) / 1000)
      for (const [name, length] of steps) {
        if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), name)
      }
      return relative.format(0, 'second')
    },
    list: (items) => lists.format(items),
    number: (value) => numbers.format(value),
    megabytes(bytes) {
      const size = Math.max(bytes / 1_000_000, 0.1)
      return (size < 10 ? smallMegabytes : bigMegabytes).format(size)
    },
    duration(seconds) {
      const whole = Math.max(0, Math.round(seconds))
      const parts = [
        ['hour', Math.floor(whole / 3600)],
        ['minute', Math.floor((whole % 3600) / 60)],
        ['second', whole % 60],
      ] as const
      const written = parts.filter(([, count]) => count > 0).slice(0, 2)
      return (written.length > 0 ? written : [['second', 0] as const])
        .map(([name, count]) => units[name].format(count))
        .join(' ')
    },
    language: (code) => ownNames[code]?.[tag] ?? nameOr(languages, code),
    country: (code) => nameOr(countries, code),
    zone: (zone) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
  }
}

/** Languages that DisplayNames doesn't know, or (Twi) would call by the name of their family. */
const ownNames: Record<string, Record<string, string>> = {
  tw: { 'en-GB': 'Twi', fr: 'twi', sw: 'Kitwi' },
  dag: { 'en-GB': 'Dagbani', fr: 'dagbani', sw: 'Kidagbani' },
}

/** DisplayNames throws on what isn't a tag at all; stored content may hold such a thing. */
function nameOr(names: Intl.DisplayNames, code: string) {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
