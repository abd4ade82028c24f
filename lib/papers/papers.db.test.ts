import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { badgeCodeOf } from '@/lib/attendance/badges'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { actorOf, makeMember, makePerson } from '@/lib/testing/make'
import { eventSetting } from '@/lib/testing/make-event'
import { printBadges } from './badges'
import { allCertificates, myCertificates, ownCertificate } from './certificates'
import { beListed } from './operations'
import { attendanceCsv, papersOf, participantsOf, registrationsCsv } from './queries'

async function setting(rule: 'open' | 'chatham' = 'open') {
  const { dialogue, convenor, announce } = await eventSetting()
  await db().dialogue.update({ where: { id: dialogue.id }, data: { rule } })
  const slug = await announce()
  const event = await db().event.findUniqueOrThrow({ where: { slug } })
  let place = 0
  const guest = async (name: string, change: { hasCome?: boolean; isListed?: boolean } = {}) => {
    const person = await makePerson({ name, in: { dialogueId: dialogue.id, group: 'miners' } })
    const registration = await db().eventRegistration.create({
      data: {
        ...{ eventId: event.id, personId: person.id, state: 'confirmed', group: 'miners' },
        ...{ place: (place += 1), isListed: change.isListed ?? false },
      },
    })
    if (change.hasCome) {
      await db().attendance.create({
        data: {
          ...{ eventId: event.id, registrationId: registration.id, occasion: 'day:2030-01-19' },
          ...{ day: event.startsOn, cameAt: now() },
        },
      })
    }
    return { ...person, registration }
  }
  return { dialogue, convenor, slug, event, guest }
}

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString() === '%PDF-'

test('only whoever came has a certificate; the desk prints those of all who did', async () => {
  const { convenor, slug, guest } = await setting()
  const efua = await guest('Efua', { hasCome: true })
  const absent = await actorOf(await guest('Absent'))
  // Needs neither an e-mail nor a phone.
  await db().emailAddress.deleteMany({ where: { personId: efua.id } })
  const own = await actorOf(efua)
  expect(isPdf(await ownCertificate(own, slug))).toBe(true)
  expect((await myCertificates(own)).map((each) => each.slug)).toEqual([slug])
  await expect(ownCertificate(absent, slug)).rejects.toMatchObject({ code: 'nobodyCame' })
  expect(await myCertificates(absent)).toEqual([])
  await expect(ownCertificate(convenor, slug)).rejects.toMatchObject({ code: 'nobodyCame' })
  expect(isPdf(await allCertificates(convenor, slug))).toBe(true)
  for (const actor of [own, absent, visitor, await makeMember()])
    await expect(allCertificates(actor, slug)).rejects.toHaveProperty('code')
})

test('a check-in that was taken back gives no certificate', async () => {
  const { slug, event, guest } = await setting()
  const efua = await guest('Efua', { hasCome: true })
  await db().attendance.updateMany({ where: { eventId: event.id }, data: { endedAt: now() } })
  await expect(ownCertificate(await actorOf(efua), slug)).rejects.toMatchObject({
    code: 'nobodyCame',
  })
})

test('badges that were printed are known to the desk', async () => {
  const { convenor, slug, guest } = await setting()
  await expect(printBadges(convenor, { slug, per: 8, locale: 'en' })).rejects.toMatchObject({
    code: 'nobodyComes',
  })
  const { registration, ...efua } = await guest('Efua')
  expect(isPdf(await printBadges(convenor, { slug, per: 8, locale: 'en' }))).toBe(true)
  const known = await db().eventRegistration.findUniqueOrThrow({ where: { id: registration.id } })
  expect(known.badgeHash).not.toBeNull()
  expect(badgeCodeOf(known)).toBe(badgeCodeOf(registration))
  await expect(
    printBadges(await actorOf(efua), { slug, per: 8, locale: 'en' }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})

test('the list holds who agreed, is for those who come, and ends with their word', async () => {
  const { convenor, slug, guest } = await setting()
  const efua = await actorOf(await guest('Efua', { isListed: true }))
  const kofi = await actorOf(await guest('Kofi'))
  const names = async () => (await participantsOf(kofi, slug)).people.map(({ name }) => name)
  expect(await names()).toEqual(['Efua'])
  expect((await participantsOf(convenor, slug)).isListed).toBeNull()
  await beListed(kofi, { slug, isListed: true })
  expect(await names()).toEqual(['Efua', 'Kofi'])
  await beListed(efua, { slug, isListed: false })
  expect(await names()).toEqual(['Kofi'])
  for (const actor of [visitor, await makeMember()]) {
    await expect(participantsOf(actor, slug)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(beListed(actor, { slug, isListed: true })).rejects.toHaveProperty('code')
  }
})

test('under the Chatham House rule no list is given out, to nobody', async () => {
  const { convenor, slug, guest } = await setting('chatham')
  const efua = await actorOf(await guest('Efua', { isListed: true }))
  for (const actor of [efua, convenor]) {
    const { isGivenOut, people } = await participantsOf(actor, slug)
    expect([isGivenOut, people]).toEqual([false, []])
  }
})

test('attack 37: files for officials hold no formula, no contact, and no small number', async () => {
  const { convenor, slug, guest } = await setting()
  const evil = await guest('=HYPERLINK("http://evil.example","x")', { hasCome: true })
  const { address } = await db().emailAddress.findFirstOrThrow({ where: { personId: evil.id } })
  const registrations = await registrationsCsv(convenor, slug, 'en')
  expect(registrations.charCodeAt(0)).toBe(0xfeff)
  expect(registrations).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")",Miners,Confirmed`)
  expect(registrations).not.toContain(address)
  const attendance = await attendanceCsv(convenor, slug, 'fr')
  expect(attendance).toContain('Artisans miniers,moins de 5,moins de 5')
  const { came, attendance: shown } = await papersOf(convenor, slug)
  expect([came, shown?.rows[0]?.came[0]]).toEqual([1, null])
  for (const actor of [await actorOf(evil), visitor]) {
    await expect(registrationsCsv(actor, slug, 'en')).rejects.toHaveProperty('code')
    await expect(attendanceCsv(actor, slug, 'en')).rejects.toHaveProperty('code')
    await expect(papersOf(actor, slug)).rejects.toHaveProperty('code')
  }
})

test('a registration desk gets no papers: it checks people in, and nothing else', async () => {
  const { slug, event, guest } = await setting()
  await guest('Efua')
  const { personId } = await makeMember()
  await db().eventRole.create({ data: { eventId: event.id, personId, role: 'registrationDesk' } })
  const desk = await actorOf({ id: personId })
  const refused = { kind: 'forbidden' }
  await expect(papersOf(desk, slug)).rejects.toMatchObject(refused)
  await expect(printBadges(desk, { slug, per: 10, locale: 'sw' })).rejects.toMatchObject(refused)
  await expect(registrationsCsv(desk, slug, 'en')).rejects.toMatchObject(refused)
})
