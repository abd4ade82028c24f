import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { refusalFor } from '@/lib/access/table'
import { after, atTime, minutes, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { makeVisit } from '@/lib/testing/visits'
import { listAccounts } from '../administration'
import { accountOf } from '../one-account'
import { accountFilters } from '../schema'
import { memberOfSession, startSession } from '../sessions'
import { giveCard } from './give-card'
import { signInByCard } from './sign-in'
import { liftSuspension, suspendAccount } from './suspend'
import { unmaskAccount } from './unmask'

const reason = 'Threatened another participant'
const administrator = () => makeMember({ roles: [{ role: 'administrator' }] })

describe('account.suspend', () => {
  test('bites on the next request through an open session, and is logged with its reason', async () => {
    const admin = await administrator()
    const { id: dialogueId } = await makeDialogue()
    const kofi = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
    await makePerson({ roles: [{ role: 'convenor', dialogueId }] })
    const { token } = await db().$transaction((tx) =>
      startSession(tx, { accountId: kofi.accountId, method: 'link', isShared: false }),
    )
    expect(await memberOfSession(token)).not.toBeNull()
    await suspendAccount(admin, { personId: kofi.personId, reason })
    expect(await memberOfSession(token)).toBeNull()
    const suspended = await actorOf({ id: kofi.personId })
    expect(refusalFor(suspended, 'dialogue.create', {})).toMatchObject({ code: 'suspended' })
    expect(await accountOf(admin, kofi.personId)).toMatchObject({
      suspension: { reason, by: admin.name },
      may: { suspend: false, lift: true },
    })
    await suspendAccount(admin, { personId: kofi.personId, reason: 'again' })
    expect(await db().activity.findMany({ where: { verb: 'account.suspend' } })).toMatchObject([
      { actorId: admin.personId, objectId: kofi.personId, reason },
    ])
    await liftSuspension(admin, { personId: kofi.personId, reason: 'Settled it in person' })
    expect((await actorOf({ id: kofi.personId })).isSuspended).toBe(false)
    await expect(
      liftSuspension(admin, { personId: kofi.personId, reason: 'again' }),
    ).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('not oneself, not by anybody else, not the gone', async () => {
    const admin = await administrator()
    const ama = await makePerson()
    await expect(suspendAccount(admin, { personId: admin.personId, reason })).rejects.toMatchObject(
      { code: 'ownCase' },
    )
    await expect(
      suspendAccount(await makeMember(), { personId: ama.id, reason }),
    ).rejects.toMatchObject({ code: 'needsAdministrator' })
    await expect(suspendAccount(visitor, { personId: ama.id, reason })).rejects.toMatchObject({
      kind: 'signIn',
    })
    await db().person.update({ where: { id: ama.id }, data: { erasedAt: now() } })
    await expect(suspendAccount(admin, { personId: ama.id, reason })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('of two administrators who suspend each other at once, one stays', async () => {
    await db().roleGrant.updateMany({ where: { role: 'administrator' }, data: { endedAt: now() } })
    const [one, two] = [await administrator(), await administrator()]
    const both = await Promise.allSettled([
      suspendAccount(one, { personId: two.personId, reason }),
      suspendAccount(two, { personId: one.personId, reason }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('account.list', () => {
  const find = (filters: object) => accountFilters.parse(filters)

  test('finds by a part of a name or a whole address, never by a part of an address', async () => {
    const admin = await administrator()
    await makePerson({ name: 'Adwoa Findable', email: 'adwoa.secret@example.org' })
    const names = async (q: string) =>
      (await listAccounts(admin, find({ q }))).accounts.map(({ name }) => name)
    expect(await names('findab')).toEqual(['Adwoa Findable'])
    expect(await names('ADWOA.secret@example.org')).toEqual(['Adwoa Findable'])
    for (const part of ['adwoa.secret', 'secret@example.org', '@example.org', '%'])
      expect(await names(part)).not.toContain('Adwoa Findable')
    const list = await listAccounts(admin, find({ q: 'findab' }))
    expect(JSON.stringify(list)).not.toContain('adwoa.secret')
  })

  test('takes only the filters on its list; pages hold twenty', async () => {
    const admin = await administrator()
    const { id: dialogueId } = await makeDialogue()
    await makePerson({ name: 'Rapp', roles: [{ role: 'rapporteur', dialogueId }] })
    const rapporteurs = await listAccounts(admin, find({ role: 'rapporteur' }))
    expect(rapporteurs.accounts.map(({ name }) => name)).toEqual(['Rapp'])
    const odd = find({ role: 'passwordHash', standing: 'x', page: '-3', q: ['a'], orderBy: 'name' })
    expect(odd).toEqual({ q: '', role: null, standing: null, page: 1 })
    for (let i = 0; i < 21; i += 1) await makePerson({ name: `Many ${i}` })
    const first = await listAccounts(admin, find({ q: 'many' }))
    expect([first.accounts.length, first.count, first.pages]).toEqual([20, 21, 2])
    expect((await listAccounts(admin, find({ q: 'many', page: '2' }))).accounts).toHaveLength(1)
  })

  test('only for administrators', async () => {
    const editor = await makeMember({ roles: [{ role: 'editor' }] })
    await expect(listAccounts(editor, find({}))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(accountOf(editor, editor.personId)).rejects.toMatchObject({ kind: 'forbidden' })
    const admin = await administrator()
    await expect(accountOf(admin, '01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('account.unmask', () => {
  test('opens somebody’s contacts to the one who gave a reason, for a quarter of an hour', async () => {
    const [admin, other] = [await administrator(), await administrator()]
    const ama = await makePerson({ email: 'ama.masked@example.org' })
    const sees = async (who: typeof admin) =>
      JSON.stringify(await accountOf(who, ama.id)).includes('ama.masked@example.org')
    expect(await sees(admin)).toBe(false)
    await unmaskAccount(admin, { personId: ama.id, reason: 'Her mail bounced' })
    expect([await sees(admin), await sees(other)]).toEqual([true, false])
    expect(await atTime(after(now(), minutes(16)), () => sees(admin))).toBe(false)
    expect(await db().activity.findMany({ where: { verb: 'account.unmask' } })).toMatchObject([
      { actorId: admin.personId, objectId: ama.id, reason: 'Her mail bounced' },
    ])
  })

  test('never to an administrator who belongs to government or industry', async () => {
    const { id: dialogueId } = await makeDialogue()
    const official = await makeMember({
      roles: [{ role: 'administrator' }],
      in: { dialogueId, group: 'government' },
    })
    const ama = await makePerson()
    await expect(
      unmaskAccount(official, { personId: ama.id, reason: 'curious' }),
    ).rejects.toMatchObject({ code: 'powerBehind' })
    const seen = await accountOf(official, ama.id)
    expect('contacts' in seen && seen.contacts).toEqual([{ text: '…', isConfirmed: true }])
  })
})

describe('account.giveCard', () => {
  const withoutContact = async () => {
    const { id: dialogueId } = await makeDialogue()
    const efua = await makePerson({ in: { dialogueId, group: 'miners' } })
    await db().emailAddress.deleteMany({ where: { personId: efua.id } })
    return efua
  }

  test('the new card opens the account, the one before doesn’t; the holder hears of it', async () => {
    const admin = await administrator()
    const efua = await withoutContact()
    const enter = (card: { code: string; pin: string }) =>
      signInByCard(visitor, { ...card, isShared: false }, makeVisit())
    const first = await giveCard(admin, { personId: efua.id, nonce: 'one' })
    expect((await giveCard(admin, { personId: efua.id, nonce: 'one' })).card).toEqual(first.card)
    const second = await giveCard(admin, { personId: efua.id, nonce: 'two' })
    await expect(enter(first.card)).rejects.toMatchObject({ code: 'wrongCard' })
    expect((await enter(second.card)).personId).toBe(efua.id)
    expect(await db().message.count({ where: { personId: efua.id, needsCall: true } })).toBe(2)
    expect(await db().activity.count({ where: { verb: 'account.giveCard' } })).toBe(2)
  })

  test('not to whoever has e-mail or a role: the printer could be them', async () => {
    const admin = await administrator()
    const efua = await makePerson()
    await expect(giveCard(admin, { personId: efua.id, nonce: 'x' })).rejects.toMatchObject({
      code: 'needsNoCard',
    })
    const staff = await withoutContact()
    const { id: dialogueId } = await makeDialogue()
    await db().roleGrant.create({
      data: { personId: staff.id, role: 'facilitator', dialogueId },
    })
    await expect(giveCard(admin, { personId: staff.id, nonce: 'y' })).rejects.toMatchObject({
      code: 'needsNoCard',
    })
  })
})
