import { beforeEach, describe, expect, test } from 'vitest'
import { codeFrom } from '@/lib/contributions/code'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { openByCode } from '@/lib/contributions/operations/by-code'
import { enteredForMe } from '@/lib/facilitated/queries/for-me'
import { setTiming } from '@/lib/moderation/operations/settings'
import { db } from '@/lib/platform/db'
import { choice, rowsOf } from '@/lib/testing/imports'
import { deedsIn, messagesCame } from '@/lib/testing/messages-came'
import { makeMember } from '@/lib/testing/make'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { makeCouncil, type Council } from '@/lib/testing/views'
import { reviewPage } from '../queries/review'
import { acceptRow, leaveRowOut, nonceOf, undoRow } from './decide'
import { allowUnregistered } from './discard'
import { settleAnonymous } from './finish'

withMediaFolder()

let council: Council
let miner: string
let id: string
beforeEach(async () => {
  ;({ council, miner, id } = await messagesCame())
})
const { row, take, finish, views } = deedsIn(() => ({ council, miner, id }))
const refusal = (code: string) => ({ name: 'Refusal', code })
const search = { show: 'all', page: 1 } as const

describe('until an import is finished', () => {
  test('nobody but facilitators reads any of it, and nothing counts', async () => {
    await setTiming(council.convenor, { slug: council.dialogue.slug, after: ['miners'] })
    await take(2)
    expect(await views()).toEqual([])
    const { dialogue, miner: person, lead } = council
    const seen = [
      await viewsOfDialogue(person, { id: dialogue.id }, {}, 10),
      await enteredForMe(person),
      await viewsOfDialogue(lead, { id: dialogue.id }, {}, 10),
    ]
    expect(JSON.stringify(seen)).not.toContain('Sentinel')
    const official = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'industry' }],
    })
    for (const actor of [person, lead, council.convenor, council.editor, official]) {
      await expect(reviewPage(actor, dialogue.slug, id, search)).rejects.toMatchObject({
        kind: 'notFound',
      })
    }
    await finish()
    const shown = await viewsOfDialogue(person, { id: dialogue.id }, {}, 10)
    expect(JSON.stringify(shown)).toContain('Sentinel')
  })

  test('an import of one dialogue is none of another’s, whoever works in both', async () => {
    const elsewhere = await makeCouncil()
    await expect(
      reviewPage(council.facilitator, elsewhere.dialogue.slug, id, search),
    ).rejects.toMatchObject({ kind: 'notFound' })
    await expect(
      acceptRow(elsewhere.facilitator, choice(await row(2), miner)),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('a decision can be taken back', async () => {
    await take(2)
    await leaveRowOut(council.facilitator, { id, number: 3, reason: 'Not an answer' })
    for (const number of [2, 3]) await undoRow(council.otherFacilitator, { id, number })
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    await expect(undoRow(council.facilitator, { id, number: 2 })).rejects.toMatchObject(
      refusal('rowNotDecided'),
    )
  })
})

describe('an anonymous one', () => {
  test('keeps neither sender nor person nor who took it in, from the moment it is taken in', async () => {
    const before = await db().activity.count({ where: { verb: 'import.accept' } })
    const { code } = await take(2, { attribution: 'anonymous' })
    const kept = await row(2)
    expect(kept).toMatchObject({
      ...{ sealedSender: null, registrationId: null, decidedById: null, sameness: null },
      ...{ group: 'miners', attribution: 'anonymous' },
    })
    const { sealedFile } = await db().viewImport.findUniqueOrThrow({ where: { id } })
    expect(sealedFile).toBeNull()
    const logged = await db().activity.findMany({ where: { verb: 'import.accept' } })
    expect(logged).toHaveLength(before + 1)
    expect(logged.filter(({ dialogueId }) => dialogueId === council.dialogue.id)).toMatchObject([
      { actorId: null, objectId: null, at: null },
    ])
    await finish()
    expect(await rowsOf(id)).toEqual([])
    const [view] = await views()
    expect(view).toMatchObject({
      ...{ personId: null, enteredById: null, createdAt: null, group: 'miners' },
      provenance: { readBack: false, earshot: null, spokenLanguage: null },
    })
    expect(await db().activity.count({ where: { objectId: view?.id ?? '' } })).toBe(0)
    // The code that was shown at once is the way to it.
    await openByCode(council.miner, { code: code ?? '' })
  })

  test('is written under no number of a transaction that wrote who finished it', async () => {
    await take(2, { attribution: 'anonymous' })
    await take(3)
    await finish()
    const [found] = await db().$queryRaw<{ shared: number }[]>`
      SELECT count(*)::int AS shared FROM contribution c
      WHERE c.dialogue_id = ${council.dialogue.id}::uuid AND c.person_id IS NULL AND (
        EXISTS (SELECT FROM activity a WHERE a.xmin = c.xmin AND a.actor_id IS NOT NULL)
        OR EXISTS (SELECT FROM contribution o WHERE o.xmin = c.xmin AND o.person_id IS NOT NULL)
        OR EXISTS (SELECT FROM view_import i WHERE i.xmin = c.xmin OR i.xmax = c.xmin)
        OR EXISTS (SELECT FROM person p WHERE p.xmax = c.xmin))`
    expect(found?.shared).toBe(0)
  })

  test('which was finished when the process ended becomes a view once', async () => {
    await take(2, { attribution: 'anonymous' })
    await db().viewImport.update({ where: { id }, data: { state: 'finished' } })
    await Promise.all([settleAnonymous(id), settleAnonymous(id)])
    await settleAnonymous(id)
    expect(await views()).toHaveLength(1)
  })

  test('the same form again is answered with the same code', async () => {
    const input = choice(await row(2), miner, { attribution: 'anonymous' })
    const first = await acceptRow(council.facilitator, input)
    expect(await acceptRow(council.facilitator, input)).toEqual(first)
    expect(first.code).toBe(codeFrom(nonceOf(input.nonce, 2)))
  })
})

describe('somebody who is not registered', () => {
  const theirs = { group: 'miners', attribution: 'anonymous' } as const

  test('is taken in only where the dialogue allows it, and only anonymous', async () => {
    await expect(take(2, theirs, 'nobody')).rejects.toMatchObject(refusal('registerFirst'))
    await expect(
      allowUnregistered(council.facilitator, { slug: council.dialogue.slug, allowed: true }),
    ).rejects.toMatchObject(refusal('needsRole'))
    await allowUnregistered(council.convenor, { slug: council.dialogue.slug, allowed: true })
    await expect(take(2, { ...theirs, attribution: 'group' }, 'nobody')).rejects.toMatchObject(
      refusal('onlyAnonymous'),
    )
    for (const group of [null, 'media'] as const) {
      await expect(take(2, { ...theirs, group }, 'nobody')).rejects.toMatchObject(refusal('group'))
    }
    await take(2, theirs, 'nobody')
    await finish()
    expect(await views()).toMatchObject([{ group: 'miners', personId: null }])
  })
})
