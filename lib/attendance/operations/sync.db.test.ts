import { expect, test } from 'vitest'
import { after, atTime, hours, minutes } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { visitor, type Actor } from '@/lib/access/actor'
import { letterboxKey } from '@/lib/platform/letterbox'
import { deskSetting, firstDay, firstMorning } from '@/lib/testing/make-attendance'
import { makeMember } from '@/lib/testing/make'
import { hashOfCode, letterTo } from '@/public/assets/offline-crypt.js'
import type { ScanInside } from '../schema'
import { checkInByName } from './check-in'
import { scanBox, syncCheckIns } from './sync'
import { takeOffline } from './take-offline'
import { undoCheckIn } from './undo'

const later = after(firstMorning, hours(3))
let made = 0
/** Ids as a browser makes them. */
const newNonce = () => `10000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`

/** A tablet that took its list along in the morning, with a clock that is off by so much. */
async function tablet(setting: Awaited<ReturnType<typeof deskSetting>>, ahead = 0) {
  const { desk, slug } = setting
  const list = await atTime(firstMorning, () => takeOffline(desk, { slug }, 'en'))
  const waiting: { nonce: string; at: string; sealed: string; stamp: unknown }[] = []
  return {
    list,
    waiting,
    async scans(
      scan: ScanInside['scan'],
      at = after(firstMorning, minutes(30)),
      occasion = firstDay,
    ) {
      const nonce = newNonce()
      const sealed = await letterTo(list.box, scanBox, { nonce, occasion, scan })
      waiting.push({
        nonce,
        at: after(at, ahead).toISOString(),
        sealed,
        stamp: JSON.parse(JSON.stringify(list.stamp)),
      })
      return nonce
    },
    sends(as: Actor = desk, at = later) {
      const batch = { slug, device: 'tablet', now: after(at, ahead), scans: waiting }
      return atTime(at, () => syncCheckIns(as, batch))
    },
  }
}

const named = (registrationId: string) => ({ way: 'name', registrationId, by: 'badge' }) as const

test('the list holds names and groups and no code, only what a code can be recognised by', async () => {
  const setting = await deskSetting()
  const { code, id, personId } = await setting.guest('Efua')
  await db().phoneNumber.create({ data: { personId, number: '+233201234567' } })
  const { list } = await tablet(setting)
  expect(list.people).toMatchObject([{ id, name: 'Efua', group: 'miners', why: null, came: {} }])
  expect(list.people[0]?.code).toBe(await hashOfCode(code.toLowerCase(), list.codes))
  const text = JSON.stringify(list)
  for (const secret of [
    code,
    code.replaceAll('-', ''),
    '+233201234567',
    '@example.org',
    personId,
  ]) {
    expect(text).not.toContain(secret)
  }
})

test('attack 40: what was scanned without a network is counted when it is back', async () => {
  const setting = await deskSetting()
  const { id, code } = await setting.guest('Efua')
  const one = await tablet(setting)
  await one.scans({ way: 'code', code })
  const { answers, clockOffBy } = await one.sends()
  expect(answers).toMatchObject([{ result: 'came', registrationId: id }])
  expect(clockOffBy).toBe(0)
  expect(await setting.stateOf(id)).toBe('attended')
  const line = await db().checkIn.findFirstOrThrow({ where: { eventId: setting.event.id } })
  expect(line).toMatchObject({ wasOffline: true, device: 'tablet', way: 'code' })
  expect(line.scannedAt).toEqual(after(firstMorning, minutes(30)))
  expect(line.receivedAt).toEqual(later)
})

test('attack 31: the same batch twice is nothing twice, one after the other or at once', async () => {
  const setting = await deskSetting()
  const one = await tablet(setting)
  for (const name of ['Ama', 'Efua', 'Esi']) await one.scans(named((await setting.guest(name)).id))
  const first = await one.sends()
  const again = await Promise.all([one.sends(), one.sends()])
  for (const each of again) expect(each.answers).toEqual(first.answers)
  expect(await setting.counted()).toBe(3)
  expect(await setting.log()).toEqual(['came', 'came', 'came'])
})

test('two devices that scanned the same person are one attendance and two lines; the earlier scan wins', async () => {
  const setting = await deskSetting()
  const { id } = await setting.guest('Efua')
  const [one, two] = [await tablet(setting), await tablet(setting)]
  const early = after(firstMorning, minutes(5))
  await one.scans(named(id), after(firstMorning, minutes(20)))
  await two.scans(named(id), early)
  await one.sends()
  const { answers } = await two.sends()
  expect(answers).toMatchObject([{ result: 'again', cameAt: early.toISOString() }])
  expect(await setting.counted()).toBe(1)
  expect(await setting.log()).toEqual(['came', 'again'])
  const { cameAt } = await db().attendance.findFirstOrThrow({ where: { registrationId: id } })
  expect(cameAt).toEqual(early)
})

test('both devices sending at once is still one attendance', async () => {
  const setting = await deskSetting()
  const { id } = await setting.guest('Efua')
  const [one, two] = [await tablet(setting), await tablet(setting)]
  await one.scans(named(id))
  await two.scans(named(id))
  await Promise.all([one.sends(), two.sends()])
  expect(await setting.counted()).toBe(1)
  expect((await setting.log()).sort()).toEqual(['again', 'came'])
})

test('a tablet whose clock is three hours ahead tells the right time, and how far it was off', async () => {
  const setting = await deskSetting()
  const { id } = await setting.guest('Efua')
  const one = await tablet(setting, hours(3))
  await one.scans(named(id))
  const { clockOffBy } = await one.sends()
  expect(clockOffBy).toBe(3 * 3600)
  const line = await db().checkIn.findFirstOrThrow({ where: { eventId: setting.event.id } })
  expect(line).toMatchObject({ clockOffBy: 3 * 3600 })
  expect(line.scannedAt).toEqual(after(firstMorning, minutes(30)))
})

test('a scan from before the device had its list is moved to that moment; a made-up mark counts as none', async () => {
  const setting = await deskSetting()
  const { id } = await setting.guest('Efua')
  const other = await setting.guest('Ama')
  const one = await tablet(setting)
  const before = after(firstMorning, -hours(5))
  await one.scans(named(id), before)
  const forged = await one.scans(named(other.id), before)
  for (const each of one.waiting) {
    if (each.nonce !== forged) continue
    each.stamp = { takenAt: '2000-01-01T00:00:00.000Z', mark: 'x'.repeat(64) }
  }
  await one.sends()
  const cameAt = async (registrationId: string) =>
    (await db().attendance.findFirstOrThrow({ where: { registrationId } })).cameAt
  expect(await cameAt(id)).toEqual(firstMorning)
  // Without a mark: a day before it arrived, which is longer than any list lives.
  expect(await cameAt(other.id)).toEqual(before)
})

test('one that nobody can read, one cancelled a minute ago and one gone keep no other from being counted', async () => {
  const setting = await deskSetting()
  const [efua, ama, esi] = [
    await setting.guest('Efua'),
    await setting.guest('Ama'),
    await setting.guest('Esi'),
  ]
  const one = await tablet(setting)
  await one.scans(named(efua.id))
  const cancelled = await one.scans(named(ama.id))
  const gone = await one.scans(named(esi.id))
  const forged = await one.scans({ way: 'badge', code: 'AAAA-AAAA-AAAA' })
  const swapped = newNonce()
  const [first] = one.waiting
  if (first) one.waiting.push({ ...first, nonce: swapped })
  one.waiting.push({ nonce: newNonce(), at: 'never', sealed: 'rubbish', stamp: null })
  await db().eventRegistration.update({
    where: { id: ama.id },
    data: { state: 'withdrawn', place: null },
  })
  await db().eventRegistration.delete({ where: { id: esi.id } })
  const { answers } = await one.sends()
  const whyOf = (nonce: string) => answers.find((each) => each.nonce === nonce)?.why
  expect(answers).toHaveLength(6)
  expect(whyOf(cancelled)).toBe('withdrawn')
  expect(whyOf(gone)).toBe('noLonger')
  expect(whyOf(forged)).toBe('unknownCode')
  expect(whyOf(swapped)).toBe('unreadable')
  expect(await setting.counted()).toBe(1)
  // Sent again after a lost answer, the refusal still says why.
  expect((await one.sends()).answers).toEqual(answers)
})

test('a scan from before a mistake was taken back does not bring it back; a later one does', async () => {
  const setting = await deskSetting()
  const { id } = await setting.guest('Efua')
  const one = await tablet(setting)
  const form = { ...setting.about(), registrationId: id }
  await one.scans(named(id), after(firstMorning, minutes(10)))
  await atTime(after(firstMorning, minutes(5)), () => checkInByName(setting.desk, form))
  const undo = { ...form, nonce: setting.about().nonce }
  await atTime(after(firstMorning, minutes(20)), () => undoCheckIn(setting.desk, undo))
  expect((await one.sends()).answers).toMatchObject([{ result: 'refused', why: 'takenBack' }])
  expect(await setting.counted()).toBe(0)
  await one.scans(named(id), after(firstMorning, minutes(40)))
  const { answers } = await one.sends()
  expect(answers.at(-1)).toMatchObject({ result: 'came' })
})

test('only those who keep the desk send; a session that has ended loses nothing', async () => {
  const setting = await deskSetting()
  const { id } = await setting.guest('Efua')
  const one = await tablet(setting)
  await one.scans(named(id))
  await expect(one.sends(visitor)).rejects.toMatchObject({ kind: 'signIn' })
  await expect(one.sends(await makeMember())).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await setting.counted()).toBe(0)
  expect((await one.sends()).answers).toMatchObject([{ result: 'came' }])
})

test('what a device keeps can be read by the portal alone', async () => {
  const { list } = await tablet(await deskSetting())
  expect(list.box).toBe(letterboxKey(scanBox))
  const letter = await letterTo(list.box, scanBox, { name: 'Secret Efua' })
  expect(Buffer.from(letter, 'base64').toString('latin1')).not.toContain('Secret')
})

test('as many tablets as there are connections, and more, take the list along at once (attack 40)', async () => {
  const { desk, slug } = await deskSetting()
  const taking = () => atTime(firstMorning, () => takeOffline(desk, { slug }, 'en'))
  const lists = await Promise.all(Array.from({ length: 16 }, taking))
  expect(lists.every(({ event }) => event.slug === slug)).toBe(true)
})
