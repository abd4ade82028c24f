import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { after, atTime, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { day, eventSetting } from '@/lib/testing/make-event'
import {
  codeOf,
  invitationWish,
  mailWish,
  makeInvitation,
  no,
  sendsRound,
  yes,
} from '@/lib/testing/make-invitation'
import { dryRun, lettersOf } from '../sending'
import { answerInvitation } from './answer'
import { passOn } from './pass-on'
import { sendInvitations } from './send'
import { revokeInvitation, writeInvitation } from './write'

type Setting = Awaited<ReturnType<typeof eventSetting>>
let setting: Setting
let slug: string
beforeAll(async () => {
  setting = await eventSetting()
})
beforeEach(async () => {
  slug = await setting.announce()
})

const allLetters = { id: null, page: 1 }
const writes = (wish: ReturnType<typeof invitationWish>) => writeInvitation(setting.convenor, wish)
const mailsTo = (toAddress: string) => db().mail.findMany({ where: { toAddress } })
const confirm = (seen: string, nonce = newToken()) =>
  sendInvitations(setting.convenor, { slug, nonce, round: 'first', seen })

describe('a dry run', () => {
  test('says who gets what in which words, and sends nothing', async () => {
    const mailed = mailWish(slug, { name: 'Pélagie', language: 'fr' })
    await writes(mailed)
    await writes(invitationWish(slug, { name: 'Esi' }))
    await writes(invitationWish(slug, { name: 'Kofi', channel: 'phone', phone: '+233201234567' }))
    await writes(mailWish(slug, { name: 'Yaw', answerBy: day('2030-01-02') }))
    const run = await atTime(new Date('2030-01-05T00:00:00Z'), () =>
      dryRun(setting.convenor, slug, 'first'),
    )
    expect(run.mails.map(({ name }) => name)).toEqual(['Pélagie'])
    expect(run.letters.map(({ name }) => name)).toEqual(['Esi'])
    expect(run.calls.map(({ name }) => name)).toEqual(['Kofi'])
    expect(run.leftOut).toMatchObject([{ name: 'Yaw', reason: 'expired' }])
    const ways = run.samples.map(({ locale, parts }) => [locale, parts.map((part) => part.channel)])
    expect(ways).toEqual([
      ['en', ['letter', 'phone']],
      ['fr', ['email']],
    ])
    const said = JSON.stringify(run)
    expect(said).toContain('Tarkwa')
    expect(said).not.toContain('Secret')
    expect(said).not.toContain(mailed.address ?? 'none')
    expect(said).not.toContain('201234567')
    expect(await mailsTo(mailed.address ?? '')).toEqual([])
  })

  test('shows a text that differs by the name of the group alone once, with how many of each get it', async () => {
    for (const name of ['Esi', 'Abena']) await writes(invitationWish(slug, { name }))
    await writes(invitationWish(slug, { name: 'Kojo', group: 'government' }))
    const { samples } = await dryRun(setting.convenor, slug, 'first')
    expect(samples).toMatchObject([{ count: 3 }])
    expect(samples[0]?.parts.map(({ group, count }) => [group, count])).toEqual([
      ['miners', 2],
      ['government', 1],
    ])
  })

  test('names no district that was taken out of sight, nor does an invitation that is passed on', async () => {
    const wish = mailWish(slug, { isDelegable: true })
    const { code } = await makeInvitation(setting.convenor, wish)
    const { personId } = setting.convenor
    const shelter = await db().shelter.create({
      data: {
        ...{ dialogueId: setting.dialogue.id, kind: 'place', place: 'Tarkwa', byId: personId },
        reason: 'Patrols',
      },
    })
    await writes(mailWish(slug))
    expect(JSON.stringify(await dryRun(setting.convenor, slug, 'first'))).not.toContain('Tarkwa')
    const address = 'passed-on@example.org'
    const to = { code, nonce: newToken(), name: 'Next Esi', address, phone: null }
    await passOn(visitor, to, null)
    const [mail] = await mailsTo(address)
    expect(mail?.text).toContain('Ghana')
    expect(mail?.text).not.toContain('Tarkwa')
    await db().shelter.delete({ where: { id: shelter.id } })
  })
})

describe('attack 35: mail to the wrong people, or twice', () => {
  test('what was confirmed goes to exactly those, once, however often it is pressed', async () => {
    const wish = mailWish(slug, { language: 'sw' })
    const { id } = await writes(wish)
    const { seen } = await dryRun(setting.convenor, slug, 'first')
    const nonce = newToken()
    const said = await Promise.all([
      confirm(seen, nonce),
      confirm(seen, nonce),
      confirm(seen),
      confirm(seen),
    ])
    expect(said.filter(({ outcome }) => outcome === 'sent').length).toBeGreaterThan(0)
    const mails = await mailsTo(wish.address ?? '')
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ language: 'sw', kind: 'eventInvitation' })
    expect(mails[0]?.text).toContain(`${env.url}/sw/rsvp/${await codeOf(id)}`)
    expect(mails[0]?.text).not.toContain('Secret')
    expect((await sendsRound(setting.convenor, slug)).outcome).toBe('sent')
    expect(await mailsTo(wish.address ?? '')).toHaveLength(1)
  })

  test('a list that changed since it was looked at is shown anew, and nothing goes out', async () => {
    const wish = mailWish(slug)
    await writes(wish)
    const { seen } = await dryRun(setting.convenor, slug, 'first')
    const late = mailWish(slug)
    const { id } = await writes(late)
    expect(await confirm(seen)).toMatchObject({ outcome: 'changed' })
    await revokeInvitation(setting.convenor, { id, reason: null })
    expect(await confirm(seen)).toMatchObject({ outcome: 'sent', mails: 1 })
    expect(await mailsTo(late.address ?? '')).toEqual([])
  })

  test('so is one whose words changed: the day, the place, the title', async () => {
    const wish = mailWish(slug)
    await writes(wish)
    const { seen } = await dryRun(setting.convenor, slug, 'first')
    await db().event.update({ where: { slug }, data: { startsOn: day('2030-01-20') } })
    expect(await confirm(seen)).toMatchObject({ outcome: 'changed' })
    expect(await mailsTo(wish.address ?? '')).toEqual([])
  })

  test('reminders go only to those who did not answer, and not before some days are over', async () => {
    const [silent, coming, away] = [mailWish(slug), mailWish(slug), mailWish(slug)]
    await makeInvitation(setting.convenor, silent)
    const { code: first } = await makeInvitation(setting.convenor, coming)
    const { code: second } = await makeInvitation(setting.convenor, away)
    await answerInvitation(visitor, yes(first), null)
    await answerInvitation(visitor, no(second), null)
    expect(await sendsRound(setting.convenor, slug, 'reminder')).toMatchObject({ mails: 0 })
    const soon = after(now(), days(4))
    const remind = () => sendsRound(setting.convenor, slug, 'reminder')
    expect(await atTime(soon, remind)).toMatchObject({ mails: 1 })
    expect(await atTime(soon, remind)).toMatchObject({ mails: 0 })
    expect(await mailsTo(silent.address ?? '')).toHaveLength(2)
    expect(await mailsTo(coming.address ?? '')).toHaveLength(1)
    expect(await mailsTo(away.address ?? '')).toHaveLength(1)
    for (const wait of [8, 12]) await atTime(after(now(), days(wait)), remind)
    const run = await atTime(after(now(), days(30)), () =>
      dryRun(setting.convenor, slug, 'reminder'),
    )
    expect(run.leftOut).toMatchObject([{ reason: 'enough' }])
  })
})

describe('attack 37: headers in a mail', () => {
  test('a name or a title with a line end makes no header', async () => {
    const wish = mailWish(slug, { name: 'Ama Bcc: all@example.org' })
    await db().event.update({
      where: { slug },
      data: { title: { language: 'en', texts: { en: 'Workshop\r\nBcc: all@example.org' } } },
    })
    await makeInvitation(setting.convenor, wish)
    const [mail] = await mailsTo(wish.address ?? '')
    expect(mail?.subject).not.toMatch(/[\r\n]/)
    expect(mail?.toAddress).toBe(wish.address)
  })
})

describe('letters', () => {
  test('hold the address and the code, in the reader’s language; never a code that was mailed', async () => {
    const { id, code } = await makeInvitation(
      setting.convenor,
      invitationWish(slug, { name: 'Juma', language: 'sw' }),
    )
    const mailed = await makeInvitation(setting.convenor, mailWish(slug))
    const { letters } = await lettersOf(setting.convenor, slug, allLetters)
    expect(letters).toMatchObject([{ id, code, locale: 'sw', name: 'Juma' }])
    expect(letters[0]?.address).toMatch(/\/sw\/rsvp$/)
    await expect(
      lettersOf(setting.convenor, slug, { id: mailed.id, page: 1 }),
    ).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('are closed to whoever has power behind them', async () => {
    const { dialogue } = setting
    await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    await expect(lettersOf(official, slug, allLetters)).rejects.toMatchObject({
      code: 'powerBehind',
    })
  })
})

test('nothing is sent for an event that isn’t announced, nor by who doesn’t convene', async () => {
  await writes(mailWish(slug))
  const facilitator = await makeMember({
    roles: [{ role: 'facilitator', dialogueId: setting.dialogue.id }],
  })
  await expect(dryRun(facilitator, slug, 'first')).rejects.toMatchObject({ kind: 'forbidden' })
  await db().event.update({ where: { slug }, data: { state: 'draft' } })
  await expect(dryRun(setting.convenor, slug, 'first')).rejects.toMatchObject({
    code: 'eventNotAnnounced',
  })
})

describe('passing on', () => {
  const to = (
    code: string,
    address: string | null = `next-${newToken().slice(0, 8)}@example.org`,
  ) => ({
    ...{ code, nonce: newToken(), name: 'Next Esi', address: address?.toLowerCase() ?? null },
    phone: address ? null : '+233201234567',
  })

  test('ends the code, keeps the group, and gives the other one of their own', async () => {
    const wish = mailWish(slug, { isDelegable: true, organisationName: 'Union' })
    const { id, code } = await makeInvitation(setting.convenor, wish)
    const input = to(code)
    await Promise.all([passOn(visitor, input, null), passOn(visitor, input, null)])
    await expect(answerInvitation(visitor, yes(code), null)).rejects.toMatchObject({
      code: 'invitationEnded.delegated',
    })
    const next = await db().eventInvitation.findMany({ where: { delegatedFromId: id } })
    expect(next).toMatchObject([{ group: 'miners', isDelegable: false, state: 'invited' }])
    const [mail] = await mailsTo(input.address ?? '')
    const nextCode = await codeOf(next[0]?.id ?? '')
    expect(mail?.text).toContain(nextCode)
    expect(nextCode).not.toBe(code)
    expect(await answerInvitation(visitor, yes(nextCode), null)).toMatchObject({ outcome: 'yes' })
    // No convenor knows them: a place at the event, and their group waits to be approved.
    const { registration } = await db().eventInvitation.findUniqueOrThrow({
      where: { id: next[0]?.id ?? '' },
      select: {
        registration: {
          select: {
            state: true,
            person: { select: { registrations: { select: { state: true } } } },
          },
        },
      },
    })
    expect(registration).toMatchObject({
      state: 'confirmed',
      person: { registrations: [{ state: 'applied' }] },
    })
  })

  test('two at once hand it over to one of them', async () => {
    const { id, code } = await makeInvitation(
      setting.convenor,
      invitationWish(slug, { isDelegable: true }),
    )
    const both = await Promise.allSettled([
      passOn(visitor, to(code), null),
      passOn(visitor, to(code), null),
      answerInvitation(visitor, yes(code), null),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      await db().eventInvitation.count({ where: { delegatedFromId: id } }),
    ).toBeLessThanOrEqual(1)
  })

  test('to somebody without an address waits for a call', async () => {
    const { id, code } = await makeInvitation(
      setting.convenor,
      invitationWish(slug, { isDelegable: true }),
    )
    await passOn(visitor, to(code, null), null)
    expect(
      await db().eventInvitation.findUniqueOrThrow({ where: { delegatedFromId: id } }),
    ).toMatchObject({ channel: 'phone', state: 'draft', phone: '+233201234567' })
  })

  test('is refused for a bound one, and after an answer', async () => {
    const bound = await makeInvitation(setting.convenor, invitationWish(slug))
    await expect(passOn(visitor, to(bound.code), null)).rejects.toMatchObject({
      code: 'invitationBound',
    })
    const free = await makeInvitation(setting.convenor, invitationWish(slug, { isDelegable: true }))
    await answerInvitation(visitor, yes(free.code), null)
    await expect(passOn(visitor, to(free.code), null)).rejects.toMatchObject({
      code: 'invitationAnswered',
    })
  })
})
