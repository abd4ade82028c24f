import { describe, expect, test } from 'vitest'
import { mergePeople } from '@/lib/accounts/operations/merge'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeMember, makePerson } from '@/lib/testing/make'
import { makeAdministrator, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { makeCouncil, posts, rowOf } from '@/lib/testing/views'
import { showAs } from './operations/show-as'

const anonymously = (publicId: string) => ({
  nonce: newToken(),
  publicId,
  attribution: 'anonymous' as const,
  isPublic: false,
})

describe('a view that becomes anonymous after its author’s records were merged', () => {
  const council = makeCouncil()
  const author = async () => {
    const { dialogue, prompt } = await council
    const posted = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
    return { posted, ...(await posts(posted, prompt)) }
  }
  const logged = (objectId: string) => db().activity.count({ where: { objectId } })

  test('has no line in the log that names any of the records', async () => {
    const { posted, publicId } = await author()
    const admin = await makeAdministrator()
    const [between, kept] = [await makePerson(), await makePerson()]
    await mergePeople(admin, mergeWish(between.id, posted.personId))
    await mergePeople(admin, mergeWish(kept.id, between.id))
    const { id } = await rowOf(publicId)
    expect(await logged(id)).toBe(1)
    await showAs(await actorOf(kept), anonymously(publicId))
    expect(await logged(id)).toBe(0)
    expect(await whereIsFound(posted.personId)).toEqual(['person.id'])
    // The index makes it anew: by which view, not of whom, nor when.
    expect(await whereIsFound(id)).toEqual(['contribution.id', 'search_stale.object_id'])
  })

  test('nor where a merged record points to one that was merged itself', async () => {
    const { posted, publicId } = await author()
    const admin = await makeAdministrator()
    const [between, kept] = [await makePerson(), await makePerson()]
    await mergePeople(admin, mergeWish(kept.id, posted.personId))
    const pointsTo = (id: string, mergedIntoId: string) =>
      db().person.update({ where: { id }, data: { mergedIntoId } })
    await pointsTo(between.id, kept.id)
    await pointsTo(posted.personId, between.id)
    await showAs(await actorOf(kept), anonymously(publicId))
    expect(await logged((await rowOf(publicId)).id)).toBe(0)
  })

  test('nor where the merge comes at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { posted, publicId } = await author()
      const admin = await makeAdministrator()
      const kept = await makePerson()
      await Promise.allSettled([
        mergePeople(admin, mergeWish(kept.id, posted.personId)),
        showAs(posted, anonymously(publicId)),
      ])
      const { id, attribution, personId } = await rowOf(publicId)
      if (attribution === 'group') {
        expect(personId).toBe(kept.id)
        await showAs(await actorOf(kept), anonymously(publicId))
      }
      expect(await logged(id)).toBe(0)
      expect(await rowOf(publicId)).toMatchObject({ attribution: 'anonymous', personId: null })
    }
  })
})

test('no number of a transaction stands both in the view and in a row of its author', async () => {
  const { dialogue, prompt } = await makeCouncil()
  const posted = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
  for (const underPseudonym of [false, true]) {
    const { publicId } = await posts(posted, prompt)
    const byGroup = { nonce: newToken(), publicId, attribution: 'group' as const, isPublic: false }
    await showAs(posted, { ...byGroup, underPseudonym })
    await showAs(posted, anonymously(publicId))
    const [row] = await db().$queryRaw<{ view: string; others: string[] }[]>`
      SELECT c.xmin::text AS view, array(
        SELECT xmin::text FROM registration WHERE person_id = ${posted.personId}::uuid
        UNION ALL SELECT xmin::text FROM person WHERE id = ${posted.personId}::uuid
        UNION ALL SELECT xmax::text FROM person WHERE id = ${posted.personId}::uuid) AS others
      FROM contribution c WHERE c.public_id = ${publicId}`
    expect(row?.others.length).toBe(3)
    expect(row?.others).not.toContain(row?.view)
    const [registration] = posted.participations
    const kept = { id: registration?.registrationId ?? '', pseudonym: { not: null } }
    expect(await db().registration.count({ where: kept })).toBe(0)
  }
})
