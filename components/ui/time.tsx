import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface TimeProps {
  at: Date
  locale: Locale
  /** `day` needs no zone where the date has none; `moment` says whose time it is. */
  show?: 'day' | 'weekday' | 'moment' | 'clock'
  zone?: string
}

export function Time({ at, locale, show = 'day', zone = 'UTC' }: TimeProps) {
  const dates = formatter(locale)
  const town = () => translator(locale, 'ui')('time.zone', { town: dates.zone(zone) })
  const text = {
    day: () => dates.day(at, zone),
    weekday: () => dates.weekday(at, zone),
    moment: () => `${dates.dayAndTime(at, zone)} (${town()})`,
    clock: () => dates.time(at, zone),
  }[show]()
  const hasClock = show === 'moment' || show === 'clock'
  const moment = at.toISOString()
  // A UTC midnight stands for a day; in a zone, the moment is the only thing that can't be misread.
  const isBareDay = !hasClock && zone === 'UTC'
  return <time dateTime={isBareDay ? moment.slice(0, 10) : moment}>{text}</time>
}

/** "3 days ago", with the day itself on hovering and for machines. */
export function Age({ of, now, locale }: { of: Date; now: Date; locale: Locale }) {
  const dates = formatter(locale)
  return (
    <time dateTime={of.toISOString()} title={dates.day(of)}>
      {dates.age(of, now)}
    </time>
  )
}
