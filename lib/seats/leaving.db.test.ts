import { expect, test } from 'vitest'
import { checkInByName } from '@/lib/attendance/operations/check-in'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { leaveDialogue } from '@/lib/registrations/operations/change'
import { saveMyNeeds } from '@/lib/needs/operations'
import { actorOf, words } from '@/lib/testing/make'
import { deskSetting, firstMorning } from '@/lib/testing/make-attendance'
import { day } from '@/lib/testing/make-event'

test('who leaves the dialogue in the middle of an event did come; what is still to come is for others', async () => {
  const { slug, event, dialogue, desk, guest, about, announce, stateOf } = await deskSetting()
  const { id, personId } = await guest('Efua')
  const member = await actorOf({ id: personId })
  const seatOn = async (morning: string) => {
    const startsAt = new Date(`${morning}T08:00:00Z`)
    const endsAt = new Date(`${morning}T12:00:00Z`)
    const { id: sessionId } = await db().session.create({
      data: {
        eventId: event.id,
        title: words('Trip'),
        kind: 'siteVisit',
        startsAt,
        endsAt,
        rule: 'open',
      },
    })
    const vehicle = await db().vehicle.create({ data: { sessionId, name: morning, seats: 4 } })
    await db().manifestSeat.create({ data: { vehicleId: vehicle.id, registrationId: id } })
  }
  await seatOn('2030-01-19')
  await seatOn('2030-01-21')
  const later = await announce({ startsOn: day('2030-03-01'), endsOn: day('2030-03-02') })
  const { id: laterId } = await db().event.findUniqueOrThrow({ where: { slug: later } })
  const seat = await db().eventRegistration.create({
    data: { eventId: laterId, personId, group: 'miners', state: 'confirmed', place: 1 },
  })
  await atTime(firstMorning, async () => {
    await saveMyNeeds(member, { slug, shown: [], answers: {}, days: [] })
    await checkInByName(desk, { ...about(), registrationId: id })
  })
  const { id: registrationId } = await db().registration.findFirstOrThrow({
    where: { personId, dialogueId: dialogue.id },
  })
  await atTime(new Date('2030-01-20T12:00:00Z'), () => leaveDialogue(member, { registrationId }))
  expect([await stateOf(id), await stateOf(seat.id)]).toEqual(['attended', 'withdrawn'])
  expect(await db().attendance.count({ where: { registrationId: id, endedAt: null } })).toBe(1)
  const seats = await db().manifestSeat.findMany({
    where: { registrationId: id },
    select: { vehicle: { select: { name: true } } },
  })
  expect(seats.map(({ vehicle }) => vehicle.name)).toEqual(['2030-01-19'])
  expect(await db().needsSheet.count({ where: { registrationId: id } })).toBe(0)
})
