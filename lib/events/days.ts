import { after, days } from '@/lib/platform/clock'
import { dayText } from '@/lib/platform/inputs'

/** The days of an event in order, "2030-01-19" and so on; of an endless one the first year. */
export function daysOf({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): string[] {
  const all: string[] = []
  for (let day = startsOn; day <= endsOn && all.length < 366; day = after(day, days(1)))
    all.push(dayText(day))
  return all
}
