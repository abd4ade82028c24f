import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { cancelEvent } from '@/lib/events/operations'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId, newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { day, eventSetting } from '@/lib/testing/make-event'
import {
  codeOf,
  invitationWish,
  mailWish,
  makeInvitation,
  sendsRound,
  yes,
  answersByCode,
  shownBehind,
  storedInvitation,
} from '@/lib/testing/make-invitation'
import { invitationBehind } from '../by-code'
import { codeHashOf, invitationCode } from '../code'
import { oneInvitation } from '../queries'
import { answerInvitation, openInvitation } from './answer'
import { changeInvitation, revokeInvitation } from './write'

type Setting = Awaited<ReturnType<typeof eventSetting>>
let setting: Setting
let slug: string
beforeAll(async () => {
  setting = await eventSetting('private')
  slug = await setting.announce({ capacity: 50 })
})

const invited = (change: Parameters<typeof invitationWish>[1] = {}) =>
  makeInvitation(setting.convenor, invitationWish(slug, change))

describe('attack 8: what an invitation is no good for', () => {
  test('an expired one can’t be accepted by its code, in any other state of the asker', async () => {
    const { code, id } = await invited({ answerBy: day('2030-01-02') })
    const late = new Date('2030-01-03T00:00:01Z')
    const member = await makeMember()
    for (const actor of [visitor, member, setting.convenor]) {
      await expect(
        atTime(late, () => answerInvitation(actor, yes(code), null)),
      ).rejects.toMatchObject({ code: 'invitationEnded.expired' })
    }
    expect((await storedInvitation(id)).state).toBe('invited')
    const opened = await atTime(late, () => shownBehind(code))
    expect(opened?.ended).toBe('expired')
    expect(opened?.may).toEqual({ accept: false, decline: true, passOn: false })
  })

  test('a revoked one says so', async () => {
    const { code, id } = await invited()
    await revokeInvitation(setting.convenor, { id, reason: null })
    await expect(answersByCode(yes(code))).rejects.toMatchObject({
      code: 'invitationEnded.revoked',
    })
    expect((await shownBehind(code))?.ended).toBe('revoked')
  })

  test('one of an event that is called off, or over, says so', async () => {
    const off = await setting.announce()
    const { code } = await makeInvitation(setting.convenor, invitationWish(off))
    await cancelEvent(setting.convenor, { slug: off })
    await expect(answersByCode(yes(code))).rejects.toMatchObject({
      code: 'invitationEnded.cancelled',
    })
    const { code: old } = await invited()
    await expect(
      atTime(new Date('2030-02-01T00:00:00Z'), () => answersByCode(yes(old))),
    ).rejects.toMatchObject({ code: 'invitationEnded.over' })
  })

  test('a code that a newer one has replaced is unknown', async () => {
    const { id, code } = await makeInvitation(setting.convenor, mailWish(slug))
    const { invitation, form } = await oneInvitation(setting.convenor, slug, id)
    await changeInvitation(setting.convenor, {
      ...{ id, name: invitation.name, group: invitation.group, language: 'en', channel: 'email' },
      ...{ organisationName: null, roleTitle: null, phone: null, isDelegable: false },
      ...{ address: 'right@example.org', answerBy: null },
    })
    expect(form.address).not.toContain('right')
    await expect(answersByCode(yes(code))).rejects.toMatchObject({ code: 'unknownInvitation' })
    await sendsRound(setting.convenor, slug)
    expect(await answersByCode(yes(await codeOf(id)))).toMatchObject({ outcome: 'yes' })
  })

  test('one that nobody was told of yet is unknown', async () => {
    const { id } = await invited()
    await db().eventInvitation.update({ where: { id }, data: { state: 'draft' } })
    const code = await codeOf(id)
    await expect(answersByCode(yes(code))).rejects.toMatchObject({ code: 'unknownInvitation' })
    expect(await shownBehind(code)).toBeNull()
  })
})

describe('attack 12: guessing codes', () => {
  const wrong = (n: number) =>
    `AAAA-CCCC-${String(n)
      .padStart(4, '3')
      .replace(/[01258]/g, '7')}`

  test('a guessed code, a card’s and a replaced one get the same answer', async () => {
    for (const code of ['ACDE-FGHJ-KMNP', 'x', '347-'])
      await expect(openInvitation(visitor, { code }, null)).rejects.toMatchObject({
        ...{ kind: 'notFound', code: 'unknownInvitation' },
      })
  })

  test('90 people behind one address who mistype twice are not slowed down', async () => {
    const address = '203.0.113.90'
    const { code } = await invited()
    for (let person = 0; person < 90; person += 1) {
      for (let slip = 0; slip < 2; slip += 1)
        await expect(openInvitation(visitor, { code: newToken() }, address)).rejects.toMatchObject({
          code: 'unknownInvitation',
        })
    }
    expect(await openInvitation(visitor, { code }, address)).toEqual({ code })
  })

  test(
    '90 people behind one address answer, one after the other',
    { timeout: 60_000 },
    async () => {
      const address = '203.0.113.91'
      const hall = await setting.announce({ capacity: 90 })
      const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug: hall } })
      const all = Array.from({ length: 90 }, () => ({ id: newId(), codeIssue: 1 }))
      await db().eventInvitation.createMany({
        data: all.map((coded, person) => ({
          ...{ ...coded, codeHash: codeHashOf(coded), eventId, name: `Guest ${person}` },
          ...{ group: 'miners' as const, language: 'en' },
          ...{ channel: 'letter' as const, state: 'invited' as const },
        })),
      })
      for (const coded of all) {
        const answer = yes(invitationCode(coded))
        expect(await answerInvitation(visitor, answer, address)).toMatchObject({ outcome: 'yes' })
      }
      const places = { event: { slug: hall }, state: 'confirmed' as const }
      expect(await db().eventRegistration.count({ where: places })).toBe(90)
    },
  )

  test('a machine is slowed down, and never for longer than half a minute', async () => {
    const address = '203.0.113.7'
    const { code } = await invited()
    let slowed: { kind?: string; params?: { seconds?: number } } = {}
    for (let n = 0; n < 405 && slowed.kind !== 'tooMany'; n += 1)
      await openInvitation(visitor, { code: wrong(n) + n }, address).catch(
        (refused) => (slowed = refused),
      )
    expect(slowed).toMatchObject({ kind: 'tooMany' })
    expect(Number(slowed.params?.seconds)).toBeLessThanOrEqual(30)
    // From elsewhere the right code opens, as ever.
    expect(await openInvitation(visitor, { code }, '203.0.113.8')).toEqual({ code })
    const page = await invitationBehind(visitor, code, address)
    expect(page).toMatchObject({ wait: expect.any(Number) })
  })

  test('codes are 55 bits without look-alikes; the table holds their hash alone', async () => {
    const { id, code } = await invited()
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTVWXY]{4}(-[34679ACDEFGHJKMNPQRTVWXY]{4}){2}$/)
    expect(JSON.stringify(await storedInvitation(id))).not.toContain(code.slice(0, 4))
    expect(
      await openInvitation(visitor, { code: code.toLowerCase().replaceAll('-', ' ') }, null),
    ).toBeTruthy()
  })

  test('looking changes nothing', async () => {
    const { id, code } = await invited()
    const before = await storedInvitation(id)
    await shownBehind(code)
    await shownBehind(code)
    expect(await storedInvitation(id)).toEqual(before)
  })
})
