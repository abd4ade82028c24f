import { describe, expect, test } from 'vitest'
import { visitor, type Member } from '@/lib/access/actor'
import { issueCard } from '@/lib/accounts/operations/card'
import { mergePeople } from '@/lib/accounts/operations/merge'
import { releaseView } from '@/lib/contributions/operations/release'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makePerson, words } from '@/lib/testing/make'
import { speaking } from '@/lib/testing/make-consent'
import { makeAdministrator, makeSmallEvent, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { makeCouncil, posts, publishedView, rowOf, type Council } from '@/lib/testing/views'
import { makeVisit } from '@/lib/testing/visits'
import { confirmRegistration } from './operations/confirm'
import { approveRegistration } from './operations/decide'
import { register } from './operations/register'

const approval = { vouchedBy: 'Grace', vouchedHow: 'met' } as const

async function addressOf(personId: string) {
  const { address } = await db().emailAddress.findFirstOrThrow({ where: { personId } })
  return address
}

/** Somebody registers signed out, with an address that is somebody's already. */
async function applies({ dialogue }: Council, email: string) {
  await register(
    visitor,
    {
      adult: 'yes',
      dialogue: dialogue.slug,
      name: 'Efua',
      group: 'civilSociety',
      organisation: null,
      roleTitle: null,
      language: 'en',
      email,
      phone: null,
      nonce: newToken(),
    },
    makeVisit(),
  )
  const made = await db().registration.findFirstOrThrow({
    where: { dialogueId: dialogue.id },
    orderBy: { createdAt: 'desc' },
  })
  return { id: made.personId, registrationId: made.id }
}

async function confirms(address: string) {
  const mail = await db().mail.findFirstOrThrow({
    where: { toAddress: address, kind: 'confirmRegistration' },
    orderBy: { createdAt: 'desc' },
  })
  const token = /register\/confirm\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
  return confirmRegistration(visitor, { token, isShared: false }, makeVisit())
}

/** The same, approved by the owner of the address, who is on the team. */
async function approvedByOwner(council: Council, owner: Member) {
  const email = await addressOf(owner.personId)
  const applicant = await applies(council, email)
  await approveRegistration(owner, { registrationId: applicant.registrationId, ...approval })
  return { ...applicant, email, member: await actorOf(applicant) }
}

describe('an applicant who turns out to be somebody on the team', () => {
  test('has not approved themself: somebody else decides', async () => {
    const council = await makeCouncil()
    const { convenor, otherFacilitator, dialogue } = council
    const { email, registrationId } = await approvedByOwner(council, convenor)
    await confirms(email)
    const self = await actorOf({ id: convenor.personId })
    expect(self.participations).toMatchObject([{ dialogueId: dialogue.id, state: 'applied' }])
    expect(self.groups).toEqual([])
    await expect(approveRegistration(self, { registrationId, ...approval })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    expect(otherFacilitator.roles).toHaveLength(1)
  })

  test('has not released their own views: those wait for somebody else', async () => {
    const council = await makeCouncil()
    const { convenor, prompt } = council
    const { email, member } = await approvedByOwner(council, convenor)
    const released = await posts(member, prompt)
    await releaseView(convenor, { publicId: released.publicId, kind: 'editing' })
    expect(await rowOf(released.publicId)).toMatchObject({ state: 'published' })
    await confirms(email)
    const row = await rowOf(released.publicId)
    expect(row).toMatchObject({ state: 'pending', personId: convenor.personId })
    expect(await db().release.count({ where: { contributionId: row.id } })).toBe(0)
  })

  test('at the same moment as the approval: never approved by themself', async () => {
    for (let round = 0; round < 3; round += 1) {
      const council = await makeCouncil()
      const { convenor } = council
      const email = await addressOf(convenor.personId)
      const { registrationId } = await applies(council, email)
      await Promise.allSettled([
        approveRegistration(convenor, { registrationId, ...approval }),
        confirms(email),
      ])
      const self = await actorOf({ id: convenor.personId })
      expect(self.participations).toMatchObject([{ state: 'applied' }])
    }
  })
})

describe('an applicant who was approved before the address was confirmed', () => {
  test('brings everything along, and nothing points to the applicant but the log', async () => {
    const council = await makeCouncil()
    const { dialogue, convenor, otherMiner, prompt } = council
    const dialogueId = dialogue.id
    const owner = await makePerson()
    const email = await addressOf(owner.id)
    const applicant = await applies(council, email)
    await approveRegistration(convenor, { registrationId: applicant.registrationId, ...approval })
    const { id } = applicant
    await posts(await actorOf(applicant), prompt)
    const others = await rowOf((await publishedView(council, otherMiner)).publicId)
    await db().response.create({
      data: { contributionId: others.id, personId: id, value: 'agree' },
    })
    await db().respondent.create({ data: { dialogueId, personId: id } })
    const event = await makeSmallEvent(dialogueId, newToken().toLowerCase())
    await db().eventRegistration.create({
      data: { eventId: event.id, personId: id, state: 'confirmed', place: 1 },
    })
    await db().interview.create({
      data: {
        slug: newToken().toLowerCase(),
        dialogueId,
        title: words('With Efua'),
        speakers: { create: speaking({ personId: id, group: 'civilSociety' }) },
        spokenLanguage: 'en',
        createdById: convenor.personId,
      },
    })
    await db().shelter.create({
      data: { dialogueId, kind: 'person', personId: id, reason: 'Danger', byId: convenor.personId },
    })
    await confirms(email)
    expect(await whereIsFound(id)).toEqual(['activity.actor_id', 'person.id'])
    const [registration] = (await actorOf(owner)).participations
    expect(registration).toMatchObject({ dialogueId, state: 'confirmed' })
    for (const count of [
      db().response.count({ where: { personId: owner.id } }),
      db().respondent.count({ where: { personId: owner.id } }),
      db().eventRegistration.count({ where: { personId: owner.id } }),
      db().interviewSpeaker.count({ where: { personId: owner.id } }),
      db().shelter.count({ where: { personId: owner.id } }),
    ])
      expect(await count).toBe(1)
  })

  test('and signed in by a card confirms it all the same', async () => {
    const council = await makeCouncil()
    const owner = await makePerson()
    const email = await addressOf(owner.id)
    const applicant = await applies(council, email)
    await transaction((tx) => issueCard(tx, applicant.id))
    const mail = await db().mail.findFirstOrThrow({ where: { toAddress: email } })
    const token = /register\/confirm\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
    const bySelf = await actorOf(applicant)
    const { session } = await confirmRegistration(bySelf, { token, isShared: false }, makeVisit())
    expect(session.personId).toBe(owner.id)
  })

  test('whose owner is merged away at the same moment ends as one person', async () => {
    for (let round = 0; round < 3; round += 1) {
      const council = await makeCouncil()
      const [owner, kept] = [await makePerson(), await makePerson()]
      const email = await addressOf(owner.id)
      const applicant = await applies(council, email)
      await Promise.allSettled([
        mergePeople(await makeAdministrator(), mergeWish(kept.id, owner.id)),
        confirms(email),
      ])
      const { mergedIntoId } = await db().person.findUniqueOrThrow({ where: { id: applicant.id } })
      expect([kept.id, null]).toContain(mergedIntoId)
      expect(await db().registration.count({ where: { personId: owner.id } })).toBe(0)
    }
  })
})
