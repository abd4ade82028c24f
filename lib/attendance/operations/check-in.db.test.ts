import { expect, test } from 'vitest'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { deskSetting, firstMorning } from '@/lib/testing/make-attendance'
import { makeMember } from '@/lib/testing/make'
import { badgeCodeOf } from '../badges'
import { replaceBadge } from './badge'
import { checkInByCode, checkInByName } from './check-in'
import { undoCheckIn } from './undo'

const inTheMorning = <T>(work: () => Promise<T>) => atTime(firstMorning, work)

test('a badge checks its holder in: they came, and the log says so', async () => {
  const { desk, guest, about, stateOf, counted, log } = await deskSetting()
  const { id, code } = await guest('Efua')
  await inTheMorning(async () => {
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `.trim()
    const answer = await checkInByCode(desk, { ...about(), code: typed })
    expect(answer).toMatchObject({ result: 'came', why: null, registrationId: id })
    expect(answer.cameAt).toBe(firstMorning.toISOString())
  })
  expect(await stateOf(id)).toBe('attended')
  expect(await counted()).toBe(1)
  expect(await log()).toEqual(['came'])
})

test('who is here already is told since when, and is counted once', async () => {
  const { desk, guest, about, counted, log } = await deskSetting()
  const { id, code } = await guest('Efua')
  await inTheMorning(() => checkInByCode(desk, { ...about(), code }))
  const later = new Date('2030-01-19T11:00:00Z')
  const answer = await atTime(later, () => checkInByName(desk, { ...about(), registrationId: id }))
  expect(answer).toMatchObject({ result: 'again', cameAt: firstMorning.toISOString() })
  expect(await counted()).toBe(1)
  expect(await log()).toEqual(['came', 'again'])
})

test('attack 31: forged, replaced and foreign codes are answered in words and count for nothing', async () => {
  const { desk, guest, about, counted, log } = await deskSetting()
  const other = await deskSetting()
  const stranger = await other.guest('Somebody else')
  const { id, code } = await guest('Efua')
  await inTheMorning(async () => {
    const why = async (typed: string) =>
      (await checkInByCode(desk, { ...about(), code: typed })).why
    expect(await why('AAAA-AAAA-AAAA')).toBe('unknownCode')
    expect(await why(stranger.code)).toBe('otherEvent')
    await replaceBadge(desk, { ...about(), registrationId: id })
    expect(await why(code)).toBe('oldBadge')
    expect(await counted()).toBe(0)
    const answer = await checkInByCode(desk, {
      ...about(),
      code: badgeCodeOf({ id, badgeIssue: 2 }),
    })
    expect(answer.result).toBe('came')
  })
  expect(await log()).toEqual(['unknown', 'unknown', 'unknown', 'came'])
})

test('attack 31: a replayed form is answered as before, at another event it opens nothing', async () => {
  const { desk, guest, about, counted, log } = await deskSetting()
  const other = await deskSetting()
  const elsewhere = await other.guest('Kofi')
  const { code } = await guest('Efua')
  const form = { ...about(), code }
  await inTheMorning(async () => {
    const first = await checkInByCode(desk, form)
    const replays = await Promise.all([checkInByCode(desk, form), checkInByCode(desk, form)])
    for (const replay of replays) expect(replay).toEqual(first)
    // Another code under the same mark is not looked at.
    const forged = await checkInByCode(desk, { ...form, code: 'AAAA-AAAA-AAAA' })
    expect(forged).toEqual(first)
    const { nonce } = form
    const there = await checkInByCode(other.desk, {
      ...other.about(),
      nonce,
      code: elsewhere.code,
    })
    expect(there).toMatchObject({ result: 'unknown', why: 'replayed', registrationId: null })
  })
  expect(await counted()).toBe(1)
  expect(await log()).toEqual(['came'])
  expect(await other.counted()).toBe(0)
})

test('who gave their place back a minute ago is refused in words, written down and not counted', async () => {
  const { desk, guest, about, stateOf, counted, log } = await deskSetting()
  const { id, code } = await guest('Efua')
  await db().eventRegistration.update({ where: { id }, data: { state: 'withdrawn', place: null } })
  const answer = await inTheMorning(() => checkInByCode(desk, { ...about(), code }))
  expect(answer).toMatchObject({ result: 'refused', why: 'withdrawn', registrationId: id })
  expect(await stateOf(id)).toBe('withdrawn')
  expect(await counted()).toBe(0)
  expect(await log()).toEqual(['refused'])
})

test('who waits in the line is told so; whose offer stands comes, whose has lapsed does not', async () => {
  const { desk, guest, about, stateOf } = await deskSetting()
  const waiting = await guest('Ama')
  const offered = await guest('Yaw')
  const late = await guest('Esi')
  const change = (id: string, data: object) =>
    db().eventRegistration.update({ where: { id }, data })
  await change(waiting.id, { state: 'waitlisted', place: null, turn: 1 })
  await change(offered.id, { state: 'offered', offerEndsAt: new Date('2030-01-20T00:00:00Z') })
  await change(late.id, { state: 'offered', offerEndsAt: new Date('2030-01-19T09:00:00Z') })
  await inTheMorning(async () => {
    const why = async (code: string) => (await checkInByCode(desk, { ...about(), code })).why
    expect(await why(waiting.code)).toBe('waitlisted')
    expect(await why(offered.code)).toBeNull()
    expect(await why(late.code)).toBe('offered')
  })
  expect(await stateOf(offered.id)).toBe('attended')
})

test('nobody comes to a day that is still to come, nor to one that is not of the event', async () => {
  const { desk, guest, about, counted } = await deskSetting()
  const { code } = await guest('Efua')
  await inTheMorning(async () => {
    const on = async (occasion: string) =>
      (await checkInByCode(desk, { ...about(), occasion, code })).why
    expect(await on('day:2030-01-20')).toBe('notYet')
    expect(await on('day:2031-01-19')).toBe('noOccasion')
    expect(await on('session:00000000-0000-4000-8000-000000000000')).toBe('noOccasion')
  })
  expect(await counted()).toBe(0)
})

test('two helpers who tap the same person at once make one attendance and two lines', async () => {
  const { desk, guest, about, counted, log } = await deskSetting()
  const { id } = await guest('Efua')
  await inTheMorning(() =>
    Promise.all([
      checkInByName(desk, { ...about(), registrationId: id }),
      checkInByName(desk, { ...about(), registrationId: id }),
    ]),
  )
  expect(await counted()).toBe(1)
  expect((await log()).sort()).toEqual(['again', 'came'])
})

test('a mistake is taken back: not counted, nothing deleted, and they can still come', async () => {
  const { desk, guest, about, stateOf, counted, log } = await deskSetting()
  const { id } = await guest('Efua')
  const form = () => ({ ...about(), registrationId: id })
  await inTheMorning(async () => {
    await checkInByName(desk, form())
    const undo = form()
    await undoCheckIn(desk, undo)
    await undoCheckIn(desk, undo)
    expect(await counted()).toBe(0)
    expect(await stateOf(id)).toBe('confirmed')
  })
  const later = new Date('2030-01-19T12:00:00Z')
  await atTime(later, () => checkInByName(desk, form()))
  expect(await counted()).toBe(1)
  expect(await stateOf(id)).toBe('attended')
  expect(await log()).toEqual(['came', 'undone', 'came'])
})

test('who came on another day too stays attended when one day is taken back', async () => {
  const { desk, guest, about, stateOf } = await deskSetting()
  const { id } = await guest('Efua')
  const second = { ...about(), occasion: 'day:2030-01-20', registrationId: id }
  await inTheMorning(() => checkInByName(desk, { ...about(), registrationId: id }))
  await atTime(new Date('2030-01-20T10:00:00Z'), async () => {
    await checkInByName(desk, second)
    await undoCheckIn(desk, { ...about(), occasion: 'day:2030-01-20', registrationId: id })
  })
  expect(await stateOf(id)).toBe('attended')
})

test('attack 12: a hall of ninety behind one address and one account passes; wrong codes only slow down', async () => {
  const { desk, about, counted, crowd } = await deskSetting()
  const guests = await crowd(90)
  await inTheMorning(async () => {
    const wrong = () => checkInByCode(desk, { ...about(), code: 'AAAA-AAAA-AAAA' })
    for (let i = 0; i < 21; i += 1) await wrong().catch(() => null)
    await expect(wrong()).rejects.toMatchObject({ kind: 'tooMany', code: 'wait' })
    for (const { code } of guests) {
      expect((await checkInByCode(desk, { ...about(), code })).result).toBe('came')
    }
  })
  expect(await counted()).toBe(90)
})

test('only those who keep the desk check in; others do not even find a hidden event', async () => {
  const { guest, about, miner, convenor } = await deskSetting()
  const { code } = await guest('Efua')
  const stranger = await makeMember()
  await inTheMorning(async () => {
    for (const one of [await miner(), stranger]) {
      await expect(checkInByCode(one, { ...about(), code })).rejects.toMatchObject({
        kind: 'forbidden',
      })
    }
    expect((await checkInByCode(convenor, { ...about(), code })).result).toBe('came')
  })
})
