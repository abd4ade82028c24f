import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { answerQuestion, changeRegistration, leaveDialogue, noteAnswer } from './change'
import {
  approveChange,
  approveRegistration,
  askBack,
  declineChange,
  declineRegistration,
} from './decide'

const vouched = { vouchedBy: 'Grace', vouchedHow: 'met' } as const

async function scene(group: 'miners' | 'government' = 'miners', email?: string) {
  const { id: dialogueId, slug } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
  const person = await makePerson({
    name: 'Efua',
    in: { dialogueId, group, state: 'applied' },
    ...(email ? { email } : {}),
  })
  const { id } = await db().registration.findFirstOrThrow({ where: { personId: person.id } })
  return { dialogueId, slug, convenor, person, registrationId: id }
}

const rowOf = (id: string) =>
  db().registration.findUniqueOrThrow({
    where: { id },
    include: { affiliation: true, requestedAffiliation: true, changes: true },
  })

describe('approving', () => {
  test('lets them in, keeps who vouched and how, and tells them', async () => {
    const { convenor, person, registrationId, dialogueId } = await scene()
    await approveRegistration(convenor, { registrationId, ...vouched })
    expect(await rowOf(registrationId)).toMatchObject({
      state: 'confirmed',
      affiliation: {
        state: 'approved',
        vouchedBy: 'Grace',
        vouchedHow: 'met',
        decidedById: convenor.personId,
      },
      changes: [{ from: 'applied', to: 'confirmed', byId: convenor.personId }],
    })
    expect((await actorOf(person)).participations).toMatchObject([{ state: 'confirmed' }])
    expect(await db().message.findMany({ where: { personId: person.id } })).toMatchObject([
      { kind: 'registrationApproved', needsCall: false },
    ])
    const mail = await db().mail.findFirstOrThrow({ where: { personId: person.id } })
    expect(mail.text).toContain('Miners')
    expect(await db().activity.count({ where: { dialogueId, verb: 'registration.decide' } })).toBe(
      1,
    )
  })

  test('two convenors at once: one decides, the other hears that it is decided', async () => {
    const { convenor, registrationId, dialogueId, person } = await scene()
    const other = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
    const tried = await Promise.allSettled([
      approveRegistration(convenor, { registrationId, ...vouched }),
      declineRegistration(other, { registrationId, reason: 'We do not know you.' }),
    ])
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [lost] = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(lost).toMatchObject({ kind: 'conflict', code: 'alreadyDecided' })
    expect((await rowOf(registrationId)).changes).toHaveLength(1)
    expect(await db().message.count({ where: { personId: person.id } })).toBe(1)
  })

  test('who has no e-mail is put on the call list', async () => {
    const { convenor, person, registrationId } = await scene()
    await db().emailAddress.deleteMany({ where: { personId: person.id } })
    await approveRegistration(convenor, { registrationId, ...vouched })
    expect(await db().message.findFirst({ where: { personId: person.id } })).toMatchObject({
      needsCall: true,
    })
    expect(await db().mail.count({ where: { personId: person.id } })).toBe(0)
  })

  test('nobody decides their own, nor what they entered', async () => {
    const { dialogueId, convenor, registrationId } = await scene()
    const { id } = await makePerson({
      roles: [{ role: 'convenor', dialogueId }],
      in: { dialogueId, group: 'civilSociety', state: 'applied' },
    })
    const own = await db().registration.findFirstOrThrow({ where: { personId: id } })
    const themselves = await actorOf({ id })
    await expect(
      approveRegistration(themselves, { registrationId: own.id, ...vouched }),
    ).rejects.toMatchObject({ code: 'ownCase' })
    await db().registration.update({
      where: { id: registrationId },
      data: { enteredById: convenor.personId },
    })
    await expect(
      approveRegistration(convenor, { registrationId, ...vouched }),
    ).rejects.toMatchObject({ code: 'ownCase' })
  })

  test('others are refused: who may not see it hears that there is nothing', async () => {
    const { dialogueId, registrationId, person } = await scene()
    const elsewhere = await makeDialogue()
    const refused = async (actor: Awaited<ReturnType<typeof makeMember>>) =>
      approveRegistration(actor, { registrationId, ...vouched }).catch(
        (error: { kind: string }) => error.kind,
      )
    const foreign = await makeMember({ roles: [{ role: 'convenor', dialogueId: elsewhere.id }] })
    expect(await refused(foreign)).toBe('notFound')
    expect(await refused(await makeMember())).toBe('notFound')
    expect(await refused(await makeMember({ roles: [{ role: 'administrator' }] }))).toBe('notFound')
    expect(await refused(await actorOf(person))).toBe('forbidden')
    const facilitator = await makeMember({ roles: [{ role: 'facilitator', dialogueId }] })
    expect(await refused(facilitator)).toBe('forbidden')
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId, speaksFor: 'government' }],
    })
    expect(await refused(official)).toBe('notFound')
    expect((await rowOf(registrationId)).state).toBe('applied')
  })

  test('a demoted convenor loses it at once', async () => {
    const { convenor, registrationId } = await scene()
    await db().roleGrant.updateMany({
      where: { personId: convenor.personId },
      data: { endedAt: new Date('2026-01-01T00:00:00Z') },
    })
    const now = await actorOf({ id: convenor.personId })
    await expect(approveRegistration(now, { registrationId, ...vouched })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('declining and asking back', () => {
  test('a reason goes to the person, and they may register again', async () => {
    const { convenor, person, registrationId } = await scene()
    await declineRegistration(convenor, { registrationId, reason: 'Please say where you work.' })
    expect(await rowOf(registrationId)).toMatchObject({
      state: 'declined',
      affiliation: { state: 'declined' },
      changes: [{ reason: 'Please say where you work.' }],
    })
    const mail = await db().mail.findFirstOrThrow({ where: { personId: person.id } })
    expect(mail.text).toContain('Please say where you work.')
  })

  test('a question goes to the person, and the answer to the convenor', async () => {
    const { convenor, person, registrationId } = await scene()
    await askBack(convenor, { registrationId, question: 'Which washing place?' })
    await answerQuestion(await actorOf(person), { registrationId, answer: 'Behind the bridge.' })
    expect(await rowOf(registrationId)).toMatchObject({
      state: 'applied',
      question: 'Which washing place?',
      answer: 'Behind the bridge.',
      changes: [
        { from: 'applied', to: 'applied', byId: convenor.personId, reason: 'Which washing place?' },
      ],
    })
    await approveRegistration(convenor, { registrationId, ...vouched })
  })

  test('a facilitator notes an answer given by phone; a stranger can’t', async () => {
    const { convenor, dialogueId, registrationId } = await scene()
    await askBack(convenor, { registrationId, question: 'Which washing place?' })
    const grace = await makeMember({ roles: [{ role: 'facilitator', dialogueId }] })
    await noteAnswer(grace, { registrationId, answer: 'Behind the bridge.' })
    expect((await rowOf(registrationId)).answer).toBe('Behind the bridge.')
    await expect(
      noteAnswer(await makeMember(), { registrationId, answer: 'No' }),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })
})

const shown = {
  name: 'Efua',
  group: 'miners',
  organisation: null,
  roleTitle: null,
  language: 'en',
} as const

describe('changing one’s group or name', () => {
  test('while nobody has decided, it is simply corrected', async () => {
    const { person, registrationId } = await scene()
    const ama = await actorOf(person)
    const result = await changeRegistration(ama, { registrationId, ...shown, group: 'industry' })
    expect(result.waits).toBe(false)
    expect(await rowOf(registrationId)).toMatchObject({
      requestedAffiliationId: null,
      affiliation: { group: 'industry', state: 'pending' },
    })
  })

  test('once approved, the old one counts until the new one is approved', async () => {
    const { convenor, person, registrationId } = await scene()
    await approveRegistration(convenor, { registrationId, ...vouched })
    const ama = await actorOf(person)
    await changeRegistration(ama, {
      registrationId,
      ...shown,
      name: 'Efua B.',
      group: 'civilSociety',
    })
    expect(await rowOf(registrationId)).toMatchObject({
      name: 'Efua',
      requestedName: 'Efua B.',
      affiliation: { group: 'miners', state: 'approved' },
      requestedAffiliation: { group: 'civilSociety', state: 'pending' },
    })
    expect((await actorOf(person)).groups).toEqual(['miners'])
    await approveChange(convenor, { registrationId, ...vouched })
    expect(await rowOf(registrationId)).toMatchObject({
      name: 'Efua B.',
      requestedName: null,
      affiliation: { group: 'civilSociety', state: 'approved' },
    })
    expect((await actorOf(person)).groups).toEqual(['civilSociety'])
    await expect(approveChange(convenor, { registrationId, ...vouched })).rejects.toMatchObject({
      code: 'alreadyDecided',
    })
  })

  test('declined, what was approved still counts; asking for what stands takes it back', async () => {
    const { convenor, person, registrationId } = await scene()
    await approveRegistration(convenor, { registrationId, ...vouched })
    const ama = await actorOf(person)
    await changeRegistration(ama, { registrationId, ...shown, group: 'industry' })
    await declineChange(convenor, { registrationId, reason: 'You told us otherwise.' })
    expect(await rowOf(registrationId)).toMatchObject({
      requestedAffiliationId: null,
      affiliation: { group: 'miners', state: 'approved' },
    })
    await changeRegistration(ama, { registrationId, ...shown, group: 'industry' })
    expect((await changeRegistration(ama, { registrationId, ...shown })).waits).toBe(false)
    expect((await rowOf(registrationId)).requestedAffiliationId).toBeNull()
    expect(await db().affiliation.count({ where: { personId: person.id, state: 'pending' } })).toBe(
      0,
    )
  })

  test('nobody changes somebody else’s', async () => {
    const { registrationId, convenor } = await scene()
    for (const actor of [await makeMember(), convenor]) {
      await expect(
        changeRegistration(actor, { registrationId, ...shown, name: 'Somebody' }),
      ).rejects.toMatchObject({ kind: 'notFound' })
    }
  })
})

describe('leaving', () => {
  test('ends the registration and what counted for it, and gives places back', async () => {
    const { convenor, person, registrationId, dialogueId } = await scene()
    await approveRegistration(convenor, { registrationId, ...vouched })
    const event = await db().event.create({
      data: {
        slug: `event-${registrationId}`,
        dialogueId,
        title: { language: 'en', texts: { en: 'Workshop' } },
        timeZone: 'Africa/Accra',
        startsOn: new Date('2030-01-01T00:00:00Z'),
        endsOn: new Date('2030-01-02T00:00:00Z'),
        registrations: { create: { personId: person.id, state: 'confirmed', place: 1 } },
      },
    })
    await leaveDialogue(await actorOf(person), { registrationId })
    expect(await rowOf(registrationId)).toMatchObject({
      state: 'withdrawn',
      affiliation: { state: 'ended' },
    })
    const place = await db().eventRegistration.findFirstOrThrow({ where: { eventId: event.id } })
    expect(place).toMatchObject({ state: 'withdrawn', place: null })
    await expect(leaveDialogue(await actorOf(person), { registrationId })).rejects.toMatchObject({
      code: 'registrationEnded',
    })
  })
})
