import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { after, atTime, minutes, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makePerson } from '@/lib/testing/make'
import { makeVisit } from '@/lib/testing/visits'
import { nameBehindLink } from '../queries'
import { memberOfSession } from '../sessions'
import { issueToken } from '../tokens'
import { createAccount, setPassword } from './account'
import { confirmEmail } from './email-address'
import { resetPassword } from './password'
import { requestSignInLink, sendSignInLink, signInByLink } from './sign-in-link'

const anAddress = () => `${newToken().slice(0, 8).toLowerCase()}@example.org`

/** What the mail to an address leads to. */
async function linkTo(address: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({
    where: { toAddress: address },
    orderBy: { createdAt: 'desc' },
  })
  const [, token = ''] = /\/sign-in\/link\/([\w-]+)/.exec(mail.text) ?? []
  return token
}

const ask = (email: string, visit = makeVisit()) => requestSignInLink(visitor, { email }, visit)
const use = (token: string) => signInByLink(visitor, { token, isShared: false }, makeVisit())

const jobsFor = async (email: string) => {
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker._private_jobs WHERE payload->>'email' = ${email}`
  return Number(rows[0]?.count)
}

describe('asking for a sign-in link', () => {
  test('does the same for known and unknown addresses: one job, no looking up', async () => {
    const known = anAddress()
    await makePerson({ email: known })
    for (const email of [known, anAddress()]) {
      await ask(email)
      expect(await jobsFor(email)).toBe(1)
      expect(await db().mail.count({ where: { toAddress: email } })).toBe(0)
    }
  })

  test('the worker writes to who is known, and to nobody else', async () => {
    const [known, unknown, suspended] = [anAddress(), anAddress(), anAddress()]
    await makePerson({ email: known, name: 'Efua A.' })
    const { id } = await makePerson({ email: suspended })
    await db().account.update({ where: { personId: id }, data: { suspendedAt: now() } })
    for (const email of [known, unknown, suspended]) await sendSignInLink({ email, to: '/me' })
    expect(await db().mail.count({ where: { toAddress: { in: [unknown, suspended] } } })).toBe(0)
    const mail = await db().mail.findFirstOrThrow({ where: { toAddress: known } })
    expect(mail.text).toContain('Hello Efua A.,')
    expect(mail.text).toMatch(/http:\/\/localhost:\d+\/en\/sign-in\/link\/[\w-]{43}\?to=%2Fme\n/)
  })

  test('can’t be used to bombard somebody: one mail in three minutes, whoever asks', async () => {
    const email = anAddress()
    for (let count = 0; count < 5; count += 1) await ask(email)
    expect(await jobsFor(email)).toBe(1)
  })

  test('nor to write to many from one device', async () => {
    const visit = makeVisit()
    for (let count = 0; count < 10; count += 1) await ask(anAddress(), visit)
    await expect(ask(anAddress(), visit)).rejects.toMatchObject({ kind: 'tooMany' })
  })
})

describe('the button behind the link', () => {
  async function sent() {
    const email = anAddress()
    const person = await makePerson({ email })
    await sendSignInLink({ email, to: null })
    return { person, email, token: await linkTo(email) }
  }

  test('signs in once', async () => {
    const { person, token } = await sent()
    expect(await nameBehindLink('signIn', token)).toMatchObject({ name: person.name })
    const session = await use(token)
    expect(await memberOfSession(session.token)).toMatchObject({ personId: person.id })
    await expect(use(token)).rejects.toMatchObject({ code: 'linkEnded' })
    expect(await nameBehindLink('signIn', token)).toBeNull()
  })

  test('of two presses at once one opens a session', async () => {
    const { person, token } = await sent()
    const presses = await Promise.allSettled([use(token), use(token), use(token)])
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const where = { account: { personId: person.id } }
    expect(await db().signInSession.count({ where })).toBe(1)
  })

  test('works for half an hour', async () => {
    const { token } = await sent()
    await atTime(after(now(), minutes(31)), async () => {
      expect(await nameBehindLink('signIn', token)).toBeNull()
      await expect(use(token)).rejects.toMatchObject({ code: 'linkEnded' })
    })
  })

  test('is for signing in and nothing else, and no other link signs in', async () => {
    const { person, email, token } = await sent()
    const password = 'the washing place at dusk'
    await expect(resetPassword(visitor, { token, password })).rejects.toMatchObject({
      code: 'linkEnded',
    })
    await expect(confirmEmail(visitor, { token })).rejects.toMatchObject({ code: 'linkEnded' })
    for (const purpose of ['resetPassword', 'confirmEmail', 'firstAdministrator'] as const) {
      const other = await transaction((tx) =>
        issueToken(tx, { purpose, personId: person.id, address: email }),
      )
      await expect(use(other)).rejects.toMatchObject({ code: 'linkEnded' })
    }
  })

  test('doesn’t let in who was suspended after it was sent', async () => {
    const { person, token } = await sent()
    await db().account.update({ where: { personId: person.id }, data: { suspendedAt: now() } })
    await expect(use(token)).rejects.toMatchObject({ code: 'suspendedSignIn' })
  })

  test('leads nowhere once the address is somebody else’s', async () => {
    const { email, token } = await sent()
    const other = await makePerson()
    await db().emailAddress.update({ where: { address: email }, data: { personId: other.id } })
    await expect(use(token)).rejects.toMatchObject({ code: 'linkEnded' })
  })

  test('proves the address: what a stranger had set up before with it dies', async () => {
    const email = anAddress()
    const person = await makePerson({ email })
    await db().emailAddress.update({ where: { address: email }, data: { verifiedAt: null } })
    await transaction(async (tx) =>
      setPassword(tx, await createAccount(tx, person.id), 'a stranger chose this'),
    )
    await sendSignInLink({ email, to: null })
    await use(await linkTo(email))
    const account = await db().account.findUniqueOrThrow({ where: { personId: person.id } })
    expect(account.passwordHash).toBeNull()
  })

  test('the table holds no token', async () => {
    const { token } = await sent()
    const rows = JSON.stringify(await db().accountToken.findMany())
    expect(rows).not.toContain(token)
  })
})
