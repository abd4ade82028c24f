import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Member } from '@/lib/access/actor'
import { badgeCodeOf, ensureBadges } from '@/lib/attendance/badges'
import type { NewEventInput } from '@/lib/events/schema'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { eventSetting } from './make-event'
import { makeMember, makePerson } from './make'

/** Ten in the morning of the first day of an event of `eventSetting`, in Accra. */
export const firstMorning = new Date('2030-01-19T10:00:00Z')
export const firstDay = 'day:2030-01-19'

/** An event with a desk, and people who hold a place and have a badge. */
export async function deskSetting(change: Partial<NewEventInput> = {}) {
  const setting = await eventSetting()
  const { dialogue, announce } = setting
  const slug = await announce(change)
  const event = await db().event.findUniqueOrThrow({ where: { slug } })
  const desk: Member = await makeMember({
    name: 'Desk',
    roles: [{ role: 'facilitator', dialogueId: dialogue.id }],
  })
  const guest = async (name: string, group: StakeholderGroup = 'miners') => {
    const person = await makePerson({ name, in: { dialogueId: dialogue.id, group } })
    const place = 1 + (await db().eventRegistration.count({ where: { eventId: event.id } }))
    const { id } = await db().eventRegistration.create({
      data: { eventId: event.id, personId: person.id, group, state: 'confirmed', place },
    })
    await transaction((tx) => ensureBadges(tx, event.id))
    return { id, personId: person.id, code: badgeCodeOf({ id, badgeIssue: 1 }) }
  }
  /** Many at once, who are nobody in particular: registered for the event alone. */
  const crowd = async (size: number) => {
    const people = await db().person.createManyAndReturn({
      data: Array.from({ length: size }, (_, index) => ({ name: `Guest ${index}` })),
      select: { id: true },
    })
    const rows = await db().eventRegistration.createManyAndReturn({
      data: people.map(({ id }, index) => ({
        eventId: event.id,
        personId: id,
        group: 'miners' as const,
        state: 'confirmed' as const,
        place: 1000 + index,
      })),
      select: { id: true, badgeIssue: true },
    })
    await transaction((tx) => ensureBadges(tx, event.id))
    return rows.map((row) => ({ id: row.id, code: badgeCodeOf(row) }))
  }
  const about = () => ({ slug, occasion: firstDay, nonce: newToken(), q: '' })
  const stateOf = async (id: string) =>
    (await db().eventRegistration.findUniqueOrThrow({ where: { id } })).state
  const counted = () =>
    db().attendance.count({ where: { eventId: event.id, occasion: firstDay, endedAt: null } })
  const log = async () =>
    (
      await db().checkIn.findMany({
        where: { eventId: event.id },
        orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      })
    ).map(({ result }) => result)
  return { ...setting, slug, event, desk, guest, crowd, about, stateOf, counted, log }
}
