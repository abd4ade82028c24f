import { DateTime } from 'luxon'
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library'

/**
 * The definition of a zone as a calendar file carries it, or null where the library has none. Links keep their own
 * name: who meets in Accra isn't told of Abidjan, whose clocks show the same.
 */
export function definitionOf(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone)
  if (typeof block !== 'string' || !block.startsWith('BEGIN:VTIMEZONE')) return null
  return block.replace(/^(TZID|X-LIC-LOCATION):.+?(?=\r?$)/gm, `$1:${zone}`)
}

/**
 * Whether calendars read times of a zone right by its definition. False for UTC itself, which needs none, and where
 * the library reckons otherwise than this machine at one of these moments (Morocco in Ramadan).
 */
export function isDefined(zone: string, moments: readonly Date[]): boolean {
  if (zone === 'UTC' || definitionOf(zone) === null) return false
  return moments.every((moment) => {
    const local = DateTime.fromJSDate(moment, { zone })
    const [day, clock] = [local.toFormat('yyyy-MM-dd'), local.toFormat('HH:mm')]
    return tzlib_get_offset(zone, day, clock) === local.toFormat('ZZZ')
  })
}
