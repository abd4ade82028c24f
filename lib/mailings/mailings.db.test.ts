import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { myMessages } from '@/lib/messages/queries'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeMember, makePerson, words } from '@/lib/testing/make'
import { sendMailing } from './operations/send'
import { changeMailing, dropMailing } from './operations/write'
import { mailingDesk, mailingsOf } from './queries'
import { mailingSetting } from '@/lib/testing/make-mailing'

const mailsTo = (personId: string) => db().mail.findMany({ where: { personId, kind: 'mailing' } })

function asInput(desk: Awaited<ReturnType<typeof mailingDesk>>) {
  const { subject, body, short, audience } = desk
  return { subject, body, short: short ?? words(''), ...audience }
}

describe('sending', () => {
  test('reaches exactly those who were counted: by mail, on their page, or by a call', async () => {
    const { convenor, slug, guest, write, send } = await mailingSetting()
    const efua = await guest('Efua')
    const kofi = await guest('Kofi', { hasMail: false })
    const waits = await guest('Waits', { state: 'waitlisted' })
    const id = await write()
    const before = await mailingDesk(convenor, slug, id)
    expect(before.counts).toEqual({ people: 2, byMail: 1, toCall: 1 })
    expect(before.byLanguage[0]?.letterText).toContain('Dear Efua, the bus leaves at 7.')
    expect((await send(id)).outcome).toBe('sent')
    const [mail] = await mailsTo(efua.id)
    // The preview was the letter itself.
    expect(mail?.text).toBe(before.byLanguage[0]?.letterText)
    expect(await mailsTo(kofi.id)).toEqual([])
    expect(await mailsTo(waits.id)).toEqual([])
    const [shown] = await myMessages(await actorOf(kofi), 'en')
    expect(shown).toMatchObject({ subject: 'The bus', body: 'Dear Kofi, the bus leaves at 7.' })
    expect(await myMessages(await actorOf(waits), 'en')).toEqual([])
    const [listed] = (await mailingsOf(convenor, slug)).mailings
    expect(listed).toMatchObject({ people: 2, toCall: 1 })
    // What was sent shows nobody's name, and no braces either.
    const [sent] = (await mailingDesk(convenor, slug, id)).byLanguage
    expect(sent?.letterText).toContain('Dear (name), the bus leaves at 7.')
    expect(JSON.stringify(sent)).not.toContain('{name}')
  })

  test('reaches the invited who have not answered, who may be nobody here yet', async () => {
    const { event, guest, write, send } = await mailingSetting()
    const efua = await guest('Efua')
    const own = await db().emailAddress.findFirstOrThrow({ where: { personId: efua.id } })
    const invite = (name: string, change: object) =>
      db().eventInvitation.create({
        data: {
          ...{ eventId: event.id, name, group: 'miners', channel: 'email', state: 'invited' },
          codeHash: newToken(),
          ...change,
        },
      })
    const ama = await invite('Ama', { address: 'ama@example.org' })
    await invite('Declined', { address: 'declined@example.org', state: 'declined' })
    await invite('Draft', { address: 'draft@example.org', state: 'draft' })
    await invite('Efua', { address: own.address })
    await invite('By phone', { phone: '+233201234567', channel: 'phone' })
    const id = await write({ states: ['invited', 'confirmed'] })
    await send(id)
    const addresses = ['ama', 'declined', 'draft'].map((name) => `${name}@example.org`)
    const mails = await db().mail.findMany({
      where: { kind: 'mailing', toAddress: { in: [...addresses, own.address] } },
    })
    expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(
      ['ama@example.org', own.address].sort(),
    )
    const rows = await db().mailingRecipient.findMany({ where: { mailingId: id } })
    expect(rows).toHaveLength(3)
    expect(rows.filter(({ invitationId }) => invitationId === ama.id)).toHaveLength(1)
    expect(rows.filter(({ needsCall }) => needsCall)).toHaveLength(1)
  })

  test('attack 35: two convenors and a double click mail nobody twice', async () => {
    const { convenor, slug, guest, write, helper } = await mailingSetting()
    const people = [await guest('One'), await guest('Two'), await guest('Three')]
    const other = await helper('coConvenor')
    const id = await write()
    const { mark } = await mailingDesk(convenor, slug, id)
    const all = await Promise.all(
      [convenor, other, convenor, other, convenor].map((actor) => sendMailing(actor, { id, mark })),
    )
    expect(all.map(({ outcome }) => outcome)).toEqual(Array(5).fill('sent'))
    for (const person of people) {
      expect(await mailsTo(person.id)).toHaveLength(1)
      expect(await db().message.count({ where: { personId: person.id } })).toBe(1)
    }
    expect(await db().mailingRecipient.count({ where: { mailingId: id } })).toBe(3)
    // The constraint stands behind the lock.
    const twice = db().mailingRecipient.create({
      data: { mailingId: id, personId: people[0]?.id ?? null, language: 'en' },
    })
    await expect(twice).rejects.toMatchObject({ code: 'P2002' })
  })

  test('attack 35: who came or went since the count is not sent to unseen', async () => {
    const { convenor, slug, guest, write } = await mailingSetting()
    await guest('Efua')
    const id = await write()
    const { mark } = await mailingDesk(convenor, slug, id)
    const late = await guest('Late')
    expect((await sendMailing(convenor, { id, mark })).outcome).toBe('changed')
    expect(await db().mail.count({ where: { kind: 'mailing', personId: late.id } })).toBe(0)
    expect(await db().mailingRecipient.count({ where: { mailingId: id } })).toBe(0)
    const again = await mailingDesk(convenor, slug, id)
    expect(again.counts.people).toBe(2)
    // Other words, the same people: also refused.
    await changeMailing(convenor, { ...asInput(again), body: words('Other words'), id })
    expect((await sendMailing(convenor, { id, mark: again.mark })).outcome).toBe('changed')
    // An address that is gone turns a mail into a call.
    const changed = await mailingDesk(convenor, slug, id)
    await db().emailAddress.deleteMany({ where: { personId: late.id } })
    expect((await sendMailing(convenor, { id, mark: changed.mark })).outcome).toBe('changed')
  })

  test('nobody of another event or group is ever among them', async () => {
    const { slug, convenor, announce, guest, write } = await mailingSetting()
    const official = await guest('Official', { group: 'government' })
    const other = await announce()
    const elsewhere = await makePerson()
    const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug: other } })
    await db().eventRegistration.create({
      data: { eventId, personId: elsewhere.id, state: 'confirmed', place: 1 },
    })
    const id = await write({ groups: ['miners'] })
    expect((await mailingDesk(convenor, slug, id)).counts.people).toBe(0)
    await expect(sendMailing(convenor, { id, mark: '' })).rejects.toMatchObject({
      code: 'mailingNobody',
    })
    // Nor is it found under the other event's address.
    await expect(mailingDesk(convenor, other, id)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await mailsTo(official.id)).toEqual([])
  })

  test('attendance is read from the desk, not from the registration', async () => {
    const { convenor, slug, event, guest, write } = await mailingSetting()
    const came = await guest('Came')
    await guest('Stayed away')
    await db().attendance.create({
      data: {
        ...{ eventId: event.id, registrationId: came.registrationId, occasion: 'day:2030-01-19' },
        day: event.startsOn,
        cameAt: now(),
      },
    })
    const count = async (attendance: string) =>
      (await mailingDesk(convenor, slug, await write({ attendance }))).counts.people
    expect(await count('came')).toBe(1)
    expect(await count('2030-01-19')).toBe(1)
    expect(await count('2030-01-20')).toBe(0)
    expect(await count('never')).toBe(1)
  })

  test('whoever is erased or merged is written to no more', async () => {
    const { convenor, slug, guest, write } = await mailingSetting()
    const gone = await guest('Gone')
    await db().person.update({ where: { id: gone.id }, data: { erasedAt: now() } })
    expect((await mailingDesk(convenor, slug, await write())).counts.people).toBe(0)
  })

  test('a sent message can’t be changed or thrown away; a draft can', async () => {
    const { convenor, slug, guest, write, send } = await mailingSetting()
    await guest('Efua')
    const id = await write()
    const desk = await mailingDesk(convenor, slug, id)
    await send(id)
    for (const attempt of [
      () => changeMailing(convenor, { ...asInput(desk), id }),
      () => dropMailing(convenor, { id }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'mailingSent' })
    await dropMailing(convenor, { id: await write() })
    expect((await mailingsOf(convenor, slug)).mailings).toHaveLength(1)
  })

  test('two writers notice each other', async () => {
    const { convenor, slug, write } = await mailingSetting()
    const id = await write()
    const desk = await mailingDesk(convenor, slug, id)
    const mine = { ...asInput(desk), id, seen: desk.seen }
    await changeMailing(convenor, { ...mine, subject: words('First') })
    await expect(
      changeMailing(convenor, { ...mine, subject: words('Second') }),
    ).rejects.toMatchObject({ code: 'overtaken' })
  })

  test('participants, strangers, desks and facilitators write and send nothing', async () => {
    const { slug, guest, write, helper } = await mailingSetting()
    const id = await write()
    const actors = [
      await actorOf(await guest('Efua')),
      await helper('registrationDesk'),
      await helper('facilitator', ['miners']),
      visitor,
    ]
    for (const actor of actors) {
      await expect(sendMailing(actor, { id, mark: '' })).rejects.toHaveProperty('code')
      await expect(dropMailing(actor, { id })).rejects.toHaveProperty('code')
    }
    await expect(mailingsOf(visitor, slug)).rejects.toHaveProperty('code')
  })
})

test('an event that is out of sight hides its messages too', async () => {
  const { convenor, slug, write } = await mailingSetting()
  const id = await write()
  const stranger = await makeMember()
  await expect(mailingDesk(stranger, slug, id)).rejects.toHaveProperty('code')
  expect((await mailingDesk(convenor, slug, id)).counts.people).toBe(0)
})
