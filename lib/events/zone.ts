import { DateTime } from 'luxon'
import { LRUCache } from 'lru-cache'
import { after, days } from '@/lib/platform/clock'

// The rules of a zone don't change while the program runs, and an agenda asks for the same times with every reader.
const moments = new LRUCache<string, number>({ max: 5_000 })

/** The moment when clocks in `zone` show this time ("08:30") of this day (midnight UTC). */
export function momentIn(zone: string, day: Date, time: string): Date {
  const local = `${day.toISOString().slice(0, 10)}T${time}`
  const known = moments.get(zone + local)
  if (known !== undefined) return new Date(known)
  const made = DateTime.fromISO(local, { zone }).toMillis()
  moments.set(zone + local, made)
  return new Date(made)
}

/** The first moment of this day (midnight UTC) where clocks show the time of `zone`. */
export function beginningIn(zone: string, day: Date): Date {
  return momentIn(zone, day, '00:00')
}

/** The moment after its last one. */
export function endIn(zone: string, day: Date): Date {
  return beginningIn(zone, after(day, days(1)))
}

/** The day that a calendar in `zone` shows at this moment, as a date column and a form hold it: "2030-01-19". */
export function dayIn(zone: string, moment: Date): string {
  return DateTime.fromJSDate(moment, { zone }).toFormat('yyyy-MM-dd')
}

/** What clocks in `zone` show at this moment, as a time field holds it: "08:30". */
export function clockIn(zone: string, moment: Date): string {
  return DateTime.fromJSDate(moment, { zone }).toFormat('HH:mm')
}
