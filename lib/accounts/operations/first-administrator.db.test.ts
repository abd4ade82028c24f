import { expect, test } from 'vitest'
import { commandLine, visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { actorOf, makePerson } from '@/lib/testing/make'
import { makeVisit } from '@/lib/testing/visits'
import { memberOfSession } from '../sessions'
import { becomeFirstAdministrator, offerFirstAdministrator } from './first-administrator'

const who = (token: string, email: string) => ({
  token,
  name: 'Root',
  email,
  password: 'the washing place at dusk',
  language: 'sw' as const,
})

const become = (token: string, email = 'root@example.org') =>
  becomeFirstAdministrator(visitor, who(token, email), makeVisit())

// One after the other: the portal has its first administrator only once.
test('only the server itself offers the link', async () => {
  const person = await makePerson()
  for (const actor of [visitor, await actorOf(person)]) {
    await expect(offerFirstAdministrator(actor)).rejects.toMatchObject({ kind: 'forbidden' })
  }
})

test('a newer link replaces the older one', async () => {
  const older = await offerFirstAdministrator(commandLine)
  await offerFirstAdministrator(commandLine)
  await expect(become(older ?? '')).rejects.toMatchObject({ code: 'linkEnded' })
})

test('an address that is taken is said, and the link still works', async () => {
  await makePerson({ email: 'taken@example.org' })
  const token = (await offerFirstAdministrator(commandLine)) ?? ''
  await expect(become(token, 'taken@example.org')).rejects.toMatchObject({ code: 'emailTaken' })
})

test('of two people with one link, one becomes administrator', async () => {
  const token = (await offerFirstAdministrator(commandLine)) ?? ''
  const tried = await Promise.allSettled([
    become(token, 'a@example.org'),
    become(token, 'b@example.org'),
  ])
  const became = tried.find((each) => each.status === 'fulfilled')
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db().roleGrant.count({ where: { role: 'administrator' } })).toBe(1)
  expect(
    became?.status === 'fulfilled' && (await memberOfSession(became.value.token)),
  ).toMatchObject({
    name: 'Root',
    language: 'sw',
    roles: [{ role: 'administrator', dialogueId: null }],
  })
})

test('once there is one, no link is offered and none works', async () => {
  expect(await offerFirstAdministrator(commandLine)).toBeNull()
})
