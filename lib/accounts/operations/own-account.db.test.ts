import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { table } from '@/lib/access/table'
import { db, transaction } from '@/lib/platform/db'
import { actorOf, makePerson } from '@/lib/testing/make'
import { mySettings } from '../queries'
import { memberOfSession, startSession } from '../sessions'
import { changeAboutMe } from './about-me'
import { signOut, signOutEverywhere, signOutThere } from './sign-out'

async function signedIn() {
  const person = await makePerson()
  const actor = await actorOf(person)
  const start = { accountId: actor.accountId, method: 'link', isShared: false } as const
  const here = await transaction((tx) => startSession(tx, start))
  const there = await transaction((tx) => startSession(tx, start))
  return { person, actor, here: here.token, there: there.token }
}

describe('account.signOut', () => {
  test('ends this session and leaves the others', async () => {
    const { actor, here, there } = await signedIn()
    await signOut(actor, here)
    expect(await memberOfSession(here)).toBeNull()
    expect(await memberOfSession(there)).not.toBeNull()
  })

  test('is no error for somebody whose session has ended', async () => {
    await signOut(visitor, 'ended long ago')
    await signOut(visitor, null)
  })

  test('everywhere ends all of them', async () => {
    const { actor, here, there } = await signedIn()
    await signOutEverywhere(actor)
    expect(await memberOfSession(here)).toBeNull()
    expect(await memberOfSession(there)).toBeNull()
  })

  test('there ends one of one’s own; somebody else’s is not found', async () => {
    const { actor, here, there } = await signedIn()
    const stranger = await signedIn()
    const { sessions } = await mySettings(actor, here)
    const other = sessions.find(({ isThisOne }) => !isThisOne)
    const sessionId = other?.id ?? ''
    await expect(signOutThere(stranger.actor, { sessionId })).rejects.toMatchObject({
      kind: 'notFound',
    })
    await signOutThere(actor, { sessionId })
    expect(await memberOfSession(there)).toBeNull()
    expect(await memberOfSession(here)).not.toBeNull()
  })
})

describe('account.change', () => {
  test('of one’s own name and language', async () => {
    const { actor, person } = await signedIn()
    await changeAboutMe(actor, { name: 'Efua A.', language: 'fr' })
    const changed = await db().person.findUniqueOrThrow({ where: { id: person.id } })
    expect(changed).toMatchObject({ name: 'Efua A.', language: 'fr' })
  })

  test('not by visitors, nor by who is suspended', async () => {
    const input = { name: 'Efua A.', language: 'fr' as const }
    await expect(changeAboutMe(visitor, input)).rejects.toMatchObject({ kind: 'signIn' })
    const { actor } = await signedIn()
    await expect(changeAboutMe({ ...actor, isSuspended: true }, input)).rejects.toMatchObject({
      code: 'suspended',
    })
  })
})

test('settings show one’s own things, and no secret', async () => {
  const { actor, here } = await signedIn()
  const settings = await mySettings(actor, here)
  expect(settings.sessions).toHaveLength(2)
  expect(JSON.stringify(settings)).not.toMatch(/hash/i)
})

test('nobody can act as somebody else: the table has no such verb', () => {
  expect(Object.keys(table).filter((verb) => /imperson|actAs|become/i.test(verb))).toEqual([])
})
