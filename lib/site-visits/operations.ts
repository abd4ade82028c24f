import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent } from '@/lib/events/operations'
import { holdsPlace } from '@/lib/events/rules'
import { now } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { phoneNumber } from '@/lib/registrations/contact'
import { filled } from './fill'
import type { HeadCountInput, VehicleInput } from './schema'

type Where = { session: string } | { vehicle: string }
type VisitVerb = Extract<Verb, `manifest.${string}`>
type At = { slug: string; sessionId: string }

export async function addVehicle(actor: Actor, input: VehicleInput): Promise<At> {
  return onVisit(
    actor,
    'manifest.arrange',
    { session: input.sessionId },
    (tx, { country, ...at }) =>
      once(tx, input.nonce, async () => {
        const { sessionId, name, driver, driverPhone, seats } = input
        const phone = driverPhone && driverNumber(driverPhone, country)
        const order = await tx.vehicle.count({ where: { sessionId } })
        await tx.vehicle.create({
          data: { sessionId, name, driver, driverPhone: phone, seats, order },
          select: { id: true },
        })
        return { slug: at.slug, sessionId }
      }),
  )
}

/** Its riders are without a seat again. */
export async function removeVehicle(actor: Actor, { id }: { id: string }): Promise<At> {
  return onVisit(actor, 'manifest.arrange', { vehicle: id }, async (tx, at) => {
    const out = await tx.manifestSeat.count({
      where: { vehicleId: id, outAt: { not: null }, backAt: null },
    })
    if (out > 0) throw new Refusal('conflict', 'vehicleOut')
    await tx.vehicle.delete({ where: { id }, select: { id: true } })
    return at
  })
}

type Rider = { vehicleId: string; registrationId: string }

/** Gives somebody who comes a seat; from another vehicle of the same visit they move. Never more than there are. */
export async function seatRider(actor: Actor, rider: Rider): Promise<At> {
  return onVisit(actor, 'manifest.arrange', { vehicle: rider.vehicleId }, async (tx, at) => {
    const vehicles = await vehiclesOf(tx, at.sessionId)
    const vehicle = vehicles.find(({ id }) => id === rider.vehicleId)
    if (!vehicle) throw notFound()
    if (vehicle.riders.some((id) => id === rider.registrationId)) return at
    const { registrationId } = rider
    const comes = await tx.eventRegistration.count({
      where: { id: registrationId, eventId: at.eventId, ...holdsPlace },
    })
    if (comes === 0) throw new Refusal('invalid', 'chooseAgain', { field: 'registrationId' })
    if (vehicle.riders.length >= vehicle.seats) throw new Refusal('conflict', 'vehicleFull')
    await tx.manifestSeat.deleteMany({
      where: { registrationId, vehicle: { sessionId: at.sessionId } },
    })
    await tx.manifestSeat.create({ data: rider })
    return at
  })
}

export async function unseatRider(actor: Actor, rider: Rider): Promise<At> {
  return onVisit(actor, 'manifest.arrange', { vehicle: rider.vehicleId }, async (tx, at) => {
    await tx.manifestSeat.deleteMany({ where: rider })
    return at
  })
}

/** Seats all who come and have no seat yet, groups mixed, as far as seats go. */
export async function fillVehicles(
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<At> {
  return onVisit(actor, 'manifest.arrange', { session: sessionId }, async (tx, at) => {
    const vehicles = await vehiclesOf(tx, sessionId)
    const coming = await tx.eventRegistration.findMany({
      where: { eventId: at.eventId, ...holdsPlace },
      orderBy: { createdAt: 'asc' },
      select: { id: true, group: true },
    })
    const groups = new Map(coming.map(({ id, group }) => [id, group]))
    const seated = new Set(vehicles.flatMap(({ riders }) => riders))
    await tx.manifestSeat.createMany({
      data: filled(
        coming.filter(({ id }) => !seated.has(id)),
        vehicles.map(({ id, seats, riders }) => ({
          id,
          free: seats - riders.length,
          groups: riders.map((rider) => groups.get(rider) ?? null),
        })),
      ),
    })
    return at
  })
}

type Tick = Rider & { way: 'out' | 'back'; isIn: boolean }

/** Somebody got in, on the way there or back; or did not after all. */
export async function tickRider(actor: Actor, { way, isIn, ...rider }: Tick): Promise<At> {
  return onVisit(actor, 'manifest.count', { vehicle: rider.vehicleId }, async (tx, at) => {
    const column = way === 'out' ? 'outAt' : 'backAt'
    // The first time counts: a second tap on the same name changes nothing.
    const { count } = await tx.manifestSeat.updateMany({
      where: { ...rider, ...(isIn ? { [column]: null } : {}) },
      data: { [column]: isIn ? now() : null },
    })
    if (count === 0 && (await tx.manifestSeat.count({ where: rider })) === 0) throw notFound()
    return at
  })
}

/** Heads counted in a vehicle, beside those who should be in it at that moment. */
export async function countHeads(actor: Actor, input: HeadCountInput): Promise<At> {
  const { vehicleId, nonce, moment, counted, note } = input
  return onVisit(actor, 'manifest.count', { vehicle: vehicleId }, (tx, { slug, sessionId }) =>
    once(tx, nonce, async () => {
      const isTicked = await tx.manifestSeat.count({ where: { vehicleId, outAt: { not: null } } })
      const riders = await tx.manifestSeat.count({
        where: { vehicleId, registration: holdsPlace },
      })
      const expected = moment === 'leaving' || isTicked === 0 ? riders : isTicked
      await tx.headCount.create({
        data: { vehicleId, moment, counted, expected, note, byId: personIdOf(actor), at: now() },
        select: { id: true },
      })
      return { slug, sessionId }
    }),
  )
}

/** Shows a driver's number for a quarter of an hour: this entry of the log is what opens it. */
export async function callDriver(actor: Actor, { id }: { id: string }): Promise<At> {
  return onVisit(actor, 'manifest.callDriver', { vehicle: id }, (_tx, at) => Promise.resolve(at))
}

type Visit = At & { eventId: string; country: string | null }

/** Locks the event, so that of two who seat somebody at once each sees what the other did. */
async function onVisit(
  actor: Actor,
  verb: VisitVerb,
  where: Where,
  work: (tx: Transaction, visit: Visit) => Promise<At>,
): Promise<At> {
  return transaction(async (tx) => {
    const session: Prisma.SessionWhereInput =
      'session' in where ? { id: where.session } : { vehicles: { some: { id: where.vehicle } } }
    const { row, about } = await lockEvent(tx, actor, { sessions: { some: session } })
    authorize(actor, verb, about)
    const found = await tx.session.findFirst({
      where: { AND: [session, { eventId: row.id, kind: 'siteVisit' }] },
      select: { id: true, event: { select: { country: true } } },
    })
    if (!found) throw notFound()
    const { country } = found.event
    const done = await work(tx, { slug: row.slug, sessionId: found.id, eventId: row.id, country })
    await record(tx, actor, verb, {
      dialogueId: row.dialogueId,
      object:
        'vehicle' in where ? { kind: 'vehicle', id: where.vehicle } : { kind: 'event', id: row.id },
    })
    return { slug: done.slug, sessionId: done.sessionId }
  })
}

/** With their riders; the seats of those who gave their place back are free again. */
async function vehiclesOf(tx: Transaction, sessionId: string) {
  await tx.manifestSeat.deleteMany({
    where: { vehicle: { sessionId }, registration: { NOT: holdsPlace } },
  })
  const vehicles = await tx.vehicle.findMany({
    where: { sessionId },
    orderBy: { order: 'asc' },
    select: { id: true, seats: true, riders: { select: { registrationId: true } } },
  })
  return vehicles.map(({ id, seats, riders }) => ({
    id,
    seats,
    riders: riders.map(({ registrationId }) => registrationId),
  }))
}

function driverNumber(typed: string, country: string | null): string {
  try {
    return phoneNumber(typed, country)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('invalid', 'phone', { field: 'driverPhone' })
    throw error
  }
}
