import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db, transaction } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { grantRole } from './grants'
import { appointInPortal, endPortalRole, endRole, handOver } from './operations'
import { leadsOfDialogues, portalTeam, teamOf } from './queries'

async function setting(access: 'public' | 'private' = 'public') {
  const dialogue = await makeDialogue({ access })
  const dialogueId = dialogue.id
  return {
    dialogue,
    dialogueId,
    slug: dialogue.slug,
    convenor: await makeMember({ roles: [{ role: 'convenor', dialogueId }] }),
    facilitator: await makeMember({ roles: [{ role: 'facilitator', dialogueId }] }),
    administrator: await makeMember({ roles: [{ role: 'administrator' }] }),
  }
}

async function grantOf(personId: string, role: 'convenor' | 'facilitator' | 'safeguardingLead') {
  const { id } = await db().roleGrant.findFirstOrThrow({ where: { personId, role } })
  return { id }
}

const rolesOf = async (person: { personId: string }) =>
  (await actorOf({ id: person.personId })).roles.map(({ role }) => role).sort()

describe('role.see', () => {
  test('those who work here see the team and what they may change; nobody else does', async () => {
    const { slug, convenor, facilitator } = await setting()
    const seen = await teamOf(convenor, slug)
    expect(seen.members.map(({ role, mayEnd }) => [role, mayEnd])).toEqual([
      ['convenor', true],
      ['facilitator', true],
    ])
    expect(seen.mayInvite).toEqual(['convenor', 'facilitator', 'rapporteur'])
    const asFacilitator = await teamOf(facilitator, slug)
    expect(asFacilitator.mayInvite).toEqual([])
    expect(asFacilitator.members.filter(({ mayEnd }) => mayEnd)).toMatchObject([{ isSelf: true }])
    await expect(teamOf(await makeMember(), slug)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(teamOf(visitor, slug)).rejects.toMatchObject({ kind: 'signIn' })
  })

  test('the team of a private dialogue is as absent as a dialogue that never was', async () => {
    const { slug, dialogue, convenor } = await setting('private')
    const stranger = await makeMember()
    const elsewhere = await makeDialogue()
    const other = await makeMember({ roles: [{ role: 'convenor', dialogueId: elsewhere.id }] })
    for (const who of [stranger, other]) {
      await expect(teamOf(who, slug)).rejects.toMatchObject({ kind: 'notFound' })
      const own = await grantOf(convenor.personId, 'convenor')
      await expect(endRole(who, own)).rejects.toMatchObject({ kind: 'notFound' })
      await expect(handOver(who, { slug, personId: who.personId })).rejects.toMatchObject({
        kind: 'notFound',
      })
    }
    await expect(teamOf(visitor, 'never-was')).rejects.toMatchObject({ kind: 'signIn' })
    await expect(teamOf(visitor, dialogue.slug)).rejects.toMatchObject({ kind: 'signIn' })
  })
})

describe('role.give', () => {
  const give = (
    by: Awaited<ReturnType<typeof makeMember>>,
    grant: Parameters<typeof grantRole>[2],
  ) => transaction((tx) => grantRole(tx, by, grant))

  test('a second time changes nothing but whom they speak for, which is never unsaid', async () => {
    const { convenor, dialogueId } = await setting()
    const ama = await makePerson()
    const grant = { personId: ama.id, role: 'rapporteur' as const, dialogueId, speaksFor: null }
    await give(convenor, grant)
    await give(convenor, { ...grant, speaksFor: 'civilSociety' })
    await give(convenor, grant)
    expect(await db().roleGrant.findMany({ where: { personId: ama.id } })).toMatchObject([
      { speaksFor: 'civilSociety', grantedById: convenor.personId },
    ])
  })

  test('two at once make one grant', async () => {
    const { convenor, dialogueId } = await setting()
    const ama = await makePerson()
    const grant = { personId: ama.id, role: 'rapporteur' as const, dialogueId, speaksFor: null }
    await Promise.all([give(convenor, grant), give(convenor, grant), give(convenor, grant)])
    expect(await db().roleGrant.count({ where: { personId: ama.id } })).toBe(1)
  })

  test.each(['government', 'industry'] as const)(
    'nobody with %s behind them works here without a safeguarding lead from outside',
    async (power) => {
      const { convenor, dialogueId } = await setting()
      const official = await makePerson({ in: { dialogueId, group: power } })
      const hired = await makePerson()
      const grants = [
        { personId: official.id, role: 'facilitator' as const, dialogueId, speaksFor: null },
        { personId: hired.id, role: 'facilitator' as const, dialogueId, speaksFor: power },
      ]
      for (const grant of grants)
        await expect(give(convenor, grant)).rejects.toMatchObject({ code: 'needsOutsideLead' })
      const inside = { role: 'safeguardingLead' as const, dialogueId, speaksFor: power }
      await makePerson({ roles: [inside] })
      for (const grant of grants)
        await expect(give(convenor, grant)).rejects.toMatchObject({ code: 'needsOutsideLead' })
      await makePerson({ roles: [{ role: 'safeguardingLead', dialogueId }] })
      for (const grant of grants) await give(convenor, grant)
      expect(await db().roleGrant.count({ where: { dialogueId, role: 'facilitator' } })).toBe(3)
    },
  )

  test('a suspended account is given nothing', async () => {
    const { convenor, dialogueId } = await setting()
    const ama = await makePerson()
    await db().account.update({ where: { personId: ama.id }, data: { suspendedAt: new Date(0) } })
    const grant = { personId: ama.id, role: 'rapporteur' as const, dialogueId, speaksFor: null }
    await expect(give(convenor, grant)).rejects.toMatchObject({ code: 'holderSuspended' })
  })
})

describe('role.end', () => {
  test('bites on the next request, and is logged', async () => {
    const { convenor, facilitator, slug, dialogueId } = await setting()
    await endRole(convenor, await grantOf(facilitator.personId, 'facilitator'))
    expect(await rolesOf(facilitator)).toEqual([])
    const demoted = await actorOf({ id: facilitator.personId })
    await expect(teamOf(demoted, slug)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(
      await db().activity.findFirst({ where: { dialogueId, verb: 'role.end' } }),
    ).toMatchObject({ actorId: convenor.personId, objectKind: 'roleGrant' })
  })

  test('a facilitator lays down their own role, and ends nobody else’s', async () => {
    const { convenor, facilitator } = await setting()
    const others = await grantOf(convenor.personId, 'convenor')
    await expect(endRole(facilitator, others)).rejects.toMatchObject({ kind: 'forbidden' })
    await endRole(facilitator, await grantOf(facilitator.personId, 'facilitator'))
    expect(await rolesOf(facilitator)).toEqual([])
  })

  test('the last convenor stays, and of two who end each other at once one stays', async () => {
    const { convenor, dialogueId } = await setting()
    const own = await grantOf(convenor.personId, 'convenor')
    await expect(endRole(convenor, own)).rejects.toMatchObject({ code: 'lastOne' })
    const second = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
    const theirs = await grantOf(second.personId, 'convenor')
    const both = await Promise.allSettled([endRole(convenor, theirs), endRole(second, own)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(
      await db().roleGrant.count({ where: { dialogueId, role: 'convenor', endedAt: null } }),
    ).toBe(1)
  })

  test('a suspended convenor doesn’t count as the one who stays', async () => {
    const { convenor, dialogueId } = await setting()
    const second = await makePerson({ roles: [{ role: 'convenor', dialogueId }] })
    await db().account.update({
      where: { personId: second.id },
      data: { suspendedAt: new Date(0) },
    })
    const own = await grantOf(convenor.personId, 'convenor')
    await expect(endRole(convenor, own)).rejects.toMatchObject({ code: 'lastOne' })
  })

  test('a convenor appoints no safeguarding lead and ends none; an administrator does', async () => {
    const { convenor, administrator, dialogueId } = await setting()
    const lead = await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId }] })
    const grant = await grantOf(lead.personId, 'safeguardingLead')
    await expect(endRole(convenor, grant)).rejects.toMatchObject({ code: 'needsAdministrator' })
    await endRole(administrator, grant)
    expect(await rolesOf(lead)).toEqual([])
  })

  test('the lead on whom an official’s work depends can’t leave before them', async () => {
    const { dialogueId } = await setting()
    const lead = await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId }] })
    const official = await makeMember({
      roles: [{ role: 'facilitator', dialogueId, speaksFor: 'government' }],
    })
    const grant = await grantOf(lead.personId, 'safeguardingLead')
    await expect(endRole(lead, grant)).rejects.toMatchObject({ code: 'needsOutsideLead' })
    await endRole(official, await grantOf(official.personId, 'facilitator'))
    await endRole(lead, grant)
    expect(await rolesOf(lead)).toEqual([])
  })
})

describe('role.handOver', () => {
  test('somebody of the team convenes from now on; the one who hands over has left', async () => {
    const { convenor, facilitator, slug, dialogueId } = await setting()
    await handOver(convenor, { slug, personId: facilitator.personId })
    expect(await rolesOf(facilitator)).toEqual(['convenor', 'facilitator'])
    expect(await rolesOf(convenor)).toEqual([])
    expect(await db().activity.count({ where: { dialogueId, verb: 'role.handOver' } })).toBe(1)
  })

  test('not to somebody outside the team, not to oneself, and only once', async () => {
    const { convenor, facilitator, slug } = await setting()
    const stranger = await makePerson()
    for (const personId of [stranger.id, convenor.personId])
      await expect(handOver(convenor, { slug, personId })).rejects.toMatchObject({
        kind: 'notFound',
      })
    const to = { slug, personId: facilitator.personId }
    const twice = await Promise.allSettled([handOver(convenor, to), handOver(convenor, to)])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rolesOf(facilitator)).toEqual(['convenor', 'facilitator'])
  })

  test('not to an official while no safeguarding lead from outside watches', async () => {
    const { convenor, slug, dialogueId } = await setting()
    const official = await makeMember({
      in: { dialogueId, group: 'government' },
      roles: [{ role: 'rapporteur', dialogueId }],
    })
    const to = { slug, personId: official.personId }
    await expect(handOver(convenor, to)).rejects.toMatchObject({ code: 'needsOutsideLead' })
    expect(await rolesOf(convenor)).toEqual(['convenor'])
  })

  test('a facilitator can’t take it', async () => {
    const { facilitator, convenor, slug } = await setting()
    const to = { slug, personId: convenor.personId }
    await expect(handOver(facilitator, to)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('portal.role', () => {
  test('an administrator appoints by a confirmed address, and ends it again', async () => {
    const { administrator } = await setting()
    await makePerson({ email: 'abena@example.org' })
    await appointInPortal(administrator, { role: 'editor', address: 'abena@example.org' })
    const abena = (await portalTeam(administrator)).find(({ role }) => role === 'editor')
    await endPortalRole(administrator, { id: abena?.id ?? '' })
    expect((await portalTeam(administrator)).some(({ role }) => role === 'editor')).toBe(false)
    const logged = await db().activity.findMany({ where: { actorId: administrator.personId } })
    expect(logged.map(({ verb }) => verb).sort()).toEqual(['portal.endRole', 'portal.role'])
  })

  test('an address that nobody has confirmed is nobody’s', async () => {
    const { administrator } = await setting()
    const kojo = await makePerson({ email: 'kojo@example.org' })
    await db().emailAddress.updateMany({ where: { personId: kojo.id }, data: { verifiedAt: null } })
    await expect(
      appointInPortal(administrator, { role: 'administrator', address: 'kojo@example.org' }),
    ).rejects.toMatchObject({ code: 'noSuchAccount', field: 'address' })
  })

  test('nobody else appoints, ends or looks', async () => {
    const { convenor, administrator } = await setting()
    const own = await db().roleGrant.findFirstOrThrow({
      where: { personId: administrator.personId },
    })
    const address = 'x@example.org'
    await expect(appointInPortal(convenor, { role: 'editor', address })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(endPortalRole(convenor, { id: own.id })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(portalTeam(convenor)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('of the last two administrators who end each other at once, one stays', async () => {
    await db().roleGrant.updateMany({
      where: { role: 'administrator' },
      data: { endedAt: new Date(0) },
    })
    const [one, two] = [
      await makeMember({ roles: [{ role: 'administrator' }] }),
      await makeMember({ roles: [{ role: 'administrator' }] }),
    ]
    const idOf = async ({ personId }: { personId: string }) =>
      (await db().roleGrant.findFirstOrThrow({ where: { personId }, select: { id: true } })).id
    const [ofOne, ofTwo] = [await idOf(one), await idOf(two)]
    const both = await Promise.allSettled([
      endPortalRole(one, { id: ofTwo }),
      endPortalRole(two, { id: ofOne }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().roleGrant.count({ where: { role: 'administrator', endedAt: null } })).toBe(1)
  })
})

test('an administrator finds where each dialogue’s safeguarding lead is appointed, and hears of no private one', async () => {
  const administrator = await makeMember({ roles: [{ role: 'administrator' }] })
  const watched = await makeDialogue()
  const unwatched = await makeDialogue()
  const secret = await makeDialogue({ access: 'private' })
  const draft = await makeDialogue({ state: 'draft' })
  const lead = await makePerson({ roles: [{ role: 'safeguardingLead', dialogueId: watched.id }] })
  const listed = new Map(
    (await leadsOfDialogues(administrator)).map(({ slug, leads }) => [slug, leads]),
  )
  expect(listed.get(watched.slug)).toEqual([lead.name])
  expect(listed.get(unwatched.slug)).toEqual([])
  for (const { slug } of [secret, draft]) expect(listed.has(slug)).toBe(false)
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: watched.id }] })
  await expect(leadsOfDialogues(convenor)).rejects.toMatchObject({ code: 'needsAdministrator' })
})
