import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

/** An entry of a calendar file, as two libraries that did not make it read it. */
export type ParsedEntry = {
  uid: string
  title: string
  place: string
  status: string
  sequence: number
  /** UTC, "2030-01-19T08:30". */
  from: string
  to: string
  zone: string
}

const minute = (moment: Date) => moment.toISOString().slice(0, 16)

/** Reads a file by both libraries; throws where they don't read the same, or where a line is too long. */
export function parsedCalendar(file: string): { method: string; entries: ParsedEntry[] } {
  const long = file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)
  if (long.length > 0) throw new Error(`not folded: ${long[0]}`)
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)]),
  )
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const zone = component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? ''
    const moment = (time: ICAL.Time) => {
      if (zone && !zones.has(zone)) throw new Error(`${zone} is not defined`)
      const known = zones.get(zone)
      if (known) time.zone = known
      return minute(time.toJSDate())
    }
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location ?? '',
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
      from: moment(event.startDate),
      to: moment(event.endDate),
      zone,
    }
  })
  const other = nodeIcal.sync.parseICS(file)
  for (const entry of entries) {
    const same = other[entry.uid]
    if (same?.type !== 'VEVENT') throw new Error(`only one library reads ${entry.uid}`)
    const theirs = [String(same.summary), minute(same.start), minute(same.end), same.status]
    const ours = [entry.title, entry.from, entry.to, entry.status]
    if (same.datetype !== 'date' && JSON.stringify(theirs) !== JSON.stringify(ours))
      throw new Error(`read differently: ${JSON.stringify([theirs, ours])}`)
    if (Number(same.sequence) !== entry.sequence) throw new Error('another sequence')
  }
  return { method: String(calendar.getFirstPropertyValue('method')), entries }
}
