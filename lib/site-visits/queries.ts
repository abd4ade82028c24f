import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import { findEvent, text } from '@/lib/events/queries'
import { holdsPlace } from '@/lib/events/rules'
import { nameSelect, shownName } from '@/lib/events/shown-name'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { maskedPhone, readablePhone } from '@/lib/registrations/contact'

async function forDesk(actor: Actor, slug: string) {
  const { row, about } = await findEvent(actor, slug)
  authorize(actor, 'manifest.read', about)
  return { row, about, event: { slug, title: text(row.title), timeZone: row.timeZone } }
}

/** The site visits of an event, with who is out and not back. */
export async function visitsOf(actor: Actor, slug: string) {
  const { row, event } = await forDesk(actor, slug)
  const visits = await db().session.findMany({
    where: { eventId: row.id, kind: 'siteVisit' },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      title: true,
      startsAt: true,
      endsAt: true,
      vehicles: {
        select: { seats: true, riders: { where: { registration: holdsPlace } } },
      },
    },
  })
  return {
    ...event,
    visits: visits.map(({ vehicles, title, ...visit }) => {
      const riders = vehicles.flatMap((vehicle) => vehicle.riders)
      return {
        ...visit,
        title: text(title),
        vehicles: vehicles.length,
        seats: vehicles.reduce((sum, { seats }) => sum + seats, 0),
        riders: riders.length,
        out: riders.filter(({ outAt, backAt }) => outAt && !backAt).length,
      }
    }),
  }
}

/** One visit: its vehicles with riders by the name that the dialogue shows, what was counted, who has no seat. */
export async function visitOf(actor: Actor, slug: string, id: string) {
  const { row, about, event } = await forDesk(actor, slug)
  const visit = await db().session.findFirst({
    where: { id, eventId: row.id, kind: 'siteVisit' },
    select: {
      id: true,
      title: true,
      startsAt: true,
      endsAt: true,
      vehicles: {
        orderBy: { order: 'asc' },
        include: {
          riders: { where: { registration: holdsPlace } },
          counts: { orderBy: { at: 'asc' } },
        },
      },
    },
  })
  if (!visit) throw notFound()
  const coming = await comingTo(row.id, row.dialogueId)
  const seated = new Set(visit.vehicles.flatMap(({ riders }) => riders.map(idOf)))
  const vehicleIds = visit.vehicles.map((vehicle) => vehicle.id)
  const open = await unmaskedAmong(db(), actor, 'manifest.callDriver', vehicleIds)
  const mayCall = can(actor, 'manifest.callDriver', about)
  return {
    ...event,
    visit: {
      id: visit.id,
      title: text(visit.title),
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
    },
    mayArrange: can(actor, 'manifest.arrange', about),
    mayCall,
    vehicles: visit.vehicles.map(({ riders, driverPhone, ...vehicle }) => ({
      ...vehicle,
      phone:
        driverPhone &&
        (mayCall && open.has(vehicle.id) ? readablePhone(driverPhone) : maskedPhone(driverPhone)),
      isOpen: mayCall && open.has(vehicle.id),
      riders: riders
        .flatMap((rider) => {
          const person = coming.get(rider.registrationId)
          return person ? [{ ...person, outAt: rider.outAt, backAt: rider.backAt }] : []
        })
        .sort((a, b) => a.name.localeCompare(b.name)),
    })),
    unseated: [...coming.values()].filter((person) => !seated.has(person.id)),
  }
}

const idOf = ({ registrationId }: { registrationId: string }) => registrationId

async function comingTo(eventId: string, dialogueId: string | null) {
  const registrations = await db().eventRegistration.findMany({
    where: { eventId, ...holdsPlace },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      group: true,
      person: { select: nameSelect(dialogueId) },
    },
  })
  return new Map(
    registrations.map(({ id, group, person }) => [id, { id, group, name: shownName(person).name }]),
  )
}
