import { describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/actor'
import { mergePeople } from '@/lib/accounts/operations/merge'
import { enterContribution } from '@/lib/contributions/operations/enter'
import { respond } from '@/lib/contributions/operations/respond'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { eraseAccount } from '@/lib/personal-data/erase'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember, makePerson } from '@/lib/testing/make'
import { makeAdministrator, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'

const signIn = { kind: 'signIn' }

describe('whoever is gone since their request began', () => {
  const council = makeCouncil()
  const somebody = async () =>
    makeMember({ in: { dialogueId: (await council).dialogue.id, group: 'miners' } })

  test('writes nothing as a record that was merged, by name or anonymously', async () => {
    const { prompt, otherMiner } = await council
    const merged = await somebody()
    const { publicId } = await publishedView(await council, otherMiner)
    const admin = await makeAdministrator()
    await mergePeople(admin, mergeWish((await makePerson()).id, merged.personId))
    const before = await db().contribution.count()
    await expect(posts(merged, prompt)).rejects.toMatchObject(signIn)
    const anonymously = posts(merged, prompt, { attribution: 'anonymous' })
    await expect(anonymously).rejects.toMatchObject(signIn)
    await expect(respond(merged, { view: publicId, value: 'agree' })).rejects.toMatchObject(signIn)
    expect(await db().contribution.count()).toBe(before)
    expect(await whereIsFound(merged.personId)).not.toContain('response.person_id')
  })

  test('is asked of an anonymous author without a note in their row', async () => {
    const { prompt } = await council
    const author = await somebody()
    const { publicId } = await posts(author, prompt, { attribution: 'anonymous' })
    const [row] = await db().$queryRaw<{ shared: boolean }[]>`
      SELECT p.xmax::text = c.xmin::text AS shared FROM person p, contribution c
      WHERE p.id = ${author.personId}::uuid AND c.public_id = ${publicId}`
    expect(row).toEqual({ shared: false })
  })

  test('writes nothing as an erased record', async () => {
    const { prompt } = await council
    const erased = await somebody()
    await eraseAccount(erased, { views: 'keep', word: 'ERASE' })
    await expect(posts(erased, prompt)).rejects.toMatchObject(signIn)
  })

  const nothingOf = async ({ personId }: Member) => {
    const found = await whereIsFound(personId)
    expect(found.filter((place) => !/^(person\.id|activity\.)/.test(place))).toEqual([])
  }

  test('at the same moment: what was written moves along, or was never written', async () => {
    const { prompt, otherMiner } = await council
    const admin = await makeAdministrator()
    const { publicId } = await publishedView(await council, otherMiner)
    for (let round = 0; round < 3; round += 1) {
      const merged = await somebody()
      const own = await posts(merged, prompt)
      const kept = await makePerson()
      const [done, ...written] = await Promise.allSettled([
        mergePeople(admin, mergeWish(kept.id, merged.personId)),
        posts(merged, prompt, { nonce: newToken() }),
        respond(merged, { view: publicId, value: 'agree' }),
        withdrawView(merged, { publicId: own.publicId }),
      ])
      // Nobody ends with an error page: what waits for each other takes turns.
      expect(done).toMatchObject({ status: 'fulfilled' })
      for (const each of written) {
        if (each.status === 'rejected')
          expect(each.reason).toMatchObject({
            kind: expect.stringMatching(/signIn|notFound|forbidden/),
          })
      }
      await nothingOf(merged)
    }
  })

  test('at the same moment, when a facilitator takes down what they say', async () => {
    const { prompt, facilitator } = await council
    for (let round = 0; round < 3; round += 1) {
      const merged = await somebody()
      const kept = await makePerson()
      const [participation] = merged.participations
      const [, entered] = await Promise.all([
        mergePeople(await makeAdministrator(), mergeWish(kept.id, merged.personId)),
        enterContribution(facilitator, {
          nonce: newToken(),
          promptId: prompt,
          registrationId: participation?.registrationId ?? '',
          text: 'Come in the evening.',
          language: 'en',
          attribution: 'group',
          isPublic: false,
          channel: 'facilitator',
          isReadBack: true,
          earshot: 'nobody',
          isGloss: true,
          spokenLanguage: 'tw',
        }),
      ])
      expect((await rowOf(entered.publicId)).personId).toBe(kept.id)
      await nothingOf(merged)
    }
  })

  test('at the same moment as an erasure', async () => {
    const { prompt } = await council
    for (let round = 0; round < 3; round += 1) {
      const erased = await somebody()
      const [done] = await Promise.allSettled([
        eraseAccount(erased, { views: 'withdraw', word: 'ERASE' }),
        posts(erased, prompt, { nonce: newToken() }),
      ])
      expect(done).toMatchObject({ status: 'fulfilled' })
      expect(await db().contribution.count({ where: { personId: erased.personId } })).toBe(0)
    }
  })
})
