import { describe, expect, test, vi } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { after, minutes, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makePerson } from '@/lib/testing/make'
import { makeVisit } from '@/lib/testing/visits'
import { memberOfSession } from '../sessions'
import { trySecret } from '../tries'
import { createAccount, setPassword } from './account'
import { issueCard } from './card'
import { signInByCard, signInByPassword } from './sign-in'

// Each try costs a slow hash on purpose; a busy machine needs its time for a dozen of them.
vi.setConfig({ testTimeout: 60_000 })

const password = 'the washing place at dusk'

async function withPassword(email = `${newToken().slice(0, 8).toLowerCase()}@example.org`) {
  const person = await makePerson({ email })
  await transaction(async (tx) => setPassword(tx, await createAccount(tx, person.id), password))
  return { ...person, email }
}

const byPassword = (email: string, typed = password, visit = makeVisit()) =>
  signInByPassword(visitor, { email, password: typed, isShared: false }, visit)

const byCard = (card: { code: string; pin: string }, visit = makeVisit()) =>
  signInByCard(visitor, { ...card, isShared: false }, visit)

const suspend = (personId: string) =>
  db().account.update({ where: { personId }, data: { suspendedAt: new Date() } })

/** Wrong passwords for an account until it asks to wait. */
async function wearOut(email: string, visit = () => makeVisit()) {
  for (let count = 0; count < 6; count += 1) {
    await byPassword(email, 'wrong', visit()).catch(() => {})
  }
}

/** Makes the running waits last: on a busy machine hashing alone takes longer than two seconds. */
async function stretchWaits() {
  const later = BigInt(after(now(), minutes(5)).getTime())
  await db().throttle.updateMany({
    where: { key: { contains: '-gate' }, expire: { not: 1n } },
    data: { expire: later },
  })
}

describe('account.signIn by password', () => {
  test('opens a session that the next request finds', async () => {
    const person = await withPassword()
    const session = await byPassword(person.email)
    expect(await memberOfSession(session.token)).toMatchObject({ personId: person.id })
    expect(session.cookieExpiresAt).not.toBeNull()
    const kept = await db().signInSession.findMany({ where: { account: { personId: person.id } } })
    expect(kept).toMatchObject([{ method: 'password', isShared: false }])
    expect(kept[0]?.tokenHash).not.toBe(session.token)
  })

  test('a wrong password and an unknown address are one refusal, after the same work', async () => {
    const person = await withPassword()
    const refusal = { kind: 'invalid', code: 'wrongPassword', field: 'password' }
    await expect(byPassword(person.email, 'wrong')).rejects.toMatchObject(refusal)
    await expect(byPassword('nobody@example.org', 'wrong')).rejects.toMatchObject(refusal)
    const { id } = await makePerson({ email: 'linkonly@example.org' })
    expect(id).toBeTruthy()
    await expect(byPassword('linkonly@example.org', '')).rejects.toMatchObject(refusal)
  })

  test('who is suspended hears it only with the right password', async () => {
    const person = await withPassword()
    await suspend(person.id)
    await expect(byPassword(person.email)).rejects.toMatchObject({ code: 'suspendedSignIn' })
    await expect(byPassword(person.email, 'wrong')).rejects.toMatchObject({ code: 'wrongPassword' })
  })

  test('a suspension refuses a session that is open already', async () => {
    const person = await withPassword()
    const { token } = await byPassword(person.email)
    await suspend(person.id)
    expect(await memberOfSession(token)).toMatchObject({ isSuspended: true })
  })

  test('a lost role is lost on the next request', async () => {
    const person = await withPassword()
    await db().roleGrant.create({ data: { personId: person.id, role: 'editor' } })
    const { token } = await byPassword(person.email)
    expect((await memberOfSession(token))?.roles).toHaveLength(1)
    await db().roleGrant.updateMany({
      where: { personId: person.id },
      data: { endedAt: new Date() },
    })
    expect((await memberOfSession(token))?.roles).toEqual([])
  })

  test('ends the session that the browser had before', async () => {
    const first = await byPassword((await withPassword()).email)
    const second = await withPassword()
    await byPassword(second.email, password, makeVisit({ sessionToken: first.token }))
    expect(await memberOfSession(first.token)).toBeNull()
  })

  test('a shared phone gets a short session that goes with the window', async () => {
    const person = await withPassword()
    const session = await signInByPassword(
      visitor,
      { email: person.email, password, isShared: true },
      makeVisit(),
    )
    expect(session.cookieExpiresAt).toBeNull()
    expect(await memberOfSession(session.token)).toMatchObject({ onSharedDevice: true })
  })
})

describe('wrong tries', () => {
  test('slow the account down and say for how long, for known and unknown addresses alike', async () => {
    const person = await withPassword()
    for (const email of [person.email, 'unknown@example.org']) {
      await wearOut(email)
      await stretchWaits()
      await expect(byPassword(email)).rejects.toMatchObject({
        kind: 'tooMany',
        code: 'wait',
        params: { seconds: expect.any(Number) },
      })
    }
  })

  test('the right password is taken after the short wait, and forgets them', async () => {
    const person = await withPassword()
    await wearOut(person.email)
    await db().throttle.updateMany({
      where: { key: { startsWith: 'account-gate' } },
      data: { expire: 1n },
    })
    await byPassword(person.email)
    await byPassword(person.email)
  })

  test('from elsewhere don’t keep out the owner, on the phone that they use', async () => {
    const person = await withPassword()
    const deviceId = newToken()
    const { mark } = await byPassword(person.email, password, makeVisit({ deviceId }))
    await wearOut(person.email)
    await stretchWaits()
    await expect(byPassword(person.email)).rejects.toMatchObject({ code: 'wait' })
    const known = makeVisit({ deviceId, knows: mark ? [mark] : [] })
    expect(await byPassword(person.email, password, known)).toMatchObject({ personId: person.id })
  })

  test('slow one device down over many accounts', async () => {
    const visit = makeVisit()
    const tries: string[] = []
    const guess = (count: number) =>
      byPassword(`guess${count}@example.org`, 'wrong', visit).catch((refusal) =>
        tries.push(refusal.code),
      )
    for (let count = 0; count < 11; count += 1) await guess(count)
    await stretchWaits()
    await guess(11)
    expect(tries).toEqual([...Array(11).fill('wrongPassword'), 'wait'])
  })

  test('90 people behind one address, each of whom mistypes twice, are not refused', async () => {
    const address = '203.0.113.7'
    const people = Array.from({ length: 90 }, (_, number) => `hall${number}@example.org`)
    const enter = async (email: string) => {
      const visit = makeVisit({ address })
      await trySecret('account', email, visit)
      await trySecret('account', email, visit)
      const forget = await trySecret('account', email, visit)
      await forget()
    }
    await Promise.all(people.map(enter))
  })
})

describe('account.signIn by card', () => {
  test('with the code as printed or as typed, and it shows when it was used', async () => {
    const person = await makePerson()
    const card = await transaction((tx) => issueCard(tx, person.id))
    await byCard(card)
    await byCard({ ...card, code: card.code.toLowerCase().replaceAll('-', ' ') })
    const [row] = await db().card.findMany({ where: { personId: person.id } })
    expect(row?.lastUsedAt).not.toBeNull()
    expect(row?.usedBeforeAt?.getTime()).toBeLessThanOrEqual(row?.lastUsedAt?.getTime() ?? 0)
  })

  test('a wrong PIN and a code that doesn’t exist are one refusal', async () => {
    const person = await makePerson()
    const { code, pin } = await transaction((tx) => issueCard(tx, person.id))
    const refusal = { kind: 'invalid', code: 'wrongCard', field: 'pin' }
    const other = pin === '000000' ? '111111' : '000000'
    await expect(byCard({ code, pin: other })).rejects.toMatchObject(refusal)
    await expect(byCard({ code: 'AAAA-AAAA-AAAA', pin })).rejects.toMatchObject(refusal)
  })

  test('a reissued card kills the old one and what it had opened', async () => {
    const person = await makePerson()
    const old = await transaction((tx) => issueCard(tx, person.id))
    const session = await byCard(old)
    const next = await transaction((tx) => issueCard(tx, person.id))
    await expect(byCard(old)).rejects.toMatchObject({ code: 'wrongCard' })
    expect(await memberOfSession(session.token)).toBeNull()
    expect(await byCard(next)).toMatchObject({ personId: person.id })
  })

  test('of two cards issued at once one lives', async () => {
    const person = await makePerson()
    await Promise.all([1, 2].map(() => transaction((tx) => issueCard(tx, person.id))))
    const live = await db().card.count({ where: { personId: person.id, revokedAt: null } })
    expect(live).toBe(1)
  })

  test('neither code nor PIN stand in the table', async () => {
    const person = await makePerson()
    const { code, pin } = await transaction((tx) => issueCard(tx, person.id))
    const row = JSON.stringify(await db().card.findMany({ where: { personId: person.id } }))
    expect(row).not.toContain(code)
    expect(row).not.toContain(code.replaceAll('-', ''))
    expect(row).not.toContain(`"${pin}"`)
  })

  test('guessing PINs of a found card is slowed down from whatever device', async () => {
    const person = await makePerson()
    const { code, pin } = await transaction((tx) => issueCard(tx, person.id))
    const other = pin === '000000' ? '111111' : '000000'
    const codes: string[] = []
    const guess = () => byCard({ code, pin: other }).catch((refusal) => codes.push(refusal.code))
    for (let count = 0; count < 6; count += 1) await guess()
    await stretchWaits()
    await guess()
    expect(codes).toEqual([...Array(6).fill('wrongCard'), 'wait'])
  })
})
