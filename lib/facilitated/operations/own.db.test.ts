import { expect, test } from 'vitest'
import { editView } from '@/lib/contributions/operations/edit'
import { enterContribution } from '@/lib/contributions/operations/enter'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { eraseAccount } from '@/lib/personal-data/erase'
import { myData } from '@/lib/personal-data/export'
import { db } from '@/lib/platform/db'
import { answerEntry, registrationOf, viewEntry } from '@/lib/testing/entering'
import { makeCouncil, publishedView, publishes, rowOf } from '@/lib/testing/views'
import { enteredForMe } from '../queries/for-me'
import { enterAnswer } from './answer'
import { takeOverAnswer, takeOverView, withdrawAnswer } from './own'

const council = await makeCouncil()
const { dialogue, prompt, miner, otherMiner, official, facilitator } = council
const registrationId = await registrationOf(miner, dialogue.id)
const enters = (change: Parameters<typeof viewEntry>[2] = {}) =>
  enterContribution(facilitator, viewEntry(prompt, registrationId, change))

test('whoever was entered for sees all of it: what, by whom, on which day and how', async () => {
  const own = await makeCouncil()
  await db().person.update({
    where: { id: own.facilitator.personId },
    data: { name: 'Yaw Facilitator' },
  })
  const efua = await registrationOf(own.miner, own.dialogue.id)
  const posted = await publishedView(own, own.official)
  const entered = await enterContribution(own.facilitator, viewEntry(own.prompt, efua))
  await enterContribution(own.facilitator, {
    ...viewEntry(own.prompt, efua),
    text: 'sentinel of nobody',
    attribution: 'anonymous',
  })
  await enterAnswer(own.facilitator, answerEntry(posted.publicId, efua, { earshot: 'peers' }))
  const { views, answers } = await enteredForMe(own.miner)
  expect(views).toMatchObject([
    {
      publicId: entered.publicId,
      enteredBy: 'Yaw Facilitator',
      channel: 'facilitator',
      isReadBack: true,
      spokenLanguage: 'tw',
      isTakenOver: false,
      view: { content: { words: { text: 'Come to the washing place in the evening.' } } },
    },
  ])
  expect(answers).toMatchObject([
    { publicId: posted.publicId, value: 'agree', earshot: 'peers', enteredBy: 'Yaw Facilitator' },
  ])
  // Anonymous is nobody's: it stands in no list of anybody.
  expect(JSON.stringify(views)).not.toContain('sentinel')
  for (const other of [own.otherMiner, own.facilitator, own.convenor]) {
    expect(await enteredForMe(other)).toEqual({ views: [], answers: [] })
  }
})

test('a view that was entered is its author’s to change once they have taken it over', async () => {
  const { publicId } = await enters()
  const words = { publicId, text: 'Come in the morning.', language: 'en' }
  await expect(editView(miner, words)).rejects.toMatchObject({ code: 'takeOverFirst' })
  await takeOverView(miner, { publicId })
  await takeOverView(miner, { publicId })
  await editView(miner, words)
  // How it came stays beside it.
  expect(await rowOf(publicId)).toMatchObject({
    text: 'Come in the morning.',
    enteredById: facilitator.personId,
    takenOverAt: expect.any(Date),
    provenance: { earshot: 'nobody' },
  })
})

test('nobody else takes a view over, and nobody an anonymous or a withdrawn one', async () => {
  const { publicId } = await enters()
  await publishes(council, publicId)
  for (const other of [otherMiner, facilitator, council.convenor]) {
    await expect(takeOverView(other, { publicId })).rejects.toMatchObject({ kind: 'notFound' })
  }
  const hidden = await enters({ attribution: 'anonymous' })
  await expect(takeOverView(miner, { publicId: hidden.publicId })).rejects.toMatchObject({
    kind: 'notFound',
  })
  await withdrawView(miner, { publicId })
  await expect(takeOverView(miner, { publicId })).rejects.toMatchObject({ kind: 'conflict' })
})

test('an answer that was taken over is no facilitator’s any more', async () => {
  const { publicId } = await publishedView(council, official)
  await enterAnswer(facilitator, answerEntry(publicId, registrationId))
  await takeOverAnswer(miner, { view: publicId })
  await takeOverAnswer(miner, { view: publicId })
  await expect(
    enterAnswer(facilitator, answerEntry(publicId, registrationId, { value: 'disagree' })),
  ).rejects.toMatchObject({ code: 'answeredThemself' })
  const { answers } = await enteredForMe(miner)
  expect(answers.find((each) => each.publicId === publicId)).toMatchObject({
    value: 'agree',
    isTakenOver: true,
  })
})

test('an answer that was withdrawn is gone, and whoever has none left isn’t counted', async () => {
  const own = await makeCouncil()
  const efua = await registrationOf(own.miner, own.dialogue.id)
  const [one, two] = [
    await publishedView(own, own.official),
    await publishedView(own, own.official),
  ]
  for (const { publicId } of [one, two]) {
    await enterAnswer(own.facilitator, answerEntry(publicId, efua))
  }
  const counted = () =>
    db().respondent.count({ where: { dialogueId: own.dialogue.id, personId: own.miner.personId } })
  await withdrawAnswer(own.miner, { view: one.publicId })
  expect(await counted()).toBe(1)
  await withdrawAnswer(own.miner, { view: two.publicId })
  expect(await counted()).toBe(0)
  expect(await db().response.count({ where: { personId: own.miner.personId } })).toBe(0)
})

test('nobody withdraws or takes over an answer of somebody else’s, nor one that wasn’t entered', async () => {
  const { publicId } = await publishedView(council, official)
  await enterAnswer(facilitator, answerEntry(publicId, registrationId))
  for (const other of [otherMiner, facilitator]) {
    await expect(withdrawAnswer(other, { view: publicId })).rejects.toMatchObject({
      kind: 'notFound',
    })
    await expect(takeOverAnswer(other, { view: publicId })).rejects.toMatchObject({
      kind: 'notFound',
    })
  }
})

test('what was entered for somebody is in what they take out, and goes with their account', async () => {
  const own = await makeCouncil()
  const efua = await registrationOf(own.miner, own.dialogue.id)
  const { publicId } = await publishedView(own, own.official)
  await enterContribution(own.facilitator, viewEntry(own.prompt, efua))
  await enterAnswer(own.facilitator, answerEntry(publicId, efua))
  await db().callBack.create({
    data: {
      dialogueId: own.dialogue.id,
      registrationId: efua,
      enteredById: own.facilitator.personId,
      outcome: 'corrected',
      words: 'The day is wrong',
    },
  })
  const data = await myData(own.miner, 'en')
  expect(data.enteredForMe).toMatchObject([
    { value: null, channel: 'facilitator', isReadBack: true },
    { view: publicId, value: 'agree', earshot: 'nobody', isSetAside: false },
  ])
  expect(data.askedBack).toMatchObject([{ outcome: 'corrected', text: 'The day is wrong' }])
  expect(JSON.stringify(data)).not.toContain(own.facilitator.name)
  await eraseAccount(own.miner, { views: 'withdraw', word: 'ERASE' })
  expect(await db().response.count({ where: { personId: own.miner.personId } })).toBe(0)
  expect(await db().callBack.findFirst({ where: { registrationId: efua } })).toMatchObject({
    words: null,
  })
})
