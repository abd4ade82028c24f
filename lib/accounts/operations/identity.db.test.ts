import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makePerson } from '@/lib/testing/make'
import { makeVisit } from '@/lib/testing/visits'
import { sessionAdapter } from '../adapter'
import { memberOfSession } from '../sessions'
import { createAccount, setPassword } from './account'
import { admitIdentity, type Identity } from './identity'

const anAddress = () => `${newToken().slice(0, 8).toLowerCase()}@example.org`

const admit = (wish: Partial<Identity>) =>
  admitIdentity(
    visitor,
    {
      provider: 'ministry',
      subject: newToken(),
      verifiedEmail: null,
      name: 'Kwabena',
      language: 'en',
      ...wish,
    },
    makeVisit(),
  )

const personOf = async (accountId: string) =>
  (await db().account.findUniqueOrThrow({ where: { id: accountId } })).personId

describe('coming from an OpenID Connect provider', () => {
  test('makes a new person the first time and finds them the second time', async () => {
    const subject = newToken()
    const email = anAddress()
    const first = await admit({ subject, verifiedEmail: email })
    expect(await admit({ subject })).toEqual(first)
    const person = await db().person.findUniqueOrThrow({
      where: { id: await personOf(first.accountId) },
      include: { emails: true },
    })
    expect(person).toMatchObject({ name: 'Kwabena', emails: [{ address: email }] })
  })

  test('two callbacks at once make one person', async () => {
    const subject = newToken()
    const [first, second] = await Promise.all([admit({ subject }), admit({ subject })])
    expect(first).toEqual(second)
  })

  test('finds the account of an address that the provider has checked', async () => {
    const email = anAddress()
    const person = await makePerson({ email })
    const { accountId } = await admit({ verifiedEmail: email })
    expect(await personOf(accountId)).toBe(person.id)
  })

  test('an address that it hasn’t checked opens nobody’s account', async () => {
    const person = await makePerson({ email: anAddress() })
    const { accountId } = await admit({ verifiedEmail: null })
    expect(await personOf(accountId)).not.toBe(person.id)
  })

  test('what a stranger set up with an unproved address dies with the proof', async () => {
    const email = anAddress()
    const person = await makePerson({ email })
    await db().emailAddress.update({ where: { address: email }, data: { verifiedAt: null } })
    await transaction(async (tx) =>
      setPassword(tx, await createAccount(tx, person.id), 'a stranger chose this'),
    )
    await admit({ verifiedEmail: email })
    const account = await db().account.findUniqueOrThrow({ where: { personId: person.id } })
    expect(account.passwordHash).toBeNull()
  })

  test('refuses who is suspended', async () => {
    const email = anAddress()
    const person = await makePerson({ email })
    await db().account.update({
      where: { personId: person.id },
      data: { suspendedAt: new Date() },
    })
    await expect(admit({ verifiedEmail: email })).rejects.toMatchObject({ code: 'suspendedSignIn' })
    expect(await db().linkedIdentity.count({ where: { account: { personId: person.id } } })).toBe(0)
  })
})

test('next-auth’s adapter begins, finds and ends the same sessions as every other way', async () => {
  const subject = newToken()
  const { accountId } = await admit({ subject })
  const adapter = sessionAdapter({ isShared: true })
  const user = await adapter.getUserByAccount?.({
    provider: 'ministry',
    providerAccountId: subject,
  })
  expect(user).toMatchObject({ id: accountId, email: '' })
  const sessionToken = newToken()
  await adapter.createSession?.({ sessionToken, userId: accountId, expires: new Date() })
  expect(await memberOfSession(sessionToken)).toMatchObject({ accountId, onSharedDevice: true })
  expect(await adapter.getSessionAndUser?.(sessionToken)).toMatchObject({ user: { id: accountId } })
  await adapter.deleteSession?.(sessionToken)
  expect(await memberOfSession(sessionToken)).toBeNull()
})
