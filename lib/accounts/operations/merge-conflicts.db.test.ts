import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { makeAdministrator, makeSmallEvent, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'
import { mergePreview } from '../merging/preview'
import { mergePeople } from './merge'

describe('account.merge, where the two records disagree or may not become one', () => {
  test('where both have the same thing, the stated rules decide', async () => {
    const council = await makeCouncil()
    const { dialogue, miner, convenor } = council
    const dialogueId = dialogue.id
    const admin = await makeAdministrator()
    const kept = await makeMember({
      in: { dialogueId, group: 'miners', state: 'applied' },
      roles: [{ role: 'rapporteur', dialogueId }],
    })
    const merged = await makeMember({
      in: { dialogueId, group: 'industry' },
      roles: [{ role: 'rapporteur', dialogueId, speaksFor: 'industry' }],
    })
    const second = await makeDialogue()
    for (const person of [kept, merged])
      await db().affiliation.create({
        data: {
          personId: person.personId,
          group: 'miners',
          state: 'approved',
          registrations: {
            create: {
              dialogueId: second.id,
              personId: person.personId,
              name: person === kept ? 'The kept name' : 'The other name',
              language: 'en',
              state: 'confirmed',
            },
          },
        },
      })
    const view = await rowOf((await publishedView(council, miner)).publicId)
    const later = await rowOf((await publishedView(council, miner, { nonce: newToken() })).publicId)
    const own = await rowOf((await publishedView(council, merged)).publicId)
    const answer = (person: { personId: string }, contributionId: string, day: number) => ({
      contributionId,
      personId: person.personId,
      value: person === kept ? ('agree' as const) : ('disagree' as const),
      changedAt: new Date(Date.UTC(2026, 0, day)),
    })
    await db().response.createMany({
      data: [
        answer(kept, view.id, 2),
        answer(merged, view.id, 1),
        answer(kept, later.id, 1),
        answer(merged, later.id, 2),
        answer(kept, own.id, 1),
      ],
    })
    await db().respondent.createMany({
      data: [kept, merged].map(({ personId }) => ({ dialogueId, personId })),
    })
    const event = await makeSmallEvent(dialogueId, 'both')
    await db().eventRegistration.createMany({
      data: [
        { eventId: event.id, personId: kept.personId, state: 'withdrawn', place: null },
        { eventId: event.id, personId: merged.personId, state: 'confirmed', place: 3 },
      ],
    })
    await db().phoneNumber.createMany({
      data: [kept, merged].map(({ personId }) => ({ personId, number: '+255700000001' })),
    })

    const pair = { keptId: kept.personId, mergedId: merged.personId }
    const preview = await mergePreview(admin, pair)
    expect(preview.conflicts.map(({ kind, stays }) => `${kind} ${stays}`).sort()).toEqual([
      'place merged',
      'registration kept',
      'registration merged',
    ])
    await mergePeople(admin, mergeWish(pair.keptId, pair.mergedId))

    const registrations = await db().registration.findMany({
      where: { dialogueId: { in: [dialogueId, second.id] }, personId: kept.personId },
      include: { affiliation: true },
      orderBy: { dialogueId: 'asc' },
    })
    const inFirst = registrations.find((each) => each.dialogueId === dialogueId)
    expect(inFirst).toMatchObject({ state: 'confirmed', affiliation: { group: 'industry' } })
    const inSecond = registrations.find((each) => each.dialogueId === second.id)
    expect(inSecond).toMatchObject({ name: 'The kept name' })
    // Whom nobody had approved as a miner isn't one now.
    expect(
      await db().affiliation.count({ where: { personId: kept.personId, state: 'pending' } }),
    ).toBe(0)
    const answers = await db().response.findMany({ where: { personId: kept.personId } })
    expect(answers.map(({ contributionId, value }) => [contributionId, value]).sort()).toEqual(
      [
        [view.id, 'agree'],
        [later.id, 'disagree'],
      ].sort(),
    )
    expect(await db().respondent.findMany({ where: { dialogueId } })).toEqual([
      { dialogueId, personId: kept.personId },
    ])
    expect(await db().eventRegistration.findMany({ where: { eventId: event.id } })).toMatchObject([
      { personId: kept.personId, state: 'confirmed', place: 3 },
    ])
    expect(await db().phoneNumber.count({ where: { personId: kept.personId } })).toBe(1)
    // Power behind somebody is never merged away.
    expect((await actorOf({ id: kept.personId })).roles).toEqual([
      { role: 'rapporteur', dialogueId, speaksFor: 'industry' },
    ])
    expect(
      await db().roleGrant.count({ where: { personId: kept.personId, role: 'rapporteur' } }),
    ).toBe(2)
    expect(await whereIsFound(merged.personId)).not.toContain('registration.person_id')
    expect(convenor.personId).not.toBe(kept.personId)
  })

  test('who approved their own other record waits for somebody else again', async () => {
    const dialogue = await makeDialogue()
    const admin = await makeAdministrator()
    const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
    const other = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
    await db().affiliation.updateMany({
      where: { personId: other.personId },
      data: { decidedById: convenor.personId },
    })
    const pair = { keptId: convenor.personId, mergedId: other.personId }
    expect((await mergePreview(admin, pair)).ownDecisions).toBe(1)
    await mergePeople(admin, mergeWish(convenor.personId, other.personId))
    const one = await actorOf({ id: convenor.personId })
    expect(one.participations).toMatchObject([{ state: 'applied' }])
    expect(one.groups).toEqual([])
  })

  test('refused while one person would have given both releases, or released their own', async () => {
    const council = await makeCouncil()
    const { miner, lead, convenor, otherMiner } = council
    const admin = await makeAdministrator()
    await publishedView(council, miner, { isPublic: true })
    const both = mergeWish(lead.personId, convenor.personId)
    expect((await mergePreview(admin, both)).obstacles).toEqual(['bothReleased'])
    await expect(mergePeople(admin, both)).rejects.toMatchObject({ code: 'merge.bothReleased' })
    const own = mergeWish(miner.personId, convenor.personId)
    await expect(mergePeople(admin, own)).rejects.toMatchObject({ code: 'merge.releasedOwn' })
    await mergePeople(admin, mergeWish(otherMiner.personId, convenor.personId))
  })

  test('nobody merges themself, the gone, or one with itself; and only administrators do', async () => {
    const admin = await makeAdministrator()
    const [one, two] = [await makePerson(), await makePerson()]
    for (const pair of [mergeWish(admin.personId, one.id), mergeWish(one.id, admin.personId)]) {
      await expect(mergePeople(admin, pair)).rejects.toMatchObject({ code: 'ownCase' })
      await expect(mergePreview(admin, pair)).rejects.toMatchObject({ code: 'ownCase' })
    }
    await expect(mergePeople(admin, mergeWish(one.id, one.id))).rejects.toMatchObject({
      kind: 'notFound',
    })
    const convenor = await makeMember({
      roles: [{ role: 'convenor', dialogueId: (await makeDialogue()).id }],
    })
    await expect(mergePeople(convenor, mergeWish(one.id, two.id))).rejects.toMatchObject({
      code: 'needsAdministrator',
    })
    await db().person.update({ where: { id: two.id }, data: { erasedAt: new Date(0) } })
    await expect(mergePeople(admin, mergeWish(one.id, two.id))).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})
