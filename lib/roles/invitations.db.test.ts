import { describe, expect, test } from 'vitest'
import { visitor, type StakeholderGroup } from '@/lib/access/actor'
import { requestPasswordReset } from '@/lib/accounts/operations/password'
import { makeVisit } from '@/lib/testing/visits'
import { after, atTime, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { acceptInvitation, inviteToRole, revokeInvitation } from './invitations'
import { endRole, handOver } from './operations'
import { invitationOf, teamOf } from './queries'
import type { RoleInvitationInput } from './schema'

let count = 0

async function setting() {
  const dialogue = await makeDialogue()
  const { id: dialogueId, slug } = dialogue
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
  const invites = async (change: Partial<RoleInvitationInput> = {}, by = convenor) => {
    count += 1
    const address = change.address ?? `invited-${count}@example.org`
    await inviteToRole(by, {
      nonce: `nonce-${count}`,
      slug,
      role: 'facilitator',
      speaksFor: null,
      language: 'en',
      ...change,
      address,
    })
    return { address, token: await tokenIn(address) }
  }
  return { dialogue, dialogueId, slug, convenor, invites }
}

/** The secret of the link in the newest letter to an address. */
async function tokenIn(toAddress: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({
    where: { toAddress, kind: 'roleInvitation' },
    orderBy: { createdAt: 'desc' },
  })
  return /\/invitations\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

const accepting = (token: string) =>
  ({ token, name: 'Abena Sample', isAdult: true, language: 'en' }) as const

const ended = { kind: 'invalid', code: 'linkEnded' }

const holders = (dialogueId: string) =>
  db().roleGrant.count({ where: { dialogueId, role: 'facilitator', endedAt: null } })

describe('invitation.send', () => {
  test('mails a link to the address alone; looking at it uses nothing up', async () => {
    const { invites, slug, convenor } = await setting()
    const { token, address } = await invites({ speaksFor: 'civilSociety' })
    for (let look = 0; look < 2; look += 1)
      expect(await invitationOf(visitor, token)).toMatchObject({
        role: 'facilitator',
        speaksFor: 'civilSociety',
        next: 'introduce',
      })
    const { invitations } = await teamOf(convenor, slug)
    expect(invitations).toMatchObject([{ role: 'facilitator', mayRevoke: true }])
    expect(JSON.stringify(invitations)).not.toContain(address)
    expect(JSON.stringify(await db().roleInvitation.findMany())).not.toContain(token)
  })

  test('the same form posted again sends nothing new', async () => {
    const { invites } = await setting()
    const { address } = await invites({ nonce: 'the same' })
    await invites({ nonce: 'the same', address })
    expect(await db().mail.count({ where: { toAddress: address } })).toBe(1)
  })

  test('nobody is bombarded', async () => {
    const { invites } = await setting()
    for (let letter = 0; letter < 20; letter += 1) await invites({ address: 'often@example.org' })
    await expect(invites({ address: 'often@example.org' })).rejects.toMatchObject({
      kind: 'tooMany',
    })
    expect(await db().mail.count({ where: { toAddress: 'often@example.org' } })).toBe(20)
  })

  test('only by whoever may give the role; of a private dialogue strangers hear nothing', async () => {
    const { invites, dialogueId, convenor } = await setting()
    const facilitator = await makeMember({ roles: [{ role: 'facilitator', dialogueId }] })
    await expect(invites({}, facilitator)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(invites({ role: 'safeguardingLead' }, convenor)).rejects.toMatchObject({
      code: 'needsAdministrator',
    })
    const hidden = await makeDialogue({ access: 'private' })
    await expect(invites({ slug: hidden.slug }, convenor)).rejects.toMatchObject({
      kind: 'notFound',
    })
    const administrator = await makeMember({ roles: [{ role: 'administrator' }] })
    expect((await invites({ role: 'safeguardingLead' }, administrator)).token).not.toBe('')
  })
})

describe('invitation.accept', () => {
  test('somebody with an account takes the role with it, once', async () => {
    const { invites, dialogueId, slug, convenor } = await setting()
    const ama = await makeMember({ email: 'ama@example.org' })
    const { token } = await invites({ address: 'ama@example.org', speaksFor: 'miners' })
    expect(await invitationOf(visitor, token)).toMatchObject({ next: 'signIn' })
    expect(await invitationOf(ama, token)).toMatchObject({ next: 'accept' })
    expect(await acceptInvitation(ama, accepting(token))).toEqual({ slug, session: null })
    expect(await db().roleGrant.findMany({ where: { personId: ama.personId } })).toMatchObject([
      { role: 'facilitator', dialogueId, speaksFor: 'miners', grantedById: convenor.personId },
    ])
    await expect(acceptInvitation(ama, accepting(token))).rejects.toMatchObject(ended)
    expect(await invitationOf(ama, token)).toBeNull()
    expect(
      await db().activity.findMany({ where: { verb: 'invitation.accept', dialogueId } }),
    ).toMatchObject([{ actorId: ama.personId }])
  })

  test('a second invitation to a role that one has takes no power from behind anybody', async () => {
    const { dialogueId, invites } = await setting()
    await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId }] })
    const behind = async (held: StakeholderGroup | null, asked: StakeholderGroup | null) => {
      count += 1
      const address = `held-${count}@example.org`
      const { id } = await makePerson({
        email: address,
        roles: [{ role: 'facilitator', dialogueId, ...(held ? { speaksFor: held } : {}) }],
      })
      const { token } = await invites({ address, speaksFor: asked })
      await acceptInvitation(await actorOf({ id }), accepting(token))
      return (await actorOf({ id })).roles.map(({ speaksFor }) => speaksFor)
    }
    expect(await behind('government', 'miners')).toEqual(['government'])
    expect(await behind('industry', null)).toEqual(['industry'])
    expect(await behind('miners', 'government')).toEqual(['government'])
    expect(await behind(null, 'miners')).toEqual(['miners'])
  })

  test('somebody new says who they are, and is signed in with a confirmed address', async () => {
    const { invites, dialogueId } = await setting()
    const { token, address } = await invites()
    await expect(
      acceptInvitation(visitor, { ...accepting(token), name: '' }),
    ).rejects.toMatchObject({ field: 'name' })
    await expect(
      acceptInvitation(visitor, { ...accepting(token), isAdult: false }),
    ).rejects.toMatchObject({ field: 'isAdult' })
    expect(await db().person.count({ where: { name: 'Abena Sample' } })).toBe(0)
    const { session } = await acceptInvitation(visitor, accepting(token))
    const { personId, verifiedAt } = await db().emailAddress.findUniqueOrThrow({
      where: { address },
    })
    expect(verifiedAt).not.toBeNull()
    expect(session?.personId).toBe(personId)
    expect((await actorOf({ id: personId })).roles).toMatchObject([
      { role: 'facilitator', dialogueId },
    ])
  })

  test('a forwarded link is of no use to whoever it was forwarded to', async () => {
    const { invites, dialogueId } = await setting()
    await makePerson({ email: 'owner@example.org' })
    const { token } = await invites({ address: 'owner@example.org' })
    const other = await makeMember()
    expect(await invitationOf(other, token)).toMatchObject({ next: 'wrongPerson' })
    await expect(acceptInvitation(other, accepting(token))).rejects.toMatchObject({
      code: 'invitedSomebodyElse',
    })
    await expect(acceptInvitation(visitor, accepting(token))).rejects.toMatchObject({
      kind: 'signIn',
    })
    const { token: toNobodyYet } = await invites()
    await expect(acceptInvitation(other, accepting(toNobodyYet))).rejects.toMatchObject({
      code: 'invitedSomebodyElse',
    })
    expect(await holders(dialogueId)).toBe(0)
  })

  test('an address that somebody has only typed makes nobody its owner', async () => {
    const { invites } = await setting()
    const squatter = await makeMember({ email: 'typed@example.org' })
    await db().emailAddress.updateMany({
      where: { personId: squatter.personId },
      data: { verifiedAt: null },
    })
    const { token } = await invites({ address: 'typed@example.org' })
    await expect(acceptInvitation(squatter, accepting(token))).rejects.toMatchObject({
      code: 'invitedSomebodyElse',
    })
    const { session } = await acceptInvitation(visitor, accepting(token))
    expect(session?.personId).not.toBe(squatter.personId)
    expect((await actorOf({ id: squatter.personId })).roles).toEqual([])
  })

  test('guessed, lapsed, taken back: all the same sentence', async () => {
    const { invites, slug, convenor } = await setting()
    await expect(acceptInvitation(visitor, accepting('x'.repeat(43)))).rejects.toMatchObject(ended)
    const { token: old } = await invites()
    await atTime(after(now(), days(15)), async () => {
      await expect(acceptInvitation(visitor, accepting(old))).rejects.toMatchObject(ended)
      expect(await invitationOf(visitor, old)).toBeNull()
    })
    const { token } = await invites()
    for (const { id } of (await teamOf(convenor, slug)).invitations)
      await revokeInvitation(convenor, { id })
    await expect(acceptInvitation(visitor, accepting(token))).rejects.toMatchObject(ended)
  })

  test('asking for a new password brings no lapsed invitation back', async () => {
    const { invites, dialogueId } = await setting()
    const yaa = await makeMember({ email: 'yaa@example.org' })
    const { token } = await invites({ address: 'yaa@example.org' })
    await atTime(after(now(), days(15)), async () => {
      await requestPasswordReset(visitor, { email: 'yaa@example.org' }, makeVisit())
      await expect(acceptInvitation(yaa, accepting(token))).rejects.toMatchObject(ended)
    })
    expect(await holders(dialogueId)).toBe(0)
  })

  test('pressed many times at once it makes one person with one role', async () => {
    const { invites, dialogueId } = await setting()
    const { token } = await invites()
    const presses = await Promise.allSettled(
      Array.from({ length: 6 }, () => acceptInvitation(visitor, accepting(token))),
    )
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await holders(dialogueId)).toBe(1)
  })

  test('what a convenor has sent out ends with their role', async () => {
    const { invites, convenor, dialogueId } = await setting()
    const successor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
    const { token } = await invites()
    const own = await db().roleGrant.findFirstOrThrow({ where: { personId: convenor.personId } })
    await endRole(successor, { id: own.id })
    await expect(acceptInvitation(visitor, accepting(token))).rejects.toMatchObject(ended)
  })

  test('what was open when a dialogue is handed over stays open', async () => {
    const { invites, convenor, slug, dialogueId } = await setting()
    const successor = await makeMember({ roles: [{ role: 'rapporteur', dialogueId }] })
    const { token } = await invites()
    await handOver(convenor, { slug, personId: successor.personId })
    expect((await acceptInvitation(visitor, accepting(token))).session).not.toBeNull()
  })

  test('an older link brings no ended role back', async () => {
    const { invites, convenor, dialogueId } = await setting()
    const ama = await makeMember({
      email: 'demoted@example.org',
      roles: [{ role: 'facilitator', dialogueId }],
    })
    const { token } = await invites({ address: 'demoted@example.org', role: 'rapporteur' })
    const grant = await db().roleGrant.findFirstOrThrow({ where: { personId: ama.personId } })
    await endRole(convenor, { id: grant.id })
    await expect(acceptInvitation(ama, accepting(token))).rejects.toMatchObject(ended)
  })

  test('not by a suspended person, nor by an official whom nobody from outside watches', async () => {
    const { invites, dialogueId } = await setting()
    const kofi = await makeMember({ email: 'kofi@example.org' })
    const { token } = await invites({ address: 'kofi@example.org' })
    const suspended = { ...kofi, isSuspended: true }
    await expect(acceptInvitation(suspended, accepting(token))).rejects.toMatchObject({
      code: 'suspended',
    })
    const official = await makeMember({
      email: 'official@example.org',
      in: { dialogueId, group: 'government' },
    })
    const { token: second } = await invites({ address: 'official@example.org' })
    await expect(acceptInvitation(official, accepting(second))).rejects.toMatchObject({
      code: 'needsOutsideLead',
    })
    const { token: third } = await invites({ speaksFor: 'industry' })
    await expect(acceptInvitation(visitor, accepting(third))).rejects.toMatchObject({
      code: 'needsOutsideLead',
    })
    expect(
      await db().person.count({
        where: { name: 'Abena Sample', roleGrants: { some: { dialogueId } } },
      }),
    ).toBe(0)
  })
})

describe('invitation.revoke', () => {
  test('not by another dialogue’s convenor, and not after it was accepted', async () => {
    const { invites, convenor } = await setting()
    const { token } = await invites()
    const invitation = await db().roleInvitation.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
    })
    const { convenor: elsewhere } = await setting()
    await expect(revokeInvitation(elsewhere, { id: invitation.id })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await acceptInvitation(visitor, accepting(token))
    await expect(revokeInvitation(convenor, { id: invitation.id })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})
