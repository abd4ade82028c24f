import { describe, expect, test } from 'vitest'
import { loadMember } from '@/lib/access/load-member'
import { db } from '@/lib/platform/db'
import { actorOf, makeMember, makePerson, words } from '@/lib/testing/make'
import { speaking } from '@/lib/testing/make-consent'
import { makeAdministrator, makeSmallEvent, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { respond } from '@/lib/contributions/operations/respond'
import { makeVisit } from '@/lib/testing/visits'
import { mergePreview } from '../merging/preview'
import { accountOf } from '../one-account'
import { memberOfSession, startSession } from '../sessions'
import { issueCard } from './card'
import { mergePeople } from './merge'
import { signInByCard } from './sign-in'

describe('account.merge', () => {
  test('everything moves, and nothing anywhere points to the merged record but the log', async () => {
    const council = await makeCouncil()
    const { dialogue, miner, otherMiner, convenor } = council
    const admin = await makeAdministrator()
    const merged = await makeMember({
      name: 'Esi S.',
      email: 'esi-two@example.org',
      in: { dialogueId: dialogue.id, group: 'miners' },
      roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'civilSociety' }],
    })
    const kept = await makePerson({ name: 'Esi Sample' })
    const view = await publishedView(council, merged)
    const answered = await publishedView(council, miner)
    const others = await rowOf(answered.publicId)
    await db().response.create({
      data: { contributionId: others.id, personId: merged.personId, value: 'agree' },
    })
    await db().respondent.create({
      data: { dialogueId: dialogue.id, personId: merged.personId },
    })
    const event = await makeSmallEvent(dialogue.id, 'moves')
    await db().eventRegistration.create({
      data: { eventId: event.id, personId: merged.personId, state: 'confirmed', place: 1 },
    })
    await db().phoneNumber.create({ data: { personId: merged.personId, number: '+233201234567' } })
    await db().message.create({ data: { personId: merged.personId, kind: 'x' } })
    await db().interview.create({
      data: {
        slug: 'with-esi',
        dialogueId: dialogue.id,
        title: words('With Esi'),
        speakers: { create: speaking({ personId: merged.personId }) },
        spokenLanguage: 'en',
        createdById: merged.personId,
      },
    })
    await db().registration.updateMany({
      where: { personId: otherMiner.personId },
      data: { enteredById: merged.personId },
    })
    await db().shelter.create({
      data: {
        dialogueId: dialogue.id,
        kind: 'person',
        personId: merged.personId,
        reason: 'Danger',
        byId: merged.personId,
      },
    })
    const card = await db().$transaction((tx) => issueCard(tx, merged.personId))
    const { token } = await db().$transaction((tx) =>
      startSession(tx, { accountId: merged.accountId, method: 'card', isShared: false }),
    )

    const preview = await mergePreview(admin, { keptId: kept.id, mergedId: merged.personId })
    expect(Object.fromEntries(preview.moves.map(({ kind, count }) => [kind, count]))).toEqual({
      emails: 1,
      phones: 1,
      affiliations: 1,
      registrations: 1,
      roles: 1,
      places: 1,
      interviews: 1,
    })
    expect(preview.ends).toMatchObject({ cards: 1, sessions: 1 })
    expect(JSON.stringify(preview)).not.toContain('Come to the washing place')
    await mergePeople(admin, mergeWish(kept.id, merged.personId))

    // The log keeps what was written, and the pointer is the pointer.
    expect(await whereIsFound(merged.personId)).toEqual(['activity.actor_id', 'person.id'])
    expect(await db().person.findUniqueOrThrow({ where: { id: merged.personId } })).toMatchObject({
      mergedIntoId: kept.id,
      name: '',
    })
    expect(await memberOfSession(token)).toBeNull()
    expect(await loadMember(merged.personId)).toBeNull()
    await expect(
      signInByCard({ kind: 'visitor' }, { ...card, isShared: false }, makeVisit()),
    ).rejects.toMatchObject({ code: 'wrongCard' })
    const one = await actorOf(kept)
    expect(one.roles).toMatchObject([{ role: 'facilitator', speaksFor: 'civilSociety' }])
    expect(one.participations).toMatchObject([{ group: 'miners', state: 'confirmed' }])
    expect((await rowOf(view.publicId)).personId).toBe(kept.id)
    expect(await accountOf(admin, merged.personId)).toEqual({ mergedIntoId: kept.id })
    expect(await db().activity.findMany({ where: { verb: 'account.merge' } })).toMatchObject([
      { actorId: admin.personId, objectId: kept.id, reason: 'Met her at the desk: one person' },
    ])
    await expect(mergePeople(convenor, mergeWish(kept.id, merged.personId))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('what it would do tells nothing of what somebody says meanwhile, by group or anonymously (attack 27)', async () => {
    const council = await makeCouncil()
    const admin = await makeAdministrator()
    const author = await makeMember({ in: { dialogueId: council.dialogue.id, group: 'miners' } })
    const { publicId } = await publishedView(council, council.official)
    const kept = await makePerson()
    const look = () => mergePreview(admin, { keptId: kept.id, mergedId: author.personId })
    const before = await look()
    await publishedView(council, author)
    await posts(author, council.prompt, { attribution: 'anonymous' })
    await respond(author, { view: publicId, value: 'agree' })
    expect(await look()).toEqual(before)
  })

  test('an anonymous view stays nobody’s', async () => {
    const council = await makeCouncil()
    const admin = await makeAdministrator()
    const merged = await makeMember({ in: { dialogueId: council.dialogue.id, group: 'miners' } })
    const { publicId } = await posts(merged, council.prompt, { attribution: 'anonymous' })
    const kept = await makePerson()
    await mergePeople(admin, mergeWish(kept.id, merged.personId))
    expect((await rowOf(publicId)).personId).toBeNull()
  })

  test('a suspension of either record holds for the one that stays', async () => {
    const admin = await makeAdministrator()
    const kept = await makeMember()
    const merged = await makePerson()
    await db().account.update({
      where: { personId: merged.id },
      data: { suspendedAt: new Date(0), suspensionReason: 'Threats' },
    })
    const { token } = await db().$transaction((tx) =>
      startSession(tx, { accountId: kept.accountId, method: 'link', isShared: false }),
    )
    await mergePeople(admin, mergeWish(kept.personId, merged.id))
    expect((await actorOf({ id: kept.personId })).isSuspended).toBe(true)
    expect(await memberOfSession(token)).toBeNull()
  })

  test('an address that was only typed doesn’t come along', async () => {
    const admin = await makeAdministrator()
    const [kept, merged] = [await makePerson(), await makePerson({ email: 'typed@example.org' })]
    await db().emailAddress.updateMany({
      where: { personId: merged.id },
      data: { verifiedAt: null },
    })
    await mergePeople(admin, mergeWish(kept.id, merged.id))
    expect(await db().emailAddress.count({ where: { address: 'typed@example.org' } })).toBe(0)
  })

  test('the same pair from two sides at once merges once; records merged before follow', async () => {
    const admin = await makeAdministrator()
    const [one, two, three] = [await makePerson(), await makePerson(), await makePerson()]
    const both = await Promise.allSettled([
      mergePeople(admin, mergeWish(one.id, two.id)),
      mergePeople(admin, mergeWish(two.id, one.id)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { id: kept, mergedFrom } = await db().person.findFirstOrThrow({
      where: { id: { in: [one.id, two.id] }, mergedIntoId: null },
      include: { mergedFrom: true },
    })
    expect(mergedFrom).toHaveLength(1)
    await mergePeople(admin, mergeWish(three.id, kept))
    expect(await db().person.count({ where: { mergedIntoId: three.id } })).toBe(2)
  })
})
