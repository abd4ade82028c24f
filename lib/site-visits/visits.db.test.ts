import { expect, test } from 'vitest'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { withdrawFromEvent } from '@/lib/seats/operations/own'
import { agendaSetting } from '@/lib/testing/make-agenda'
import { makeMember } from '@/lib/testing/make'
import {
  addVehicle,
  callDriver,
  countHeads,
  fillVehicles,
  removeVehicle,
  seatRider,
  tickRider,
  unseatRider,
} from './operations'
import { visitOf, visitsOf } from './queries'

async function visit(seats = 2) {
  const setting = await agendaSetting()
  const { convenor, slug } = setting
  const sessionId = await setting.add('To the pit', { kind: 'siteVisit' })
  const bus = {
    nonce: newToken(),
    sessionId,
    name: 'GT 12',
    driver: 'Yaw',
    driverPhone: '024 412 3456',
    seats,
  }
  await addVehicle(convenor, bus)
  await addVehicle(convenor, bus)
  const look = () => visitOf(convenor, slug, sessionId)
  const [vehicle] = (await look()).vehicles
  const vehicleId = vehicle?.id ?? ''
  return { ...setting, sessionId, vehicleId, look }
}

test('a vehicle is added once a press, and never holds more than its seats', async () => {
  const { convenor, vehicleId, comes, look } = await visit()
  expect((await look()).vehicles).toHaveLength(1)
  const people = [await comes(), await comes(), await comes(), await comes()]
  const done = await Promise.allSettled(
    people.map(({ registrationId }) => seatRider(convenor, { vehicleId, registrationId })),
  )
  const refused = done.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([
    { reason: { code: 'vehicleFull' } },
    { reason: { code: 'vehicleFull' } },
  ])
  expect(await db().manifestSeat.count({ where: { vehicleId } })).toBe(2)
})

test('the rest are seated by one button, at once or twice; who gave the place back frees a seat', async () => {
  const { convenor, slug, sessionId, vehicleId, comes, look } = await visit()
  const people = [await comes(), await comes(), await comes()]
  await Promise.all([1, 2, 3].map(() => fillVehicles(convenor, { sessionId })))
  expect(await look()).toMatchObject({ unseated: [{ name: people[2]?.name }] })
  const first = people[0]
  if (!first) throw new Error('nobody came')
  await withdrawFromEvent(first.member, { slug })
  expect((await look()).vehicles[0]?.riders).toHaveLength(1)
  await fillVehicles(convenor, { sessionId })
  expect((await look()).vehicles[0]?.riders).toHaveLength(2)
  const { registrationId } = first
  await expect(seatRider(convenor, { vehicleId, registrationId })).rejects.toMatchObject({
    code: 'chooseAgain',
  })
})

test('who is out is missed until ticked back, and counts stand beside what was expected', async () => {
  const { convenor, slug, vehicleId, comes, look } = await visit()
  const { registrationId } = await comes()
  const rider = { vehicleId, registrationId }
  await seatRider(convenor, rider)
  const head = { vehicleId, note: null, counted: 2 }
  const nonce = newToken()
  for (const each of [nonce, nonce])
    await countHeads(convenor, { ...head, nonce: each, moment: 'leaving' })
  await tickRider(convenor, { ...rider, way: 'out', isIn: true })
  const first = (await look()).vehicles[0]?.riders[0]?.outAt
  await tickRider(convenor, { ...rider, way: 'out', isIn: true })
  expect((await look()).vehicles[0]).toMatchObject({
    counts: [{ counted: 2, expected: 1 }],
    riders: [{ outAt: first, backAt: null }],
  })
  expect((await visitsOf(convenor, slug)).visits).toMatchObject([{ out: 1, riders: 1 }])
  await expect(removeVehicle(convenor, { id: vehicleId })).rejects.toMatchObject({
    code: 'vehicleOut',
  })
  await tickRider(convenor, { ...rider, way: 'back', isIn: true })
  expect((await visitsOf(convenor, slug)).visits).toMatchObject([{ out: 0 }])
  await unseatRider(convenor, rider)
  await expect(tickRider(convenor, { ...rider, way: 'out', isIn: true })).rejects.toMatchObject({
    kind: 'notFound',
  })
})

test('a driver’s number is masked until somebody looks at it, which is logged', async () => {
  const { convenor, vehicleId, look } = await visit()
  expect((await look()).vehicles[0]?.phone).toBe('+233 …56')
  expect(JSON.stringify(await look())).not.toContain('4123456')
  await callDriver(convenor, { id: vehicleId })
  expect((await look()).vehicles[0]?.phone).toBe('+233 24 412 3456')
  const logged = { verb: 'manifest.callDriver', objectId: vehicleId }
  expect(await db().activity.count({ where: logged })).toBe(1)
})

test('the desk ticks and counts; those who only come, and strangers, see no manifest', async () => {
  const { slug, eventId, sessionId, vehicleId, comes } = await visit()
  const { member, registrationId } = await comes()
  for (const actor of [member, await makeMember()]) {
    await expect(visitOf(actor, slug, sessionId)).rejects.toMatchObject({ kind: 'forbidden' })
    const rider = { vehicleId, registrationId }
    await expect(seatRider(actor, rider)).rejects.toMatchObject({ kind: 'forbidden' })
  }
  const helper = await makeMember()
  const desk = {
    ...helper,
    eventRoles: [{ eventId, role: 'registrationDesk' as const, groups: [] }],
  }
  await atTime(new Date('2030-01-19T07:00:00Z'), async () => {
    expect(await visitOf(desk, slug, sessionId)).toMatchObject({ mayArrange: false })
    await expect(fillVehicles(desk, { sessionId })).rejects.toMatchObject({ kind: 'forbidden' })
    const head = { vehicleId, nonce: newToken(), counted: 0, note: null }
    expect(await countHeads(desk, { ...head, moment: 'leaving' })).toMatchObject({ slug })
  })
})
