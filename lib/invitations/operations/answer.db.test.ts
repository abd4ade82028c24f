import { beforeAll, describe, expect, test } from 'vitest'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { underAgeCount } from '@/lib/registrations/operations/register'
import { makeMember } from '@/lib/testing/make'
import { day, eventSetting } from '@/lib/testing/make-event'
import {
  invitationWish,
  mailWish,
  makeInvitation,
  no,
  yes,
  answersByCode,
  shownBehind,
  storedInvitation,
} from '@/lib/testing/make-invitation'
import { removeFromEvent } from '@/lib/seats/operations/desk'
import { invitationsOf } from '../queries'
import { invitedPerGroup } from '../per-group'
import { listFilters } from '../schema'
import { answerInvitation, noteAnswer } from './answer'

type Setting = Awaited<ReturnType<typeof eventSetting>>
let setting: Setting
let slug: string
beforeAll(async () => {
  setting = await eventSetting('private')
  slug = await setting.announce({ capacity: 50 })
})

const invited = (change: Parameters<typeof invitationWish>[1] = {}) =>
  makeInvitation(setting.convenor, invitationWish(slug, change))

describe('a yes', () => {
  test('makes a person, a vouched registration for the dialogue and a place, without an account', async () => {
    const { id, code } = await invited({ name: 'Esi Owusu', organisationName: 'Union' })
    expect((await shownBehind(code))?.event.venue).toBeNull()
    expect(await answersByCode({ ...yes(code), isListed: true })).toMatchObject({ outcome: 'yes' })
    const { state, registration, personId } = await storedInvitation(id)
    expect(state).toBe('accepted')
    expect(registration).toMatchObject({ state: 'confirmed', group: 'miners', isListed: true })
    const joined = await db().registration.findUniqueOrThrow({
      where: {
        dialogueId_personId: { dialogueId: setting.dialogue.id, personId: personId ?? '' },
      },
      include: { affiliation: true },
    })
    expect(joined).toMatchObject({ state: 'confirmed', name: 'Esi Owusu' })
    expect(joined.affiliation).toMatchObject({
      ...{ state: 'approved', group: 'miners', vouchedBy: setting.convenor.name },
      decidedById: setting.convenor.personId,
    })
    expect((await shownBehind(code))?.event.venue).toBe('Secret hall 7')
  })

  test('attack 8: many at once with one code make one person and one place', async () => {
    const { id, code } = await invited()
    const people = await db().person.count()
    const said = await Promise.all(Array.from({ length: 8 }, () => answersByCode(yes(code))))
    expect(said.every(({ outcome }) => outcome === 'yes')).toBe(true)
    expect(await db().person.count()).toBe(people + 1)
    const { registration, changes } = await storedInvitation(id)
    expect(registration?.state).toBe('confirmed')
    expect(changes.filter(({ to }) => to === 'accepted')).toHaveLength(1)
  })

  test('goes to a person whom we know only where they are signed in with that address', async () => {
    const address = 'known@example.org'
    const known = await makeMember({ email: address })
    const asStranger = await makeInvitation(setting.convenor, mailWish(slug, { address }))
    await answersByCode(yes(asStranger.code))
    const first = await storedInvitation(asStranger.id)
    expect(first.personId).not.toBe(known.personId)
    expect(first.person?.emails).toEqual([])

    const other = await setting.announce()
    const asThemselves = await makeInvitation(setting.convenor, mailWish(other, { address }))
    await answerInvitation(known, yes(asThemselves.code), null)
    expect((await storedInvitation(asThemselves.id)).personId).toBe(known.personId)
  })

  test('by somebody who is signed in as somebody else is still the invited person’s', async () => {
    const stranger = await makeMember()
    const { id, code } = await invited({ name: 'Bound Ama' })
    await answerInvitation(stranger, yes(code), null)
    const { personId, person } = await storedInvitation(id)
    expect(personId).not.toBe(stranger.personId)
    expect(person?.name).toBe('Bound Ama')
  })

  test('to a mail proves its address, one by a letter or by phone doesn’t', async () => {
    const mailed = await makeInvitation(setting.convenor, mailWish(slug))
    await answersByCode(yes(mailed.code))
    expect((await storedInvitation(mailed.id)).person?.emails).toMatchObject([
      { verifiedAt: expect.any(Date) },
    ])
    const lettered = await invited({ address: 'lettered@example.org' })
    await answersByCode(yes(lettered.code))
    expect((await storedInvitation(lettered.id)).person?.emails).toEqual([])
  })

  test('of somebody under 18 leaves nothing but a count', async () => {
    const { id, code } = await invited()
    const before = await storedInvitation(id)
    const counted = () =>
      db().dailyCount.aggregate({ where: { name: underAgeCount }, _sum: { count: true } })
    const { _sum: was } = await counted()
    const people = await db().person.count()
    expect(await answersByCode({ ...yes(code), adult: 'no' })).toMatchObject({
      outcome: 'underAge',
    })
    expect(await storedInvitation(id)).toEqual(before)
    expect(await db().person.count()).toBe(people)
    expect((await counted())._sum.count).toBe((was.count ?? 0) + 1)
  })

  test('where all is full says so, and waits in the line', async () => {
    const small = await setting.announce({ capacity: 1 })
    const one = await makeInvitation(setting.convenor, invitationWish(small))
    const other = await makeInvitation(setting.convenor, invitationWish(small))
    await answersByCode(yes(one.code))
    await answersByCode(yes(other.code))
    expect((await shownBehind(one.code))?.seat).toBe('confirmed')
    expect((await shownBehind(other.code))?.seat).toBe('waitlisted')
  })
})

describe('a change of mind', () => {
  test('with the same code gives the place back, and takes one again', async () => {
    const { id, code } = await invited()
    await answersByCode(yes(code))
    await answersByCode(no(code, 'A funeral'))
    expect(await storedInvitation(id)).toMatchObject({ state: 'declined', answer: 'A funeral' })
    const { personId } = await storedInvitation(id)
    expect(
      await db().eventRegistration.findFirst({ where: { personId: personId ?? '' } }),
    ).toMatchObject({ state: 'withdrawn', place: null })
    await answersByCode(yes(code))
    expect(await storedInvitation(id)).toMatchObject({ state: 'accepted', personId })
  })

  test('brings nobody back whom a convenor has turned away since', async () => {
    const { id, code } = await invited()
    await answersByCode(yes(code))
    const { registrationId, personId } = await storedInvitation(id)
    await removeFromEvent(setting.convenor, {
      registrationId: registrationId ?? '',
      reason: 'Threatened somebody',
    })
    await answersByCode(no(code))
    await expect(answersByCode(yes(code))).rejects.toMatchObject({
      code: 'invitationEnded.revoked',
    })

    const other = await invited()
    await answersByCode(yes(other.code))
    await answersByCode(no(other.code))
    const { personId: declinedId } = await storedInvitation(other.id)
    const part = await db().registration.update({
      where: {
        dialogueId_personId: { dialogueId: setting.dialogue.id, personId: declinedId ?? '' },
      },
      data: { state: 'declined', changes: { create: { from: 'applied', to: 'declined' } } },
    })
    await expect(answersByCode(yes(other.code))).rejects.toMatchObject({
      code: 'invitationEnded.revoked',
    })
    expect((await db().registration.findUniqueOrThrow({ where: { id: part.id } })).state).toBe(
      'declined',
    )
    expect(
      await db().eventRegistration.count({
        where: { personId: personId ?? '', place: { not: null } },
      }),
    ).toBe(0)
  })

  test('is possible after the last day for an answer: a place is given back until the event', async () => {
    const { code, id } = await invited({ answerBy: day('2030-01-02') })
    await answersByCode(yes(code))
    await atTime(new Date('2030-01-10T10:00:00Z'), () => answersByCode(no(code)))
    expect((await storedInvitation(id)).state).toBe('declined')
    await expect(
      atTime(new Date('2030-01-10T10:00:00Z'), () => answersByCode(yes(code))),
    ).rejects.toMatchObject({ code: 'invitationEnded.expired' })
  })
})

describe('an answer by phone', () => {
  const heard = (id: string) => ({
    ...{ id, nonce: newToken(), said: 'yes' as const, adult: 'yes' as const },
    ...{ isListed: false, meets: [], saidBy: 'Her son, by phone', reason: null },
  })

  test('is written down by a facilitator, with who said it, once', async () => {
    const facilitator = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: setting.dialogue.id }],
    })
    const { id } = await invited()
    const input = heard(id)
    await Promise.all([noteAnswer(facilitator, input), noteAnswer(facilitator, input)])
    const { state, answeredById, changes, registration } = await storedInvitation(id)
    expect(state).toBe('accepted')
    expect(answeredById).toBe(facilitator.personId)
    expect(registration?.enteredById).toBe(facilitator.personId)
    expect(changes.filter(({ to }) => to === 'accepted')).toMatchObject([
      { byId: facilitator.personId, reason: 'Her son, by phone' },
    ])
  })

  test('is none of a stranger’s business, nor of an event’s facilitator for another group', async () => {
    const { id } = await invited()
    await expect(noteAnswer(await makeMember(), heard(id))).rejects.toMatchObject({
      kind: 'notFound',
    })
    const person = await makeMember()
    const { eventId } = await storedInvitation(id)
    await db().eventRole.create({
      data: { eventId, personId: person.personId, role: 'facilitator', groups: ['industry'] },
    })
    const theirs = { eventId, role: 'facilitator' as const }
    const industry = { ...person, eventRoles: [{ ...theirs, groups: ['industry' as const] }] }
    await expect(noteAnswer(industry, heard(id))).rejects.toMatchObject({ kind: 'forbidden' })
    const list = await invitationsOf(industry, slug, listFilters.parse({}))
    expect(list.rows).toEqual([])
    const miners = { ...person, eventRoles: [{ ...theirs, groups: ['miners' as const] }] }
    expect(await noteAnswer(miners, heard(id))).toMatchObject({ outcome: 'yes' })
  })
})

test('how many are invited, come and don’t, for each group', async () => {
  const other = await setting.announce()
  const event = await db().event.findUniqueOrThrow({ where: { slug: other } })
  const of = (group: 'miners' | 'industry') =>
    makeInvitation(setting.convenor, invitationWish(other, { group }))
  const [one, two] = [await of('miners'), await of('miners')]
  await of('industry')
  await answersByCode(yes(one.code))
  await answersByCode(no(two.code))
  expect(await invitedPerGroup(db(), event.id)).toEqual([
    { group: 'industry', invited: 1, accepted: 0, declined: 0 },
    { group: 'miners', invited: 2, accepted: 1, declined: 1 },
  ])
})
