import 'server-only'
import { after } from '@/lib/platform/clock'
import type { Reader } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { translatedStored } from '@/lib/platform/translated'
import { dayIn } from './zone'

/** What is said about an event, in the shape of the form that changes it; its agenda has forms of its own. */
export async function eventAsForm(reader: Reader, slug: string) {
  const { registrationOpensAt, registrationClosesAt, ...row } =
    await reader.event.findUniqueOrThrow({
      where: { slug },
      select: {
        title: true,
        description: true,
        timeZone: true,
        startsOn: true,
        endsOn: true,
        country: true,
        district: true,
        venue: true,
        joinUrl: true,
        topics: true,
        goals: true,
        languages: true,
        capacity: true,
        registrationOpensAt: true,
        registrationClosesAt: true,
      },
    })
  return {
    ...row,
    title: translatedStored.parse(row.title),
    description: translatedStored.nullable().parse(row.description),
    startsOn: dayText(row.startsOn),
    endsOn: dayText(row.endsOn),
    registrationOpensOn: registrationOpensAt ? dayIn(row.timeZone, registrationOpensAt) : '',
    // The column holds the moment after the last open day.
    registrationClosesOn: registrationClosesAt
      ? dayIn(row.timeZone, after(registrationClosesAt, -1))
      : '',
  }
}
