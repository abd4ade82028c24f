import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/db'

/** People of a group who came to the event at least once; `group` is null where the event stands alone. */
export type CamePerGroup = { group: StakeholderGroup | null; count: number }

const notTakenBack = { endedAt: null }

/** How many came, per group: the "came" of the balance. Exact: who publishes it bands it first. */
export async function camePerGroup(reader: Reader, eventId: string): Promise<CamePerGroup[]> {
  const rows = await reader.eventRegistration.groupBy({
    by: ['group'],
    where: { eventId, attendance: { some: notTakenBack } },
    _count: { _all: true },
  })
  return rows.map(({ group, _count }) => ({ group, count: _count._all }))
}

/** How many of each group were there on each day, at its door or in one of its sessions. Exact, as above. */
export async function camePerDay(
  reader: Reader,
  eventId: string,
): Promise<(CamePerGroup & { day: Date })[]> {
  const rows = await reader.attendance.findMany({
    where: { eventId, ...notTakenBack },
    // Once a day, however many of its sessions somebody was in.
    distinct: ['registrationId', 'day'],
    orderBy: { day: 'asc' },
    select: { day: true, registration: { select: { group: true } } },
  })
  const counts = new Map<string, CamePerGroup & { day: Date }>()
  for (const { day, registration } of rows) {
    const key = `${day.toISOString()} ${registration.group}`
    const known = counts.get(key) ?? { day, group: registration.group, count: 0 }
    counts.set(key, { ...known, count: known.count + 1 })
  }
  return [...counts.values()]
}

/** Who came, and on which days: for certificates. Keys are ids of registrations. */
export async function daysOfAttendance(
  reader: Reader,
  eventId: string,
): Promise<Map<string, Date[]>> {
  const rows = await reader.attendance.findMany({
    where: { eventId, ...notTakenBack },
    distinct: ['registrationId', 'day'],
    orderBy: { day: 'asc' },
    select: { registrationId: true, day: true },
  })
  const found = new Map<string, Date[]>()
  for (const { registrationId, day } of rows) {
    found.set(registrationId, [...(found.get(registrationId) ?? []), day])
  }
  return found
}
