import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makePerson } from '@/lib/testing/make'
import { makeVisit } from '@/lib/testing/visits'
import { memberOfSession, startSession } from '../sessions'
import { issueToken } from '../tokens'
import { createAccount, setPassword } from './account'
import { changePassword, requestPasswordReset, resetPassword, sendPasswordReset } from './password'
import { signInByPassword } from './sign-in'

const old = 'the washing place at dusk'
const fresh = 'three scales and a river'

async function withPassword() {
  const email = `${newToken().slice(0, 8).toLowerCase()}@example.org`
  const person = await makePerson({ email })
  const accountId = await transaction((tx) => createAccount(tx, person.id))
  await transaction((tx) => setPassword(tx, accountId, old))
  const start = { accountId, method: 'password', isShared: false } as const
  const here = await transaction((tx) => startSession(tx, start))
  const there = await transaction((tx) => startSession(tx, start))
  return { ...person, email, accountId, here: here.token, there: there.token }
}

const enter = (email: string, password: string) =>
  signInByPassword(visitor, { email, password, isShared: false }, makeVisit())

const mailsTo = (toAddress: string) => db().mail.findMany({ where: { toAddress } })

describe('changing one’s password', () => {
  test('ends the other sessions, keeps this one, and tells the person', async () => {
    const person = await withPassword()
    const visit = makeVisit({ sessionToken: person.here })
    await changePassword(await actorOf(person), { current: old, password: fresh }, visit)
    expect(await memberOfSession(person.here)).not.toBeNull()
    expect(await memberOfSession(person.there)).toBeNull()
    await enter(person.email, fresh)
    await expect(enter(person.email, old)).rejects.toMatchObject({ code: 'wrongPassword' })
    expect(await mailsTo(person.email)).toMatchObject([{ kind: 'passwordChanged' }])
  })

  test('needs the present one', async () => {
    const person = await withPassword()
    const actor = await actorOf(person)
    const refusal = { code: 'wrongPassword', field: 'current' }
    for (const current of ['guess', undefined]) {
      const input = { password: fresh, ...(current ? { current } : {}) }
      await expect(changePassword(actor, input, makeVisit())).rejects.toMatchObject(refusal)
    }
    await enter(person.email, old)
  })

  test('the first one needs none, but an address to go with it', async () => {
    const person = await makePerson()
    await changePassword(await actorOf(person), { password: fresh }, makeVisit())
    const other = await makePerson()
    await db().emailAddress.deleteMany({ where: { personId: other.id } })
    await expect(
      changePassword(await actorOf(other), { password: fresh }, makeVisit()),
    ).rejects.toMatchObject({ code: 'emailFirst' })
  })

  test('refuses what everybody would try', async () => {
    const person = await withPassword()
    await expect(
      changePassword(await actorOf(person), { current: old, password: 'password123' }, makeVisit()),
    ).rejects.toMatchObject({ code: 'passwordCommon', field: 'password' })
  })

  test('a new one that is too weak is no try at the old one: nobody waits for it', async () => {
    const person = await withPassword()
    const [actor, visit] = [await actorOf(person), makeVisit()]
    for (let press = 0; press < 8; press += 1) {
      await expect(
        changePassword(actor, { current: old, password: 'password123' }, visit),
      ).rejects.toMatchObject({ code: 'passwordCommon' })
    }
    await changePassword(actor, { current: old, password: fresh }, visit)
  })

  test('is nothing for visitors and suspended people', async () => {
    const input = { current: old, password: fresh }
    await expect(changePassword(visitor, input, makeVisit())).rejects.toMatchObject({
      kind: 'signIn',
    })
    const person = await withPassword()
    const actor = { ...(await actorOf(person)), isSuspended: true }
    await expect(changePassword(actor, input, makeVisit())).rejects.toMatchObject({
      code: 'suspended',
    })
  })
})

describe('resetting a password', () => {
  test('known and unknown addresses are answered by the same work', async () => {
    const person = await withPassword()
    const unknown = `${newToken().slice(0, 8).toLowerCase()}@example.org`
    for (const email of [person.email, unknown]) {
      await requestPasswordReset(visitor, { email }, makeVisit())
      const jobs = await db().$queryRaw<unknown[]>`
        SELECT 1 FROM graphile_worker._private_jobs WHERE payload->>'email' = ${email}`
      expect(jobs).toHaveLength(1)
      await sendPasswordReset({ email })
    }
    expect(await mailsTo(person.email)).toMatchObject([{ kind: 'resetPassword' }])
    expect(await mailsTo(unknown)).toEqual([])
  })

  async function resetLink(person: { id: string; email: string }) {
    return transaction((tx) =>
      issueToken(tx, {
        purpose: 'resetPassword',
        personId: person.id,
        address: person.email,
      }),
    )
  }

  test('sets the new one, ends every session, signs nobody in, and works once', async () => {
    const person = await withPassword()
    const token = await resetLink(person)
    const second = await resetLink(person)
    await resetPassword(visitor, { token, password: fresh })
    expect(await memberOfSession(person.here)).toBeNull()
    expect(await db().signInSession.count({ where: { accountId: person.accountId } })).toBe(0)
    await enter(person.email, fresh)
    for (const used of [token, second]) {
      await expect(resetPassword(visitor, { token: used, password: old })).rejects.toMatchObject({
        code: 'linkEnded',
      })
    }
  })

  test('a bad new password doesn’t use the link up', async () => {
    const person = await withPassword()
    const token = await resetLink(person)
    await expect(resetPassword(visitor, { token, password: '1234567890' })).rejects.toMatchObject({
      code: 'passwordCommon',
    })
    await resetPassword(visitor, { token, password: fresh })
  })

  test('doesn’t help somebody who is suspended', async () => {
    const person = await withPassword()
    const token = await resetLink(person)
    await db().account.update({
      where: { id: person.accountId },
      data: { suspendedAt: new Date() },
    })
    await expect(resetPassword(visitor, { token, password: fresh })).rejects.toMatchObject({
      code: 'suspendedSignIn',
    })
  })
})
