import { expect, test } from 'vitest'
import { guestsOf } from '@/lib/events/guests'
import { atTime } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { actorOf, makeMember } from '@/lib/testing/make'
import { deskSetting, firstMorning } from '@/lib/testing/make-attendance'
import { day } from '@/lib/testing/make-event'
import { joinAttendance } from './one-person'
import { checkInByName } from './operations/check-in'
import { takeOffline } from './operations/take-offline'
import { undoCheckIn } from './operations/undo'
import { deskPage, rollToPrint } from './queries'
import { deskFilters } from './schema'

const secondDay = 'day:2030-01-20'

test('who came is known by day, once a day, and nobody who was taken back', async () => {
  const { event, desk, guest, about } = await deskSetting()
  const [ama, efua, kofi] = [
    await guest('Ama'),
    await guest('Efua'),
    await guest('Kofi', 'government'),
  ]
  await guest('Never came')
  const form = (id: string, occasion?: string) => ({
    ...about(),
    ...(occasion ? { occasion } : {}),
    registrationId: id,
  })
  await atTime(firstMorning, async () => {
    for (const { id } of [ama, efua, kofi]) await checkInByName(desk, form(id))
    await undoCheckIn(desk, form(kofi.id))
  })
  await atTime(new Date('2030-01-20T10:00:00Z'), () => checkInByName(desk, form(ama.id, secondDay)))
  const days = new Map(
    (await guestsOf(db(), event)).map(({ registrationId, days }) => [registrationId, days]),
  )
  expect(days.get(ama.id)).toEqual(['2030-01-19', '2030-01-20'])
  expect(days.get(efua.id)).toEqual(['2030-01-19'])
  expect([...days.values()].filter((each) => each.length > 0)).toHaveLength(2)
})

test('the desk finds names without their accents, counts per group and shows no contact', async () => {
  const { slug, desk, guest, about, miner } = await deskSetting()
  const { id, personId } = await guest('Akosua Adjeí')
  await guest('Kofi', 'government')
  await db().phoneNumber.create({ data: { personId, number: '+233201234567' } })
  await atTime(firstMorning, async () => {
    await checkInByName(desk, { ...about(), registrationId: id })
    const page = await deskPage(desk, slug, deskFilters.parse({ q: 'adjei' }))
    expect(page.people).toMatchObject([{ name: 'Akosua Adjeí', came: firstMorning }])
    expect(page.counts.all).toEqual({ came: 1, expected: 2 })
    expect(page.counts.groups).toEqual([
      { group: 'government', came: 0, expected: 1 },
      { group: 'miners', came: 1, expected: 1 },
    ])
    expect(page.log).toMatchObject([{ result: 'came', name: 'Akosua Adjeí', canUndo: true }])
    expect(JSON.stringify(page)).not.toContain('+233201234567')
    expect(JSON.stringify(page)).not.toContain(personId)
    const missing = await deskPage(desk, slug, deskFilters.parse({}))
    expect(missing.people.map(({ name }) => name)).toEqual(['Kofi'])
    const roll = await rollToPrint(desk, slug, null)
    expect(roll.people.map(({ name, came }) => [name, came !== null])).toEqual([
      ['Akosua Adjeí', true],
      ['Kofi', false],
    ])
    const outsider = await miner()
    await expect(deskPage(outsider, slug, deskFilters.parse({}))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

test('what the address claims is not believed', async () => {
  const { slug, desk, guest } = await deskSetting()
  const { id } = await guest('Efua')
  const said = async (query: object) =>
    (await atTime(firstMorning, () => deskPage(desk, slug, deskFilters.parse(query)))).said
  expect(await said({ said: 'came', who: id })).toBeNull()
  expect(await said({ said: 'nonsense', who: id })).toBeNull()
  expect(await said({ said: 'withdrawn', who: id })).toMatchObject({ why: 'withdrawn' })
})

test('under the Chatham House rule the names go when the event is over; a closed session has no list', async () => {
  const { slug, event, desk, guest, about } = await deskSetting()
  const { id } = await guest('Efua')
  const at = (hour: string) => new Date(`2030-01-19T${hour}:00Z`)
  const session = (rule: 'chatham' | 'closed') =>
    db().session.create({
      data: {
        eventId: event.id,
        title: { language: 'en', texts: { en: rule } },
        startsAt: at('09:00'),
        endsAt: at('11:00'),
        rule,
      },
    })
  const [chatham, closed] = [await session('chatham'), await session('closed')]
  const on = `session:${chatham.id}`
  const filters = deskFilters.parse({ on, show: 'all' })
  await atTime(firstMorning, async () => {
    const form = { ...about(), registrationId: id }
    expect(await checkInByName(desk, { ...form, occasion: on })).toMatchObject({ result: 'came' })
    const inIt = { ...form, nonce: about().nonce, occasion: `session:${closed.id}` }
    expect(await checkInByName(desk, inIt)).toMatchObject({ why: 'noOccasion' })
    expect((await deskPage(desk, slug, filters)).people).toMatchObject([{ came: firstMorning }])
  })
  await atTime(new Date('2030-01-24T10:00:00Z'), async () => {
    const page = await deskPage(desk, slug, filters)
    expect(page.people).toMatchObject([{ name: 'Efua', came: null }])
    expect(page.log).toEqual([])
    expect(page.counts.all).toEqual({ came: 1, expected: 1 })
    // Nor by an address that asks for it, nor in the list that a device takes along.
    for (const said of ['came', 'again', 'undone']) {
      const asked = deskFilters.parse({ on, said, who: id })
      expect((await deskPage(desk, slug, asked)).said).toBeNull()
    }
    const { people } = await takeOffline(desk, { slug }, 'en')
    expect(people.map(({ came }) => came)).toEqual([{}])
  })
  // Nor when the event, or the session, is given a day that is still to come.
  await db().event.update({ where: { id: event.id }, data: { endsOn: day('2030-01-30') } })
  const hidden = async () => {
    const page = await deskPage(desk, slug, filters)
    const { people } = await takeOffline(desk, { slug }, 'en')
    const roll = await rollToPrint(desk, slug, on)
    return (
      [...page.people, ...roll.people].every(({ came }) => came === null) &&
      page.log.length === 0 &&
      JSON.stringify(people.map(({ came }) => came)) === '[{}]'
    )
  }
  await atTime(new Date('2030-01-24T10:00:00Z'), async () => expect(await hidden()).toBe(true))
  const later = {
    startsAt: new Date('2030-01-24T09:00:00Z'),
    endsAt: new Date('2030-01-24T11:00:00Z'),
  }
  await db().session.update({ where: { id: chatham.id }, data: later })
  await atTime(new Date('2030-01-24T10:00:00Z'), async () => expect(await hidden()).toBe(true))
})

test('whoever helps at the desk of one event reads its roll shortly before it and shortly after', async () => {
  const { slug, event, guest } = await deskSetting()
  await guest('Efua')
  const { personId } = await makeMember({ name: 'Helper' })
  await db().eventRole.create({ data: { eventId: event.id, personId, role: 'registrationDesk' } })
  const helper = await actorOf({ id: personId })
  const read = (at: string) =>
    atTime(new Date(at), () => deskPage(helper, slug, deskFilters.parse({ show: 'all' })))
  for (const at of ['2030-01-15T23:00:00Z', '2030-01-25T01:00:00Z'])
    await expect(read(at)).rejects.toMatchObject({ code: 'deskClosed', grantedBy: 'convenor' })
  for (const at of ['2030-01-16T01:00:00Z', '2030-01-20T09:00:00Z', '2030-01-24T23:00:00Z'])
    expect((await read(at)).people).toMatchObject([{ name: 'Efua' }])
})

test('two records of one person: wherever either was seen, the person was', async () => {
  const { desk, guest, about, stateOf } = await deskSetting()
  const [kept, gone] = [await guest('Efua'), await guest('Efua A.')]
  await atTime(firstMorning, () => checkInByName(desk, { ...about(), registrationId: gone.id }))
  await atTime(new Date('2030-01-19T12:00:00Z'), () =>
    checkInByName(desk, { ...about(), registrationId: kept.id }),
  )
  await transaction((tx) => joinAttendance(tx, gone.id, kept.id))
  const rows = await db().attendance.findMany({ where: { registrationId: kept.id } })
  expect(rows.map(({ cameAt }) => cameAt)).toEqual([firstMorning])
  const lines = await db().checkIn.count({ where: { attendanceId: rows[0]?.id ?? '' } })
  expect(lines).toBe(2)
  expect(await stateOf(kept.id)).toBe('attended')
})
