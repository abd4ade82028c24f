import { describe, expect, test } from 'vitest'
import type { Role } from '@/lib/access/actor'
import { publishGround } from '@/lib/common-ground/operations/publish'
import { enterContribution } from '@/lib/contributions/operations/enter'
import { enterAnswer } from '@/lib/facilitated/operations/answer'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { answerEntry, registrationOf, viewEntry } from '@/lib/testing/entering'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, rowOf } from '@/lib/testing/views'
import { answerAppeal, appeal } from './operations/appeal'
import { clearFlag } from './operations/look'
import { mergeView } from './operations/merge'
import { redact } from './operations/redact'
import { unwatchWord, watchWords } from './operations/settings'
import { second, takeAway } from './operations/take-away'
import { undo } from './operations/undo'

const [one, other] = [await makeCouncil(), await makeCouncil()]
const roles = (['convenor', 'facilitator', 'safeguardingLead'] as const).flatMap((role: Role) =>
  [one, other].map(({ dialogue }) => ({ role, dialogueId: dialogue.id })),
)
/** Works in both dialogues: what stops them is that the things don't belong together. */
const both = await makeMember({ roles })
const notFound = { kind: 'notFound' }
const number = 'Ring 024 412 3456.'

describe('a thing under another’s parent (attack 2)', () => {
  test('a flag of another view is neither cleared nor taken out', async () => {
    const here = await posts(one.official, one.prompt, { text: number })
    const there = await posts(other.official, other.prompt, { text: number })
    const { id: flagId } = await db().contributionFlag.findFirstOrThrow({
      where: { contribution: { publicId: there.publicId } },
    })
    const { publicId } = here
    await expect(clearFlag(both, { publicId, flagId })).rejects.toMatchObject(notFound)
    const reason = 'personalData' as const
    const taking = { publicId, reason, flags: [flagId], exactly: '' }
    await expect(redact(both, { ...taking, kind: 'phoneNumber' })).rejects.toMatchObject({
      code: 'flagsChanged',
    })
    expect(await db().contributionFlag.findMany({ where: { id: flagId } })).toMatchObject([
      { clearedAt: null },
    ])
  })

  test('a view is merged into none of another dialogue', async () => {
    const { publicId } = await publishedView(one, one.miner)
    const { publicId: kept } = await publishedView(other, other.miner)
    await expect(mergeView(both, { publicId, kept })).rejects.toMatchObject({ code: 'mergePrompt' })
    await expect(mergeView(one.lead, { publicId, kept })).rejects.toMatchObject(notFound)
    expect(await rowOf(publicId)).toMatchObject({ state: 'published' })
  })

  test('a watched word is taken off by the dialogue that has it, and by no other', async () => {
    const { slug } = other.dialogue
    await watchWords(both, { slug, kind: 'siteName', words: 'Sentinel Pit' })
    const where = { dialogueId: other.dialogue.id, text: 'Sentinel Pit' }
    const { id } = await db().watchWord.findFirstOrThrow({ where })
    await unwatchWord(both, { slug: one.dialogue.slug, id })
    expect(await db().watchWord.count({ where })).toBe(1)
  })

  test('an answer or a view is entered for nobody who is registered elsewhere', async () => {
    const { publicId } = await publishedView(other, other.official)
    const elsewhere = await registrationOf(one.miner, one.dialogue.id)
    const entries = [
      () => enterAnswer(both, answerEntry(publicId, elsewhere)),
      () => enterContribution(both, viewEntry(other.prompt, elsewhere)),
    ]
    for (const enter of entries) await expect(enter()).rejects.toMatchObject(notFound)
    expect(await db().response.count({ where: { personId: one.miner.personId } })).toBe(0)
  })

  test('a snapshot is published under its own dialogue only', async () => {
    const snapshot = newPublicId()
    for (const [council, publicId] of [
      [one, newPublicId()],
      [other, snapshot],
    ] as const)
      await db().commonGroundSnapshot.create({
        data: {
          ...{ publicId, dialogueId: council.dialogue.id, number: 1, madeAt: now() },
          ...{ parameters: {}, inputHash: 'x' },
        },
      })
    const { slug } = one.dialogue
    await expect(publishGround(both, { slug, snapshot })).rejects.toMatchObject({
      code: 'snapshotOvertaken',
    })
    expect(
      await db().commonGroundSnapshot.findMany({ where: { publicId: snapshot } }),
    ).toMatchObject([{ publishedAt: null }])
  })
})

describe('staff of one dialogue in another (attack 4)', () => {
  test('decide, second, undo and answer nothing, though they know the id of the decision', async () => {
    const { publicId } = await publishedView(one, one.official)
    await takeAway(one.lead, { publicId, reason: 'unclear' })
    await appeal(one.official, { publicId, text: 'It is clear.' })
    const { id: decisionId } = await db().decision.findFirstOrThrow({
      where: { contribution: { publicId } },
    })
    for (const actor of [other.lead, other.convenor, other.facilitator]) {
      const acts = [
        () => second(actor, { decisionId, isFor: 'yes' }),
        () => undo(actor, { decisionId }),
        () => answerAppeal(actor, { decisionId, outcome: 'rejected', answer: 'No.' }),
      ]
      for (const act of acts) await expect(act()).rejects.toMatchObject(notFound)
    }
    expect(await rowOf(publicId)).toMatchObject({ state: 'hidden' })
  })
})
