import { describe, expect, test } from 'vitest'
import { can } from '@/lib/access/table'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { registrationToDecide } from './detail'
import { myRegistrations } from './mine'
import { unmaskContact } from './operations/contact'
import { groupsOfDialogue } from './participation'
import { registrationsOf, waiting } from './queries'
import { listFilters } from './schema'
import { subjectOf } from './subject'
import { factsSelect } from '@/lib/dialogues/facts'
import { visibleTo } from './visibility'

const everything = listFilters.parse({ state: null, group: null, page: undefined })

async function scene() {
  const dialogue = await makeDialogue()
  const { id: dialogueId } = dialogue
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
  const facilitator = await makeMember({ roles: [{ role: 'facilitator', dialogueId }] })
  const efua = await makePerson({
    name: 'Efua',
    email: `efua-${dialogueId}@example.org`,
    in: { dialogueId, group: 'miners', state: 'applied' },
  })
  await db().phoneNumber.create({ data: { personId: efua.id, number: '+233201234567' } })
  const registration = await db().registration.findFirstOrThrow({ where: { personId: efua.id } })
  return { ...dialogue, dialogueId, convenor, facilitator, efua, registrationId: registration.id }
}

describe('who sees which registrations', () => {
  test('visibleTo is all rows for which registration.read holds', async () => {
    const here = await scene()
    const there = await scene()
    const dialogueId = here.id
    const official = { role: 'convenor', dialogueId, speaksFor: 'government' } as const
    const actors = [
      visitor,
      here.convenor,
      there.facilitator,
      await actorOf(here.efua),
      await makeMember({ roles: [{ role: 'administrator' }] }),
      await makeMember({ roles: [official] }),
      { ...here.convenor, isSuspended: true },
    ]
    const rows = await db().registration.findMany({
      include: { dialogue: { select: factsSelect } },
    })
    const compare = async (actor: (typeof actors)[number]) => {
      const seen = await db().registration.findMany({ where: visibleTo(actor) })
      const allowed = rows.filter((row) => can(actor, 'registration.read', subjectOf(row)))
      expect(seen.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort())
      return seen.length
    }
    for (const actor of actors) await compare(actor)
    // The official sees them once a safeguarding lead from outside is there, and not beside one of their own.
    const lead = await makePerson({ roles: [{ role: 'safeguardingLead', dialogueId }] })
    const withLead = await makeMember({ roles: [official] })
    rows.splice(
      0,
      rows.length,
      ...(await db().registration.findMany({ include: { dialogue: { select: factsSelect } } })),
    )
    expect(await compare(withLead)).toBe(1)
    await db().affiliation.create({
      data: { personId: lead.id, group: 'government', state: 'approved' },
    })
    rows.splice(
      0,
      rows.length,
      ...(await db().registration.findMany({ include: { dialogue: { select: factsSelect } } })),
    )
    expect(await compare(withLead)).toBe(0)
  })

  test('the list is for those who work there; a private dialogue is absent for others', async () => {
    const { slug, convenor } = await scene()
    expect((await registrationsOf(convenor, slug, everything)).rows).toMatchObject([
      { name: 'Efua', group: 'miners', state: 'applied' },
    ])
    await expect(registrationsOf(visitor, slug, everything)).rejects.toMatchObject({
      kind: 'signIn',
    })
    await expect(registrationsOf(await makeMember(), slug, everything)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await db().dialogue.update({ where: { slug }, data: { access: 'private' } })
    await expect(registrationsOf(await makeMember(), slug, everything)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('it narrows down by state and group and by nothing else', async () => {
    const { slug, convenor } = await scene()
    const rows = async (typed: object) =>
      (await registrationsOf(convenor, slug, listFilters.parse(typed))).rows.length
    expect(await rows({ state: 'waiting', group: 'miners' })).toBe(1)
    expect(await rows({ state: 'confirmed' })).toBe(0)
    expect(await rows({ group: 'government' })).toBe(0)
    const smuggled = {
      state: { not: null },
      group: 'x',
      page: '1e9',
      personId: 'x',
      orderBy: 'name',
    }
    expect(listFilters.parse(smuggled)).toEqual({ state: null, group: null, page: 1 })
  })

  test('somebody of another dialogue, by a known id or under a wrong parent, is not found', async () => {
    const here = await scene()
    const there = await scene()
    const wrongParent = registrationToDecide(here.convenor, there.slug, here.registrationId)
    await expect(wrongParent).rejects.toMatchObject({ kind: 'notFound' })
    const foreign = registrationToDecide(there.convenor, here.slug, here.registrationId)
    await expect(foreign).rejects.toMatchObject({ kind: 'notFound' })
    expect(await myRegistrations(there.convenor)).toEqual([])
  })
})

describe('contacts', () => {
  test('are masked until asked for with a reason, and for a quarter of an hour then', async () => {
    const { convenor, slug, registrationId, efua, dialogueId } = await scene()
    const seen = () => registrationToDecide(convenor, slug, registrationId)
    const before = await seen()
    expect(JSON.stringify(before)).not.toMatch(/efua-|201234567/)
    expect(before.contact).toMatchObject({ phones: ['+233 …67'], mayUnmask: true })
    await unmaskContact(convenor, { registrationId, reason: 'She asked me to call.' })
    expect((await seen()).contact).toMatchObject({
      phones: ['+233 20 123 4567'],
      emails: [`efua-${dialogueId}@example.org`],
      isUnmasked: true,
    })
    const logged = await db().activity.findFirstOrThrow({ where: { verb: 'contact.unmask' } })
    expect(logged).toMatchObject({
      actorId: convenor.personId,
      objectId: efua.id,
      reason: 'She asked me to call.',
    })
    await db().activity.update({
      where: { id: logged.id },
      data: { at: new Date(Date.now() - 16 * 60_000) },
    })
    expect((await seen()).contact.isUnmasked).toBe(false)
  })

  test('stay closed to who acts for government or industry, and to rapporteurs', async () => {
    const { slug, registrationId, dialogueId } = await scene()
    await makePerson({ roles: [{ role: 'safeguardingLead', dialogueId }] })
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId, speaksFor: 'industry' }],
    })
    const rapporteur = await makeMember({ roles: [{ role: 'rapporteur', dialogueId }] })
    for (const actor of [official, rapporteur]) {
      await expect(
        unmaskContact(actor, { registrationId, reason: 'Because' }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
      const { contact } = await registrationToDecide(actor, slug, registrationId)
      expect(contact).toMatchObject({ phones: ['…'], emails: ['…'], mayUnmask: false })
    }
    // Asking doesn't open them to somebody who has become an official since.
    await db().activity.create({
      data: {
        verb: 'contact.unmask',
        actorId: official.personId,
        dialogueId,
        objectId: (await db().registration.findUniqueOrThrow({ where: { id: registrationId } }))
          .personId,
        day: new Date(),
        at: new Date(),
      },
    })
    const { contact } = await registrationToDecide(official, slug, registrationId)
    expect(contact.isUnmasked).toBe(false)
  })

  test('a facilitator sees those whom they registered or have to call', async () => {
    const { facilitator, registrationId, efua, dialogueId } = await scene()
    const ask = () => unmaskContact(facilitator, { registrationId, reason: 'To call' })
    await expect(ask()).rejects.toMatchObject({ code: 'needsRole' })
    await db().message.create({
      data: { personId: efua.id, dialogueId, kind: 'registrationApproved', needsCall: true },
    })
    await ask()
  })

  test('nobody unmasks by the id of a registration elsewhere', async () => {
    const { registrationId } = await scene()
    const { convenor } = await scene()
    await expect(unmaskContact(convenor, { registrationId, reason: 'Hm' })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('who takes part', () => {
  test('is counted by approved group, in words where few, with no way to subtract', async () => {
    const { id, convenor } = await scene()
    for (let n = 0; n < 3; n += 1) {
      await makePerson({ in: { dialogueId: id, group: 'government' } })
      await makePerson({ in: { dialogueId: id, group: 'civilSociety' } })
      await makePerson({ in: { dialogueId: id, group: 'civilSociety' } })
    }
    for (const actor of [visitor, convenor]) {
      const { groups, total } = await groupsOfDialogue(actor, id)
      const of = (group: string) => groups.find((each) => each.group === group)
      expect(of('government')).toMatchObject({ approved: null, target: 12, isExpected: true })
      expect(of('civilSociety')?.approved).toEqual({ kind: 'between', from: 5, to: 9 })
      // Efua has only applied.
      expect(of('miners')?.approved).toBeNull()
      expect(total).toEqual({ count: 5, isLeast: true })
    }
  })

  test('is closed where the dialogue is', async () => {
    const { id, slug } = await scene()
    await db().dialogue.update({ where: { slug }, data: { access: 'listed' } })
    await expect(groupsOfDialogue(visitor, id)).rejects.toMatchObject({ kind: 'notFound' })
  })
})

test('what waits is counted for the desk with its age and its page', async () => {
  const { convenor, dialogueId, slug, registrationId } = await scene()
  const byKind = async () =>
    Object.fromEntries((await waiting(convenor, dialogueId)).map((each) => [each.kind, each]))
  expect((await byKind())['registration.decide']).toMatchObject({
    count: 1,
    path: `/manage/dialogues/${slug}/registrations?state=waiting`,
  })
  expect((await byKind())['registration.decide']?.oldest).toBeInstanceOf(Date)
  await db().registration.update({
    where: { id: registrationId },
    data: { state: 'confirmed', requestedName: 'Efua B.' },
  })
  expect(await byKind()).toMatchObject({
    'registration.decide': { count: 0, oldest: null },
    'registration.decideChange': { count: 1 },
    'call.list': { count: 0 },
  })
})

test('to decide waits only for those who may: no facilitator, and nobody who entered it', async () => {
  const { convenor, facilitator, dialogueId, registrationId } = await scene()
  const toDecide = async (actor: Actor) =>
    (await waiting(actor, dialogueId)).find(({ kind }) => kind === 'registration.decide')?.count
  expect(await toDecide(convenor)).toBe(1)
  expect(await toDecide(facilitator)).toBe(0)
  await db().registration.update({
    where: { id: registrationId },
    data: { enteredById: convenor.personId },
  })
  expect(await toDecide(convenor)).toBe(0)
})
