import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { enterContribution } from '@/lib/contributions/operations/enter'
import { respond } from '@/lib/contributions/operations/respond'
import { db } from '@/lib/platform/db'
import { answerEntry, registrationOf, viewEntry } from '@/lib/testing/entering'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'
import { enterAnswer } from './answer'

const council = await makeCouncil()
const { dialogue, prompt, miner, otherMiner, official, facilitator, otherFacilitator } = council
const registrationId = await registrationOf(miner, dialogue.id)

const answersTo = async (publicId: string) =>
  db().response.findMany({ where: { contributionId: (await rowOf(publicId)).id } })

test('an answer that was spoken is the person’s own, with how it was taken down', async () => {
  const { publicId } = await publishedView(council, official)
  await enterAnswer(facilitator, answerEntry(publicId, registrationId))
  expect(await answersTo(publicId)).toMatchObject([
    {
      personId: miner.personId,
      value: 'agree',
      enteredById: facilitator.personId,
      provenance: {
        channel: 'facilitator',
        readBack: true,
        earshot: 'nobody',
        spokenLanguage: 'tw',
      },
    },
  ])
  expect(
    await db().respondent.count({ where: { dialogueId: dialogue.id, personId: miner.personId } }),
  ).toBe(1)
})

test('sent twice, also at the same moment, it is entered once (attack 40)', async () => {
  const { publicId } = await publishedView(council, official)
  const entry = answerEntry(publicId, registrationId)
  await Promise.all([entry, entry, entry].map((each) => enterAnswer(facilitator, each)))
  // Another value under the same mark is the same form once more.
  await enterAnswer(facilitator, { ...entry, value: 'disagree' })
  expect(await answersTo(publicId)).toMatchObject([{ value: 'agree' }])
})

test('two facilitators with the same person: one answer, the later one', async () => {
  const { publicId } = await publishedView(council, official)
  await enterAnswer(facilitator, answerEntry(publicId, registrationId))
  await enterAnswer(otherFacilitator, answerEntry(publicId, registrationId, { value: 'unsure' }))
  expect(await answersTo(publicId)).toMatchObject([
    { value: 'unsure', enteredById: otherFacilitator.personId },
  ])
})

test('what the person answers themself replaces what was entered, with all that is known of it', async () => {
  const { publicId } = await publishedView(council, official)
  await enterAnswer(facilitator, answerEntry(publicId, registrationId))
  await respond(miner, { view: publicId, value: 'disagree' })
  expect(await answersTo(publicId)).toMatchObject([
    { value: 'disagree', enteredById: null, provenance: null },
  ])
})

test('what was entered never replaces the person’s own, and says so', async () => {
  const { publicId } = await publishedView(council, official)
  await respond(miner, { view: publicId, value: 'disagree' })
  await expect(
    enterAnswer(facilitator, answerEntry(publicId, registrationId)),
  ).rejects.toMatchObject({ kind: 'conflict', code: 'answeredThemself' })
  expect(await answersTo(publicId)).toMatchObject([{ value: 'disagree', enteredById: null }])
})

test('entered and answered at the same moment: one answer, and it is the person’s own (attack 29)', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { publicId } = await publishedView(council, official)
    const acts = Array.from(
      { length: 6 },
      (_, index) => () =>
        index % 2 === 0
          ? enterAnswer(facilitator, answerEntry(publicId, registrationId))
          : respond(miner, { view: publicId, value: 'unsure' }),
    )
    await Promise.allSettled(acts.map((act) => act()))
    expect(await answersTo(publicId)).toMatchObject([{ value: 'unsure', enteredById: null }])
  }
})

test('an answer to the person’s own view counts for nothing, and doesn’t tell whose view it is', async () => {
  const { publicId } = await publishedView(council, miner, { attribution: 'group' })
  const own = await enterAnswer(facilitator, answerEntry(publicId, registrationId))
  const other = await enterAnswer(
    facilitator,
    answerEntry(publicId, await registrationOf(otherMiner, dialogue.id)),
  )
  expect(own).toEqual(other)
  expect(await answersTo(publicId)).toMatchObject([{ personId: otherMiner.personId }])
})

test('what somebody thinks of which view is in no log and no kept form', async () => {
  const { publicId } = await publishedView(council, official)
  await enterAnswer(facilitator, answerEntry(publicId, registrationId, { value: 'disagree' }))
  const { id } = await rowOf(publicId)
  expect(await db().activity.count({ where: { verb: 'response.enter', objectId: id } })).toBe(0)
  const kept = JSON.stringify(await db().handledForm.findMany())
  expect(kept).not.toContain(registrationId)
  expect(kept).not.toContain('disagree')
})

describe('refused', () => {
  test('by anybody but a facilitator of this dialogue with no power behind them', async () => {
    const { publicId } = await publishedView(council, official)
    const entry = answerEntry(publicId, registrationId)
    const elsewhere = await makeCouncil()
    const forIndustry = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'industry' }],
    })
    await expect(enterAnswer(visitor, entry)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(enterAnswer(elsewhere.facilitator, entry)).rejects.toMatchObject({
      kind: 'notFound',
    })
    for (const actor of [council.convenor, council.rapporteur, otherMiner]) {
      await expect(enterAnswer(actor, entry)).rejects.toMatchObject({ code: 'needsRole' })
    }
    await expect(enterAnswer(forIndustry, entry)).rejects.toMatchObject({ code: 'powerBehind' })
    expect(await answersTo(publicId)).toEqual([])
  })

  test('for somebody of another dialogue, who isn’t approved, or oneself', async () => {
    const { publicId } = await publishedView(council, official)
    const other = await makeCouncil()
    const applicant = await makeMember({
      in: { dialogueId: dialogue.id, group: 'miners', state: 'applied' },
    })
    const foreign = await registrationOf(other.miner, other.dialogue.id)
    const waiting = await registrationOf(applicant, dialogue.id)
    for (const id of [foreign, waiting]) {
      await expect(enterAnswer(facilitator, answerEntry(publicId, id))).rejects.toMatchObject({
        kind: 'notFound',
      })
    }
    const both = await makeMember({
      roles: [{ role: 'facilitator', dialogueId: dialogue.id }],
      in: { dialogueId: dialogue.id, group: 'community' },
    })
    await expect(
      enterAnswer(both, answerEntry(publicId, await registrationOf(both, dialogue.id))),
    ).rejects.toMatchObject({ code: 'ownCase' })
  })

  test('to a view that isn’t out, and when the stage is over', async () => {
    const { publicId } = await enterContribution(
      facilitator,
      viewEntry(prompt, await registrationOf(otherMiner, dialogue.id)),
    )
    await expect(
      enterAnswer(facilitator, answerEntry(publicId, registrationId)),
    ).rejects.toMatchObject({ kind: 'notFound' })
    const over = await makeCouncil()
    const shown = await publishedView(over, over.official)
    await db().stage.updateMany({
      where: { dialogueId: over.dialogue.id },
      data: { switch: 'closed' },
    })
    const entry = answerEntry(shown.publicId, await registrationOf(over.miner, over.dialogue.id))
    await expect(enterAnswer(over.facilitator, entry)).rejects.toMatchObject({
      code: 'stageClosed',
    })
  })
})
