import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { eventSetting, eventWish } from '@/lib/testing/make-event'
import { migrationsIn } from '@/scripts/migrations/apply.mjs'
import { changeEvent } from '@/lib/events/operations'
import { registerForEvent, withdrawFromEvent } from './own'
import { eventPage } from '@/lib/events/queries'

async function unlimited(guests: number) {
  const setting = await eventSetting()
  const slug = await setting.announce()
  const people = await Promise.all(Array.from({ length: guests }, setting.miner))
  for (const one of people) await registerForEvent(one, { slug })
  const limitTo = (capacity: number | null) =>
    changeEvent(setting.convenor, {
      ...eventWish({ dialogueSlug: setting.dialogue.slug, capacity }),
      slug,
    })
  const held = async () => {
    const rows = await db().eventRegistration.findMany({
      where: { event: { slug }, place: { not: null } },
      select: { place: true },
    })
    return rows.map(({ place }) => place ?? 0).sort((a, b) => a - b)
  }
  return { ...setting, slug, people, limitTo, held }
}

test('a limit that is set later counts those who were there before it', async () => {
  const { slug, limitTo, miner, held, people } = await unlimited(3)
  expect(await held()).toEqual([1, 2, 3])
  await limitTo(4)
  expect((await eventPage(await miner(), slug)).placesLeft).toBe('few')
  await registerForEvent(await miner(), { slug })
  expect(await registerForEvent(await miner(), { slug })).toMatchObject({ state: 'waitlisted' })
  for (const one of people.slice(0, 1)) await withdrawFromEvent(one, { slug })
  expect(await registerForEvent(await miner(), { slug })).toMatchObject({ state: 'waitlisted' })
  expect(await held()).toEqual([1, 2, 3, 4])
})

test('after a limit was lowered, freed places stay free until the count is below it; then the line moves', async () => {
  const { slug, limitTo, miner, held, people } = await unlimited(6)
  await limitTo(4)
  expect((await eventPage(await miner(), slug)).placesLeft).toBe('none')
  for (const one of people.slice(0, 2)) {
    await withdrawFromEvent(one, { slug })
    expect(await registerForEvent(await miner(), { slug })).toMatchObject({ state: 'waitlisted' })
  }
  expect(await held()).toEqual([3, 4, 5, 6])
  await withdrawFromEvent(people[2] ?? (await miner()), { slug })
  expect(await held()).toEqual([1, 4, 5, 6])
})

test('fifty come, go and change the limit at once: never more than it, no number twice', async () => {
  const { slug, limitTo, miner, held, people } = await unlimited(10)
  await limitTo(12)
  const others = await Promise.all(Array.from({ length: 40 }, miner))
  await Promise.allSettled([
    ...others.map((one) => registerForEvent(one, { slug })),
    ...people.map((one) => withdrawFromEvent(one, { slug })),
    ...people.map((one) => registerForEvent(one, { slug })),
  ])
  const places = await held()
  expect(places.length).toBeLessThanOrEqual(12)
  expect(new Set(places).size).toBe(places.length)
  expect(places).not.toContain(0)
  const left = (await eventPage(await miner(), slug)).placesLeft
  expect(left === 'none').toBe(places.length === 12)
  // Whatever was free in between is held or offered when everybody asks again.
  await Promise.allSettled(others.map((one) => registerForEvent(one, { slug })))
  expect(await held()).toHaveLength(12)
})

test('those who registered before numbers were given get the next ones', async () => {
  const { slug, held } = await unlimited(2)
  const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug } })
  const old = await Promise.all([makeMember(), makeMember(), makeMember()])
  await db().eventRegistration.createMany({
    data: old.map(({ personId }) => ({ eventId, personId, state: 'confirmed' as const })),
  })
  const gone = await makeMember()
  await db().eventRegistration.create({
    data: { eventId, personId: gone.personId, state: 'withdrawn' },
  })
  const migration = migrationsIn().find(({ name }) => name.endsWith('_event_places_numbered'))
  await db().$executeRawUnsafe(migration?.sql ?? '')
  expect(await held()).toEqual([1, 2, 3, 4, 5])
  expect(await db().eventRegistration.count({ where: { eventId, place: null } })).toBe(1)
})
