import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { makeAdministrator, mergeWish } from '@/lib/testing/merging'
import { makeVisit } from '@/lib/testing/visits'
import { demoCard } from '../demo-card'
import { issueCard, reissueCard } from './card'
import { mergePeople } from './merge'
import { signInByCard } from './sign-in'

const enter = (card: { code: string; pin: string }) =>
  signInByCard(visitor, { ...card, isShared: false }, makeVisit())

type Wish = { personId: string; dialogueId: string; nonce: string }

const reissues = (actor: Actor, wish: Wish) =>
  transaction(async (tx) => (await reissueCard(tx, actor, wish)).card)

async function lostCard() {
  const dialogue = await makeDialogue()
  const efua = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
  await db().emailAddress.deleteMany({ where: { personId: efua.id } })
  const grace = await makeMember({ roles: [{ role: 'facilitator', dialogueId: dialogue.id }] })
  const old = await transaction((tx) => issueCard(tx, efua.id))
  return { dialogueId: dialogue.id, efua, grace, old }
}

describe('card.reissue', () => {
  test('the new card works, the old one is dead, and the log says who did it', async () => {
    const { dialogueId, efua, grace, old } = await lostCard()
    const wish = { personId: efua.id, dialogueId, nonce: newToken() }
    const card = await reissues(grace, wish)
    expect(await enter(card)).toMatchObject({ personId: efua.id })
    await expect(enter(old)).rejects.toMatchObject({ code: 'wrongCard' })
    const logged = await db().activity.findMany({ where: { verb: 'card.reissue', dialogueId } })
    expect(logged).toMatchObject([{ actorId: grace.personId, objectId: efua.id }])
  })

  test('the same form posted twice shows the same card', async () => {
    const { dialogueId, efua, grace } = await lostCard()
    const wish = { personId: efua.id, dialogueId, nonce: newToken() }
    expect(await reissues(grace, wish)).toEqual(await reissues(grace, wish))
    expect(await db().card.count({ where: { personId: efua.id, revokedAt: null } })).toBe(1)
  })

  test('the same form posted twice at once, too: one card, and it works', async () => {
    const { dialogueId, efua, grace } = await lostCard()
    const wish = { personId: efua.id, dialogueId, nonce: newToken() }
    const [first, second] = await Promise.all([reissues(grace, wish), reissues(grace, wish)])
    expect(second).toEqual(first)
    expect(await enter(first)).toMatchObject({ personId: efua.id })
    expect(await db().activity.count({ where: { verb: 'card.reissue', dialogueId } })).toBe(1)
  })

  test('who is merged away at the same moment gets no card beside it', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { dialogueId, efua, grace } = await lostCard()
      const kept = await makePerson()
      const wish = { personId: efua.id, dialogueId, nonce: newToken() }
      const admin = await makeAdministrator()
      await Promise.allSettled([
        mergePeople(admin, mergeWish(kept.id, efua.id)),
        reissues(grace, wish),
      ])
      expect(await db().card.count({ where: { personId: efua.id } })).toBe(0)
      expect(await db().account.count({ where: { personId: efua.id } })).toBe(0)
      expect(await db().card.count({ where: { personId: kept.id, revokedAt: null } })).toBe(0)
    }
  })

  test('only by staff of a dialogue where the person is registered', async () => {
    const { dialogueId, efua, grace } = await lostCard()
    const elsewhere = await makeDialogue()
    const other = await makeMember({ roles: [{ role: 'facilitator', dialogueId: elsewhere.id }] })
    const nonce = newToken()
    const wish = { personId: efua.id, nonce }
    await expect(reissues(visitor, { ...wish, dialogueId })).rejects.toMatchObject({
      kind: 'signIn',
    })
    await expect(reissues(other, { ...wish, dialogueId })).rejects.toMatchObject({
      code: 'needsRole',
    })
    await expect(reissues(other, { ...wish, dialogueId: elsewhere.id })).rejects.toMatchObject({
      kind: 'notFound',
    })
    expect(grace.roles).toHaveLength(1)
  })

  test('not by somebody who acts for government or industry', async () => {
    const { dialogueId, efua } = await lostCard()
    await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId }] })
    const official = await makeMember({
      roles: [{ role: 'facilitator', dialogueId, speaksFor: 'government' }],
    })
    await expect(
      reissues(official, { personId: efua.id, dialogueId, nonce: newToken() }),
    ).rejects.toMatchObject({ code: 'powerBehind' })
  })

  test('nobody gets into the account of staff, or of somebody with e-mail, by printing a card', async () => {
    const { dialogueId, grace } = await lostCard()
    const withMail = await makePerson({ in: { dialogueId, group: 'civilSociety' } })
    const chief = await makePerson({
      in: { dialogueId, group: 'civilSociety' },
      roles: [{ role: 'administrator' }],
    })
    await db().emailAddress.deleteMany({ where: { personId: chief.id } })
    for (const { id } of [withMail, chief]) {
      await expect(
        reissues(grace, { personId: id, dialogueId, nonce: newToken() }),
      ).rejects.toMatchObject({ code: 'needsNoCard' })
    }
  })
})

test('a demonstration card is the same each time, another for each person', () => {
  expect(demoCard('gh-min-1')).toEqual(demoCard('gh-min-1'))
  expect(demoCard('gh-min-1')).not.toEqual(demoCard('gh-com-1'))
  expect(demoCard('gh-min-1').code).toMatch(/^[3-9A-Y]{4}-[3-9A-Y]{4}-[3-9A-Y]{4}$/)
  expect(demoCard('gh-min-1').pin).toMatch(/^\d{6}$/)
})
