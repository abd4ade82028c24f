import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makePerson } from '@/lib/testing/make'
import { makeVisit } from '@/lib/testing/visits'
import { changeEmail, confirmEmail, sendConfirmation } from './email-address'

const anAddress = () => `${newToken().slice(0, 8).toLowerCase()}@example.org`
const addressesOf = async (personId: string) =>
  (await db().emailAddress.findMany({ where: { personId } })).map(({ address }) => address)
const mailsTo = (toAddress: string) => db().mail.findMany({ where: { toAddress } })

async function confirmationFor(personId: string, email: string): Promise<string> {
  await sendConfirmation({ email, personId })
  const [mail] = await mailsTo(email)
  const [, token = ''] = /\/sign-in\/confirm\/([\w-]+)/.exec(mail?.text ?? '') ?? []
  return token
}

describe('changing one’s e-mail address', () => {
  test('nothing changes before the new address is confirmed', async () => {
    const [before, next] = [anAddress(), anAddress()]
    const person = await makePerson({ email: before })
    await changeEmail(await actorOf(person), { email: next }, makeVisit())
    const token = await confirmationFor(person.id, next)
    expect(await addressesOf(person.id)).toEqual([before])
    await confirmEmail(visitor, { token })
    expect(await addressesOf(person.id)).toEqual([next])
    expect(await mailsTo(before)).toMatchObject([{ kind: 'emailChanged' }])
    await expect(confirmEmail(visitor, { token })).rejects.toMatchObject({ code: 'linkEnded' })
  })

  test('an address of somebody else’s is answered alike; only its owner hears of it', async () => {
    const taken = anAddress()
    await makePerson({ email: taken, name: 'Owner' })
    const person = await makePerson()
    await changeEmail(await actorOf(person), { email: taken }, makeVisit())
    await sendConfirmation({ email: taken, personId: person.id })
    const mails = await mailsTo(taken)
    expect(mails).toMatchObject([{ kind: 'emailTaken' }])
    expect(mails[0]?.text).toContain('Hello Owner,')
    expect(mails[0]?.text).not.toContain('/sign-in/confirm/')
  })

  test('an address that somebody only typed and never proved doesn’t stand in the way', async () => {
    const email = anAddress()
    const squatter = await makePerson({ email })
    await db().emailAddress.update({ where: { address: email }, data: { verifiedAt: null } })
    const person = await makePerson()
    await confirmEmail(visitor, { token: await confirmationFor(person.id, email) })
    expect(await addressesOf(person.id)).toEqual([email])
    expect(await addressesOf(squatter.id)).toEqual([])
  })

  test('two people who confirm one address: the first has it', async () => {
    const email = anAddress()
    const [first, second] = [await makePerson(), await makePerson()]
    const tokens = [await confirmationFor(first.id, email)]
    await db().mail.deleteMany({ where: { toAddress: email } })
    tokens.push(await confirmationFor(second.id, email))
    const confirmed = await Promise.allSettled(
      tokens.map((token) => confirmEmail(visitor, { token })),
    )
    expect(confirmed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().emailAddress.count({ where: { address: email } })).toBe(1)
  })

  test('a newer request makes the older link useless', async () => {
    const person = await makePerson()
    const older = await confirmationFor(person.id, anAddress())
    await confirmationFor(person.id, anAddress())
    await expect(confirmEmail(visitor, { token: older })).rejects.toMatchObject({
      code: 'linkEnded',
    })
  })

  test('visitors have no address to change', async () => {
    await expect(changeEmail(visitor, { email: anAddress() }, makeVisit())).rejects.toMatchObject({
      kind: 'signIn',
    })
  })
})
