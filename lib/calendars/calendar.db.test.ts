import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { publishAgenda } from '@/lib/agendas/operations/publish'
import { changeSession, removeSession } from '@/lib/agendas/operations/sessions'
import { cancelEvent, changeEvent } from '@/lib/events/operations'
import { registerForEvent, withdrawFromEvent } from '@/lib/seats/operations/own'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { agendaSetting } from '@/lib/testing/make-agenda'
import { makeMember, words } from '@/lib/testing/make'
import { day, eventWish, sessionWish } from '@/lib/testing/make-event'
import { parsedCalendar } from '@/lib/testing/parsed-calendar'
import { calendarFile } from './file'
import { endFeed, makeFeed } from './operations'
import { eventForCalendar, feedEvents, myFeed } from './queries'
import { isDefined } from './zones'

const visitor = { kind: 'visitor' } as const
const read = async (actor: Actor, slug: string) =>
  parsedCalendar(calendarFile([await eventForCalendar(actor, slug)], 'en', 'Workshop'))
const feed = async (token: string) =>
  parsedCalendar(calendarFile((await feedEvents(token)).events, 'en', 'My events'))

async function published(timeZone = 'Africa/Accra') {
  const setting = await agendaSetting({ timeZone })
  const { convenor, slug } = setting
  const id = await setting.add('Opening, with tea; and "words" \\ more')
  const publish = () => publishAgenda(convenor, { slug, note: words(''), notifies: false })
  const sequences = async (actor: Actor = visitor) =>
    new Map(
      (await read(actor, slug)).entries.map(({ uid, sequence }) => [uid.slice(0, 36), sequence]),
    )
  return { ...setting, id, publish, sequences }
}

describe('the calendar of an event', () => {
  test.each([
    ['Africa/Accra', '2030-01-19T08:30', '2030-01-19T09:00'],
    ['Africa/Dar_es_Salaam', '2030-01-19T05:30', '2030-01-19T06:00'],
    ['America/Lima', '2030-01-19T13:30', '2030-01-19T14:00'],
    ['Europe/London', '2030-01-19T08:30', '2030-01-19T09:00'],
    ['UTC', '2030-01-19T08:30', '2030-01-19T09:00'],
  ])('in %s, two libraries read the same moments', async (zone, from, to) => {
    const { slug } = await published(zone)
    const { method, entries } = await read(visitor, slug)
    expect(method).toBe('PUBLISH')
    expect(entries).toMatchObject([{ from, to, zone: zone === 'UTC' ? '' : zone }])
    expect(entries[0]?.title).toBe('Opening, with tea; and "words" \\ more (Workshop)')
  })

  test('summer time is that of the day', async () => {
    const summer = { startsOn: day('2030-07-19'), endsOn: day('2030-07-20') }
    const { slug, add } = await agendaSetting({ timeZone: 'Europe/London', ...summer })
    await add('Opening', { day: day('2030-07-19') })
    expect((await read(visitor, slug)).entries).toMatchObject([{ from: '2030-07-19T07:30' }])
  })

  test('where the definition of a zone is wrong for a day, its times are in UTC', () => {
    const ramadan = new Date('2027-02-20T10:00:00Z')
    const other = new Date('2027-05-20T10:00:00Z')
    const both = [[ramadan], [other]].map((at) => isDefined('Africa/Casablanca', at))
    expect(both).toContain(false)
    expect(isDefined('Africa/Casablanca', [ramadan, other])).toBe(false)
    expect(isDefined('Africa/Accra', [ramadan, other])).toBe(true)
  })

  test('a draft is not in it; the district is, the venue and rooms are for who comes', async () => {
    const { slug, add, comes } = await published()
    const { member } = await comes()
    expect((await read(visitor, slug)).entries[0]?.place).toBe('Tarkwa, Ghana')
    expect((await read(member, slug)).entries[0]?.place).toBe(
      'Secret tent, Secret hall 7, Tarkwa, Ghana',
    )
    await add('Unpublished')
    expect((await read(member, slug)).entries).toHaveLength(2)
  })

  test('its numbers grow with what is published of that session, and with the event', async () => {
    const { convenor, dialogue, slug, id, add, publish, sequences } = await published()
    const other = await add('Other', { startsAt: '10:00', endsAt: '11:00' })
    await publish()
    const first = await sequences()
    await changeSession(convenor, { ...sessionWish({ startsAt: '08:00' }), id })
    expect(await sequences()).toEqual(first)
    await publish()
    const second = await sequences()
    expect(second.get(id)).toBe((first.get(id) ?? 0) + 1)
    expect(second.get(other)).toBe(first.get(other))
    const wish = eventWish({ dialogueSlug: dialogue.slug, venue: 'Another hall' })
    await changeEvent(convenor, { ...wish, slug })
    expect((await sequences()).get(other)).toBeGreaterThan(second.get(other) ?? 0)
  })

  test('what was taken off says that it is cancelled', async () => {
    const { convenor, slug, id, add, publish, sequences } = await published()
    await add('Other', { startsAt: '10:00', endsAt: '11:00' })
    await publish()
    const before = (await sequences()).get(id) ?? 0
    await removeSession(convenor, { id })
    await publish()
    const gone = (await read(visitor, slug)).entries.find(({ uid }) => uid.startsWith(id))
    expect(gone).toMatchObject({ status: 'CANCELLED', sequence: before + 1 })
    expect(gone?.from).toBe('2030-01-19T08:30')
  })

  test('an event that is called off says so in every entry', async () => {
    const { convenor, slug, id, publish, sequences } = await published()
    await publish()
    const before = (await sequences()).get(id) ?? 0
    await cancelEvent(convenor, { slug })
    const { method, entries } = await read(visitor, slug)
    expect(method).toBe('CANCEL')
    expect(entries).toMatchObject([{ status: 'CANCELLED' }])
    expect(entries[0]?.sequence).toBeGreaterThan(before)
  })
})

describe('one’s own calendar', () => {
  const made = (actor: Actor, nonce = newToken()) => makeFeed(actor, { nonce })

  test('holds the events at which one has a place, with rooms, without a cookie', async () => {
    const { slug, comes } = await published()
    const { member } = await comes()
    const { token } = await made(member)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect((await feed(token)).entries).toMatchObject([
      { status: 'CONFIRMED', place: 'Secret tent, Secret hall 7, Tarkwa, Ghana' },
    ])
    const elsewhere = await agendaSetting()
    await elsewhere.add('Elsewhere')
    expect((await feed(token)).entries).toHaveLength(1)
    expect(slug).toBeTruthy()
  })

  test('of a place that was given back says cancelled, and nothing more of rooms; coming back counts', async () => {
    const { slug, comes } = await published()
    const { member } = await comes()
    const { token } = await made(member)
    const held = (await feed(token)).entries[0]
    await withdrawFromEvent(member, { slug })
    const { events } = await feedEvents(token)
    expect(JSON.stringify(events)).not.toMatch(/Secret|secret-room/)
    const given = (await feed(token)).entries[0]
    expect(given).toMatchObject({ status: 'CANCELLED', place: 'Tarkwa, Ghana' })
    expect(given?.sequence).toBeGreaterThan(held?.sequence ?? 0)
    await registerForEvent(member, { slug })
    const back = (await feed(token)).entries[0]
    expect(back).toMatchObject({ status: 'CONFIRMED' })
    expect(back?.sequence).toBeGreaterThan(given?.sequence ?? 0)
  })

  test('only its hash is kept; a new address ends the old one, and either can be ended', async () => {
    const { comes } = await published()
    const { member } = await comes()
    const first = await made(member)
    const rows = await db().calendarFeed.findMany({ where: { personId: member.personId } })
    expect(JSON.stringify(rows)).not.toContain(first.token)
    expect(JSON.stringify(await db().handledForm.findMany())).not.toContain(first.token)
    const second = await made(member)
    await expect(feed(first.token)).rejects.toMatchObject({ kind: 'notFound' })
    expect((await feed(second.token)).entries).toHaveLength(1)
    await endFeed(member)
    await expect(feed(second.token)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await myFeed(member)).toBeNull()
  })

  test('one press is one address, and of many at once one stays', async () => {
    const member = await makeMember()
    const nonce = newToken()
    const same = await Promise.all([1, 2, 3].map(() => made(member, nonce)))
    expect(new Set(same.map(({ token }) => token)).size).toBe(1)
    await Promise.all([1, 2, 3, 4].map(() => made(member)))
    const open = { personId: member.personId, endedAt: null }
    expect(await db().calendarFeed.count({ where: open })).toBe(1)
  })

  test('is not there by a wrong address, nor for somebody suspended, nor made by a visitor', async () => {
    const { comes } = await published()
    const { member } = await comes()
    const { token } = await made(member)
    for (const wrong of ['', 'x'.repeat(43), `${token}x`, token.toLowerCase()])
      await expect(feedEvents(wrong)).rejects.toMatchObject({ kind: 'notFound' })
    await db().account.update({
      where: { id: member.accountId },
      data: { suspendedAt: day('2026-01-01') },
    })
    await expect(feedEvents(token)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(made(visitor)).rejects.toMatchObject({ kind: 'signIn' })
  })
})
