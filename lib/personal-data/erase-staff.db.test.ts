import { describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { mergePeople } from '@/lib/accounts/operations/merge'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { makeAdministrator, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { makeCouncil, publishedView } from '@/lib/testing/views'
import { eraseAccount } from './erase'

const erase = (member: Member) => eraseAccount(member, { views: 'keep', word: 'ERASE' })

const outcomes = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map(({ status }) => status).sort()

describe('erasing the account of somebody with a role', () => {
  test('of the last two convenors who go at once, one stays', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id: dialogueId } = await makeDialogue()
      const { id: elsewhere } = await makeDialogue()
      const convenor = () =>
        makeMember({
          roles: [
            { role: 'convenor', dialogueId },
            { role: 'convenor', dialogueId: elsewhere },
          ],
        })
      const [one, two] = [await convenor(), await convenor()]
      expect(await outcomes([erase(one), erase(two)])).toEqual(['fulfilled', 'rejected'])
      expect(await db().roleGrant.count({ where: { dialogueId, endedAt: null } })).toBe(1)
    }
  })

  test('of the last two administrators who go at once, one stays', async () => {
    await db().roleGrant.updateMany({ where: { role: 'administrator' }, data: { endedAt: now() } })
    const [one, two] = [await makeAdministrator(), await makeAdministrator()]
    expect(await outcomes([erase(one), erase(two)])).toEqual(['fulfilled', 'rejected'])
    const left = await db().roleGrant.count({ where: { role: 'administrator', endedAt: null } })
    expect(left).toBe(1)
  })

  test('a safeguarding lead stays while officials work beside them alone', async () => {
    const { lead, dialogue } = await makeCouncil()
    await expect(erase(lead)).rejects.toMatchObject({ code: 'leadFirst' })
    await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
    await erase(lead)
    expect(await loadMember(lead.personId)).toBeNull()
  })

  test('the log says that the roles have ended, and whose act it was', async () => {
    const { id: dialogueId } = await makeDialogue()
    const member = await makeMember({
      roles: [{ role: 'facilitator', dialogueId }, { role: 'editor' }],
    })
    await erase(member)
    const grants = await db().roleGrant.findMany({ where: { personId: member.personId } })
    expect(grants.map(({ endedById }) => endedById)).toEqual([member.personId, member.personId])
    expect(grants.every(({ endedAt }) => endedAt)).toBe(true)
    const logged = await db().activity.findMany({
      where: { objectKind: 'roleGrant', objectId: { in: grants.map(({ id }) => id) } },
      orderBy: { verb: 'asc' },
    })
    expect(logged).toMatchObject([
      { verb: 'portal.endRole', dialogueId: null, actorId: member.personId },
      { verb: 'role.end', dialogueId, actorId: member.personId },
    ])
  })
})

describe('erasing an account that other records were merged into', () => {
  test('nothing ties their words to it, and no reason stays that was written about them', async () => {
    const council = await makeCouncil()
    const admin = await makeAdministrator()
    const merged = await makeMember({ in: { dialogueId: council.dialogue.id, group: 'miners' } })
    await publishedView(council, merged)
    await db().activity.create({
      data: {
        verb: 'account.unmask',
        objectKind: 'person',
        objectId: merged.personId,
        reason: 'Efua of the washing place asked',
        day: now(),
      },
    })
    const kept = await makePerson()
    await mergePeople(admin, mergeWish(kept.id, merged.personId))
    await erase(await actorOf(kept))
    expect(await whereIsFound(merged.personId)).toEqual(['activity.object_id', 'person.id'])
    expect(
      await db().activity.count({
        where: { objectId: { in: [kept.id, merged.personId] }, reason: { not: null } },
      }),
    ).toBe(0)
  })

  test('merging and erasing at once: a record that was merged away isn’t erased beside it', async () => {
    for (let round = 0; round < 4; round += 1) {
      const admin = await makeAdministrator()
      const [kept, merged] = [await makePerson(), await makeMember()]
      await Promise.allSettled([
        mergePeople(admin, mergeWish(kept.id, merged.personId)),
        erase(merged),
      ])
      const { erasedAt, mergedIntoId } = await db().person.findUniqueOrThrow({
        where: { id: merged.personId },
      })
      expect([erasedAt, mergedIntoId].filter((each) => each !== null)).toHaveLength(1)
    }
  })
})
