import { describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/actor'
import { cancelEvent } from '@/lib/events/operations'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { planned } from '@/lib/testing/make-seats'
import { peopleOf } from '../people'
import { acceptOffer, registerForEvent, withdrawFromEvent } from './own'
import { answerFor, enterForEvent, letIn, offerByHand, removeFromEvent, turnDown } from './desk'
import { returnBlock, saveSeatPlan } from './plan'

const seats = (target: number, maximum = target) => ({ minimum: 0, target, maximum })

async function idOf(eventId: string, one: Member | undefined) {
  const personId = one?.personId ?? ''
  const { id } = await db().eventRegistration.findFirstOrThrow({ where: { eventId, personId } })
  return id
}

describe('by approval', () => {
  test('somebody waits until a convenor lets them in, and the line keeps the order of asking', async () => {
    const { slug, eventId, convenor, join, stateOf } = await planned({
      total: 1,
      admission: 'byApproval',
    })
    const [one, two] = await join('miners', 2)
    expect(await stateOf(one)).toBe('applied')
    const second = await idOf(eventId, two)
    await Promise.all([
      letIn(convenor, { registrationId: second }),
      letIn(convenor, { registrationId: second }),
    ])
    expect(await stateOf(two)).toBe('confirmed')
    await letIn(convenor, { registrationId: await idOf(eventId, one) })
    expect(await stateOf(one)).toBe('waitlisted')
    const { people } = await peopleOf(convenor, slug)
    const history = people.find(({ id }) => id === second)?.changes
    expect(history).toMatchObject([
      { from: null, to: 'applied', by: 'self', cause: 'applied' },
      { from: 'applied', to: 'confirmed', cause: 'letIn', why: { held: 0 } },
    ])
  })

  test('whoever is turned down hears why; nobody decides on themselves', async () => {
    const { eventId, slug, convenor, dialogue, join, stateOf } = await planned({
      admission: 'byApproval',
    })
    const [one] = await join('miners', 1)
    const registrationId = await idOf(eventId, one)
    await turnDown(convenor, { registrationId, reason: 'Only people of the district' })
    expect(await stateOf(one)).toBe('declined')
    const message = await db().message.findFirstOrThrow({
      where: { personId: one?.personId ?? '', kind: 'seatTurnedDown' },
    })
    expect(message.params).toMatchObject({ reason: 'Only people of the district' })
    const own = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id }],
      in: { dialogueId: dialogue.id, group: 'civilSociety' },
    })
    await registerForEvent(own, { slug })
    await expect(letIn(own, { registrationId: await idOf(eventId, own) })).rejects.toMatchObject({
      code: 'ownCase',
    })
  })
})

test('whoever was sent away comes back only by approval', async () => {
  const { slug, eventId, convenor, join, stateOf } = await planned({ total: 5 })
  const [one] = await join('miners', 1)
  await removeFromEvent(convenor, { registrationId: await idOf(eventId, one), reason: 'Threats' })
  expect(await registerForEvent(one as Member, { slug })).toMatchObject({ state: 'applied' })
  await letIn(convenor, { registrationId: await idOf(eventId, one) })
  expect(await stateOf(one)).toBe('confirmed')
})

describe('a place out of turn', () => {
  test('is given within every limit, with a reason, and never beside an offer to somebody else', async () => {
    const { slug, eventId, convenor, join, stateOf } = await planned({
      total: 2,
      groups: { miners: seats(1), government: seats(1) },
    })
    const [miner, late, later] = await join('miners', 3)
    const out = await idOf(eventId, later)
    const reason = 'She speaks for the women of the site'
    const offer = () => offerByHand(convenor, { registrationId: out, reason, blockId: null })
    await expect(offer()).rejects.toMatchObject({ code: 'seatLimit', params: { why: 'maximum' } })
    // By hand and by the rules at once: one place, one offer.
    await Promise.allSettled([withdrawFromEvent(miner as Member, { slug }), offer(), offer()])
    const offered = [await stateOf(late), await stateOf(later)].filter((s) => s === 'offered')
    expect(offered).toHaveLength(1)
  })

  test('comes out of a block that was set aside; what is left goes back to its pool', async () => {
    const { slug, eventId, convenor, join, member, stateOf } = await planned({
      total: 4,
      groups: { miners: seats(1, 2), government: seats(2, 4) },
      blocks: [{ name: 'The minister', seats: 2, returnsTo: 'miners', returnsOn: null }],
    })
    await join('miners', 1)
    const [, official] = await join('government', 2)
    expect(await stateOf(official)).toBe('waitlisted')
    const block = await db().seatBlock.findFirstOrThrow({ where: { eventId } })
    const registrationId = await idOf(eventId, official)
    await offerByHand(convenor, {
      registrationId,
      reason: 'Sent by the ministry',
      blockId: block.id,
    })
    await acceptOffer(official as Member, { slug })
    const [waiting] = await join('miners', 1)
    expect(await stateOf(waiting)).toBe('waitlisted')
    await Promise.all([
      returnBlock(convenor, { id: block.id }),
      returnBlock(convenor, { id: block.id }),
    ])
    expect(await stateOf(waiting)).toBe('offered')
    const after = await db().seatBlock.findFirstOrThrow({ where: { eventId } })
    expect(after).toMatchObject({ returned: 1 })
    const another = await member('government')
    expect(await registerForEvent(another, { slug })).toMatchObject({ state: 'waitlisted' })
  })
})

describe('for somebody without a phone', () => {
  test('a facilitator registers them and writes their answer down', async () => {
    const { slug, eventId, convenor, dialogue, member, join, stateOf } = await planned({ total: 1 })
    const facilitator = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id }],
    })
    const [holder] = await join('miners', 1)
    const efua = await member('miners')
    const { id: participantId } = await db().registration.findFirstOrThrow({
      where: { personId: efua.personId },
    })
    await enterForEvent(facilitator, { slug, participantId, meets: [] })
    expect(await stateOf(efua)).toBe('waitlisted')
    await removeFromEvent(convenor, { registrationId: await idOf(eventId, holder), reason: 'Ill' })
    expect(await stateOf(efua)).toBe('offered')
    const registrationId = await idOf(eventId, efua)
    await answerFor(facilitator, { registrationId, answer: 'yes', said: 'By phone, on Monday' })
    expect(await stateOf(efua)).toBe('confirmed')
    const { people } = await peopleOf(convenor, slug)
    expect(people.find(({ id }) => id === registrationId)?.changes.at(-1)).toMatchObject({
      cause: 'accepted',
      reason: 'By phone, on Monday',
      by: facilitator.name,
    })
  })

  test('somebody of another dialogue can’t be registered by their id', async () => {
    const { slug, convenor } = await planned()
    const elsewhere = await planned()
    const stranger = await elsewhere.member('miners')
    const { id } = await db().registration.findFirstOrThrow({
      where: { personId: stranger.personId },
    })
    await expect(
      enterForEvent(convenor, { slug, participantId: id, meets: [] }),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('a plan', () => {
  test('that contradicts itself is refused beside its figure, and nothing changes', async () => {
    const { slug, convenor, eventId } = await planned({ total: 10 })
    const wish = {
      slug,
      seen: undefined,
      total: 10,
      admission: 'open' as const,
      offerHours: 24,
      criteria: [],
      blocks: [],
    }
    await expect(
      saveSeatPlan(convenor, {
        ...wish,
        groups: { miners: { minimum: 8, target: 5, maximum: 12 } },
      }),
    ).rejects.toMatchObject({ code: 'planFlaws.minimumAboveTarget', field: 'groups.miners.target' })
    await expect(
      saveSeatPlan(convenor, { ...wish, groups: { miners: seats(6), government: seats(3) } }),
    ).rejects.toMatchObject({ code: 'planFlaws.maximaBelowTotal', params: { sum: 9, places: 10 } })
    expect(await db().groupSeats.count({ where: { eventId } })).toBe(0)
  })

  test('with more places offers them at once', async () => {
    const { slug, convenor, join, stateOf } = await planned({ total: 1 })
    const [, waiting] = await join('miners', 2)
    const wish = { slug, seen: undefined, admission: 'open' as const, offerHours: 24 }
    await saveSeatPlan(convenor, { ...wish, total: 2, groups: {}, criteria: [], blocks: [] })
    expect(await stateOf(waiting)).toBe('offered')
  })

  test('is nobody’s business who doesn’t convene', async () => {
    const { slug, member } = await planned()
    const wish = { slug, seen: undefined, admission: 'open' as const, offerHours: 24 }
    await expect(
      saveSeatPlan(await member('government'), {
        ...wish,
        total: 99,
        groups: {},
        criteria: [],
        blocks: [],
      }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

test('nobody is let in, offered or entered for what is called off', async () => {
  const { slug, eventId, convenor, dialogue, join, member, stateOf } = await planned({
    total: 1,
    admission: 'byApproval',
  })
  const [one] = await join('miners', 1)
  const registrationId = await idOf(eventId, one)
  await cancelEvent(convenor, { slug })
  const off = { code: 'eventCancelled' }
  await expect(letIn(convenor, { registrationId })).rejects.toMatchObject(off)
  await expect(
    offerByHand(convenor, { registrationId, reason: 'x', blockId: null }),
  ).rejects.toMatchObject(off)
  const { personId } = await member('miners')
  const { id: participantId } = await db().registration.findUniqueOrThrow({
    where: { dialogueId_personId: { dialogueId: dialogue.id, personId } },
  })
  await expect(enterForEvent(convenor, { slug, participantId, meets: [] })).rejects.toMatchObject(
    off,
  )
  expect(await stateOf(one)).toBe('applied')
})

describe('the list of people', () => {
  test('is narrowed down by state, group and name, fifty a page, with counts that follow', async () => {
    const { slug, convenor, join } = await planned({ total: 1 })
    await join('miners', 2)
    await join('government', 1)
    const all = await peopleOf(convenor, slug)
    expect(all).toMatchObject({ count: 3, pages: 1 })
    const [first] = all.people
    const asked = { state: 'all' as const, group: null, q: '', page: 1 }
    const miners = await peopleOf(convenor, slug, { ...asked, state: 'waiting', group: 'miners' })
    expect(miners.people.map(({ state, group }) => [state, group])).toEqual([
      ['waitlisted', 'miners'],
    ])
    const byName = await peopleOf(convenor, slug, {
      ...asked,
      q: (first?.name ?? '').toLowerCase(),
    })
    expect(byName.people.map(({ id }) => id)).toEqual([first?.id])
    expect(await peopleOf(convenor, slug, { ...asked, q: '%' })).toMatchObject({ count: 0 })
    expect((await peopleOf(convenor, slug, { ...asked, page: 2 })).people).toEqual([])
  })
})
