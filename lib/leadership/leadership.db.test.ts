import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { ownersCode } from '@/lib/commitments/code'
import { hearOwner } from '@/lib/commitments/operations/answer'
import { askOwner } from '@/lib/commitments/operations/ask'
import { draftCommitment } from '@/lib/commitments/operations/write'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { commitmentInput, commitmentSetting } from '@/lib/testing/make-commitment'
import { makeMember, words } from '@/lib/testing/make'
import {
  addMeeting,
  addMember,
  endMembership,
  giveMembersCode,
  hearMember,
  optIn,
  writeGroup,
} from './operations'
import { leadershipDesk, leadershipPage } from './queries'

async function groupSetting() {
  const setting = await commitmentSetting()
  const { slug } = setting.dialogue
  const group = {
    slug,
    mandate: words('Looks whether it is done'),
    startsOn: null,
    endsOn: null,
    isPublic: true,
  }
  const member = (name: string, wish: object = {}) => ({
    ...{ slug, nonce: newToken(), name, role: null, organisation: null },
    ...{ group: 'miners' as const, isChair: false, registrationId: null, joinedOn: null },
    ...wish,
  })
  return { ...setting, slug, group, member }
}

test('nobody stands there by name who hasn’t said so; the others are told in bands, from five on', async () => {
  const { convenor, rapporteur, slug, group, member } = await groupSetting()
  await expect(writeGroup(rapporteur, group)).rejects.toMatchObject({ code: 'needsRole' })
  await expect(addMember(convenor, member('x'))).rejects.toMatchObject({
    code: 'leadership.mandateFirst',
  })
  await writeGroup(convenor, group)
  for (const name of ['SENTINEL one', 'SENTINEL two', 'SENTINEL three', 'SENTINEL four'])
    await addMember(convenor, member(name))
  const page = await leadershipPage(visitor, slug)
  expect(JSON.stringify(page)).not.toContain('SENTINEL')
  expect(page).toMatchObject({ others: [], hasOthers: true })
  await addMember(convenor, member('SENTINEL five'))
  expect((await leadershipPage(visitor, slug)).others).toEqual([
    { group: 'miners', people: { kind: 'between', from: 5, to: 9 } },
  ])
})

test('a yes comes by phone or by code, goes again as easily, and a new code ends the old one', async () => {
  const { convenor, facilitator, rapporteur, slug, group, member } = await groupSetting()
  await writeGroup(convenor, group)
  for (const name of ['SENTINEL one', 'SENTINEL two']) await addMember(convenor, member(name))
  const { members } = await leadershipDesk(convenor, slug)
  const [first, second] = members
  const heardOn = new Date('2026-01-01T00:00:00Z')
  const heard = { slug, memberId: first?.id ?? '', heardOn }
  await expect(hearMember(rapporteur, heard)).rejects.toMatchObject({ code: 'needsRole' })
  await hearMember(facilitator, heard)
  expect((await leadershipPage(visitor, slug)).named).toMatchObject([{ name: 'SENTINEL one' }])
  // By code, in either direction; the next code ends the one before.
  const memberId = second?.id ?? ''
  await giveMembersCode(facilitator, { slug, memberId })
  const code = async () =>
    ownersCode(
      await db().leadershipMember.findUniqueOrThrow({ where: { id: memberId } }),
      'leadership',
    )
  const old = await code()
  await optIn(visitor, { code: old, memberId: '', isNamed: true })
  expect((await leadershipPage(visitor, slug)).named).toHaveLength(2)
  await optIn(visitor, { code: old, memberId: '', isNamed: false })
  expect((await leadershipPage(visitor, slug)).named).toHaveLength(1)
  await giveMembersCode(facilitator, { slug, memberId })
  await expect(optIn(visitor, { code: old, memberId: '', isNamed: true })).rejects.toMatchObject({
    code: 'commitment.unknownCode',
  })
  const leftOn = new Date('2026-01-02T00:00:00Z')
  await endMembership(convenor, { slug, memberId: first?.id ?? '', leftOn })
  expect((await leadershipPage(visitor, slug)).named).toEqual([])
})

test('by account it is only one’s own; power behind a convenor gets no code', async () => {
  const { convenor, dialogue, slug, group, member } = await groupSetting()
  await writeGroup(convenor, group)
  const person = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
  const { id } = await db().registration.findFirstOrThrow({ where: { personId: person.personId } })
  await addMember(convenor, member('Efua', { registrationId: id }))
  await expect(addMember(convenor, member('Efua', { registrationId: id }))).rejects.toMatchObject({
    code: 'leadership.alreadyMember',
  })
  const memberId = (await leadershipDesk(convenor, slug)).members[0]?.id ?? ''
  await expect(
    optIn(await makeMember(), { code: '', memberId, isNamed: true }),
  ).rejects.toMatchObject({ kind: 'notFound' })
  await optIn(person, { code: '', memberId, isNamed: true })
  expect((await leadershipPage(visitor, slug)).named).toHaveLength(1)
  const official = await makeMember({
    roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
  })
  await expect(giveMembersCode(official, { slug, memberId })).rejects.toMatchObject({
    code: 'powerBehind',
  })
})

test('the page and its meetings are public where they were published, and gone with the dialogue', async () => {
  const { convenor, dialogue, slug, group } = await groupSetting()
  await writeGroup(convenor, { ...group, isPublic: false })
  await expect(leadershipPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
  const { form } = await leadershipDesk(convenor, slug)
  await writeGroup(convenor, { ...group, seen: form?.seen })
  await expect(writeGroup(convenor, { ...group, seen: form?.seen })).rejects.toMatchObject({
    code: 'overtaken',
  })
  const meeting = {
    ...{ slug, nonce: newToken(), on: new Date('2026-01-01T00:00:00Z') },
    ...{ title: words('First'), outcome: words('SENTINEL'), isPublic: false },
  }
  await Promise.all([addMeeting(convenor, meeting), addMeeting(convenor, meeting)])
  expect(
    await db().leadershipMeeting.count({ where: { leadership: { dialogue: { slug } } } }),
  ).toBe(1)
  expect(JSON.stringify(await leadershipPage(visitor, slug))).not.toContain('SENTINEL')
  await db().dialogue.update({ where: { id: dialogue.id }, data: { access: 'private' } })
  await expect(leadershipPage(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
})

test('whoever left can come back, and says anew whether they stand there by name', async () => {
  const { convenor, facilitator, dialogue, slug, group, member } = await groupSetting()
  await writeGroup(convenor, group)
  const { personId } = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
  const { id: registrationId } = await db().registration.findFirstOrThrow({ where: { personId } })
  await addMember(convenor, member('SENTINEL one', { registrationId }))
  const memberId = (await leadershipDesk(convenor, slug)).members[0]?.id ?? ''
  const long = new Date('2026-01-01T00:00:00Z')
  await hearMember(facilitator, { slug, memberId, heardOn: long })
  await endMembership(convenor, { slug, memberId, leftOn: long })
  await addMember(convenor, member('SENTINEL one', { registrationId }))
  expect(await leadershipPage(visitor, slug)).toMatchObject({ named: [], hasOthers: true })
  await expect(
    addMember(convenor, member('SENTINEL one', { registrationId })),
  ).rejects.toMatchObject({ code: 'leadership.alreadyMember' })
})

test('a call is heard on the day that it is where the dialogue is, before it is that day in London', async () => {
  const { convenor, facilitator, dialogue, slug, group, member } = await groupSetting()
  await db().dialogue.update({ where: { id: dialogue.id }, data: { country: 'TZ' } })
  await writeGroup(convenor, group)
  await addMember(convenor, member('SENTINEL one'))
  const memberId = (await leadershipDesk(convenor, slug)).members[0]?.id ?? ''
  const { publicId } = await draftCommitment(convenor, commitmentInput(slug))
  await askOwner(convenor, { publicId })
  const heardOn = new Date('2027-01-02T00:00:00Z')
  await atTime(new Date('2027-01-01T22:30:00Z'), async () => {
    await hearMember(facilitator, { slug, memberId, heardOn })
    await hearOwner(facilitator, { publicId, said: 'yes', isNamed: false, heardOn, reason: null })
  })
  expect((await leadershipPage(visitor, slug)).named).toHaveLength(1)
})
