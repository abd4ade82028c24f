import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Member } from '@/lib/access/actor'
import { atTime } from '@/lib/platform/clock'
import { lockEventRow } from '@/lib/events/operations'
import { db, transaction } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { planned } from '@/lib/testing/make-seats'
import { allocate } from './allocation'
import { claimSeat } from './claim'
import { acceptOffer, registerForEvent, withdrawFromEvent } from './operations/own'
import { passOnPlaces } from './operations/pass-on'
import { standingOf } from './standing'

const later = (hours: number) => new Date(Date.UTC(2029, 0, 1, hours))
const start = later(0)

describe('a place that becomes free', () => {
  test('is offered to the first of the least filled group, who takes it', async () => {
    const { slug, join, stateOf } = await planned({
      total: 4,
      groups: {
        miners: { minimum: 0, target: 2, maximum: 3 },
        government: { minimum: 0, target: 2, maximum: 3 },
      },
    })
    const officials = await join('government', 3)
    const miner = await join('miners', 1)
    const waiting = await join('miners', 1)
    const official = await join('government', 1)
    expect(await stateOf(waiting[0])).toBe('waitlisted')
    expect(await stateOf(official[0])).toBe('waitlisted')
    await withdrawFromEvent(officials[0] as Member, { slug })
    expect(await stateOf(waiting[0])).toBe('offered')
    expect(await stateOf(official[0])).toBe('waitlisted')
    await acceptOffer(waiting[0] as Member, { slug })
    expect(await stateOf(waiting[0])).toBe('confirmed')
    expect(await stateOf(miner[0])).toBe('confirmed')
    const reason = await db().eventRegistration.findFirstOrThrow({
      where: { event: { slug }, personId: waiting[0]?.personId ?? '' },
      select: { reason: true, offerEndsAt: true },
    })
    expect(reason).toMatchObject({
      reason: { group: 'miners', held: 1, target: 2, wasLeastFilled: true },
      offerEndsAt: null,
    })
  })

  test('passes on by itself when the time to answer has run out, and says so to both', async () => {
    const setting = await atTime(start, () => planned({ total: 1, offerHours: 72 }))
    const { slug, eventId, join, stateOf } = setting
    const [holder] = await atTime(start, () => join('miners', 1))
    const [first, second] = await atTime(start, () => join('miners', 2))
    await atTime(later(1), () => withdrawFromEvent(holder as Member, { slug }))
    expect(await stateOf(first)).toBe('offered')
    await atTime(later(72), () => passOnPlaces({ eventId }))
    expect(await stateOf(first)).toBe('offered')
    // One second before the worker comes the place can't be taken any more either.
    await expect(
      atTime(later(73), () => acceptOffer(first as Member, { slug })),
    ).rejects.toMatchObject({ code: 'offerLapsed' })
    await atTime(later(73), () => passOnPlaces({ eventId }))
    expect(await stateOf(first)).toBe('declined')
    expect(await stateOf(second)).toBe('offered')
    const kinds = await db().message.findMany({
      where: { personId: first?.personId ?? '' },
      select: { kind: true },
      orderBy: { createdAt: 'asc' },
    })
    expect(kinds.map(({ kind }) => kind)).toEqual(['seatOffered', 'offerLapsed'])
  })

  test('is nobody’s after the event', async () => {
    const { slug, eventId, join, stateOf } = await planned({ total: 1 })
    const [holder] = await join('miners', 1)
    const [waiting] = await join('miners', 1)
    await atTime(new Date('2030-02-01T00:00:00Z'), async () => {
      await withdrawFromEvent(holder as Member, { slug })
      await passOnPlaces({ eventId })
    })
    expect(await stateOf(waiting)).toBe('waitlisted')
  })
})

test('what is over is offered to nobody who waits, although somebody at the door is let in', async () => {
  const { slug, eventId, join, member, stateOf } = await planned({ total: 2 })
  const [held] = await join('miners', 2)
  const [waiting] = await join('miners', 1)
  await db().eventRegistration.updateMany({
    where: { eventId, personId: held?.personId ?? '' },
    data: { state: 'withdrawn', place: null },
  })
  await db().event.update({ where: { slug }, data: { capacity: 3 } })
  const late = await member('miners')
  await atTime(new Date('2030-02-20T12:00:00Z'), () =>
    transaction(async (tx) => {
      const event = await lockEventRow(tx, eventId)
      if (!event) throw new Error('The event is gone')
      const claim = { personId: late.personId, group: 'miners' as const, meets: [], isWalkIn: true }
      await claimSeat(tx, late, event, claim)
    }),
  )
  expect([await stateOf(waiting), await stateOf(late)]).toEqual(['waitlisted', 'confirmed'])
})

describe('attack 30: fifty at once', () => {
  const limits = {
    total: 10,
    groups: {
      miners: { minimum: 3, target: 5, maximum: 6 },
      government: { minimum: 1, target: 3, maximum: 4 },
      industry: { minimum: 0, target: 2, maximum: 3 },
    },
  }

  test('claim ten places: each is given once, no limit is passed, nobody is skipped', async () => {
    const { slug, eventId, member, lines } = await planned(limits)
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, i) => member(groups[i % 3] ?? 'miners')),
    )
    const answers = await Promise.all(people.map((one) => registerForEvent(one, { slug })))
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['confirmed', 'waitlisted']))
    expect(answers.filter(({ state }) => state === 'confirmed')).toHaveLength(10)
    await expectKept(eventId, limits)
    expect(await skipped(lines)).toEqual([])
  })

  test('claim, give back, accept and let lapse: always within the plan, no place twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(17), fc.constantFrom('claim', 'leave', 'accept', 'lapse')), {
          minLength: 50,
          maxLength: 50,
        }),
        async (deeds) => {
          const setting = await atTime(start, () => planned({ ...limits, offerHours: 1 }))
          const { slug, eventId, member } = setting
          const people = await Promise.all(
            Array.from({ length: 18 }, (_, i) => member(groups[i % 3] ?? 'miners')),
          )
          const doing = deeds.map(([who, deed], index) => () => {
            const actor = people[who] as Member
            const at = later(Math.floor(index / 10))
            return atTime<unknown>(at, () => {
              if (deed === 'claim') return registerForEvent(actor, { slug })
              if (deed === 'leave') return withdrawFromEvent(actor, { slug })
              if (deed === 'accept') return acceptOffer(actor, { slug })
              return passOnPlaces({ eventId })
            })
          })
          await Promise.allSettled(doing.map((deed) => deed()))
          await expectKept(eventId, limits)
          // Settled: nobody waits for whom a place is free.
          await atTime(later(6), () => passOnPlaces({ eventId }))
          const { plan, holders, waiting } = await standing(eventId)
          expect(allocate(plan, holders, waiting)).toEqual([])
        },
      ),
      { numRuns: 6 },
    )
  }, 120_000)
})

const groups: StakeholderGroup[] = ['miners', 'government', 'industry']

async function standing(id: string) {
  const event = await db().event.findUniqueOrThrow({
    where: { id },
    select: { id: true, capacity: true },
  })
  return standingOf(db(), event)
}

type Limits = { total: number; groups: Record<string, { maximum: number }> }

async function expectKept(eventId: string, { total, groups: limits }: Limits) {
  const { holders } = await standing(eventId)
  expect(holders.length).toBeLessThanOrEqual(total)
  for (const [group, { maximum }] of Object.entries(limits))
    expect(holders.filter((each) => each.group === group).length).toBeLessThanOrEqual(maximum)
  const rows = await db().eventRegistration.findMany({
    where: { eventId, place: { not: null } },
    select: { place: true },
  })
  expect(new Set(rows.map(({ place }) => place)).size).toBe(holders.length)
}

/** Those who wait although somebody of their group who came later has a place. */
async function skipped(lines: () => Promise<{ group: string; turn: number; state: string }[]>) {
  const all = await lines()
  return all.filter(
    (one) =>
      one.state === 'waitlisted' &&
      all.some(
        (other) =>
          other.group === one.group && other.state !== 'waitlisted' && other.turn > one.turn,
      ),
  )
}

test('somebody of a group without places hears so, and stands in no line', async () => {
  const { slug, member, dialogue } = await planned({
    total: 2,
    groups: { government: { minimum: 0, target: 2, maximum: 2 } },
  })
  const miner = await member('miners')
  await expect(registerForEvent(miner, { slug })).rejects.toMatchObject({
    code: 'noPlacesForGroup',
    grantedBy: 'convenor',
  })
  expect(await db().eventRegistration.count({ where: { personId: miner.personId } })).toBe(0)
  const stranger = await makeMember()
  await expect(registerForEvent(stranger, { slug })).rejects.toMatchObject({
    code: 'needsApproval',
  })
  expect(dialogue.id).toBeTruthy()
})
