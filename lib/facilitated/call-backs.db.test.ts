import { describe, expect, test } from 'vitest'
import { visitor, worker } from '@/lib/access/actor'
import { enterContribution } from '@/lib/contributions/operations/enter'
import { respond } from '@/lib/contributions/operations/respond'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { deskPage } from '@/lib/desk/queries'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { answerEntry, registrationOf, viewEntry } from '@/lib/testing/entering'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, publishedView, publishes, rowOf } from '@/lib/testing/views'
import { drawCallBacks } from './draw'
import { enterAnswer } from './operations/answer'
import { decideOnDenied, noteCallBack, showNumberToAsk } from './operations/call-back'
import { callBacksPage } from './queries/call-backs'
import { enteredForMe } from './queries/for-me'

/** Efua with a phone number, for whom a view that is out and two answers were entered, drawn to be asked. */
async function setting() {
  const council = await makeCouncil()
  const { dialogue, miner, facilitator } = council
  await db().phoneNumber.create({ data: { personId: miner.personId, number: '+233201234567' } })
  const registrationId = await registrationOf(miner, dialogue.id)
  const answered = [
    await publishedView(council, council.official),
    await publishedView(council, council.official),
  ]
  for (const { publicId } of answered) {
    await enterAnswer(facilitator, answerEntry(publicId, registrationId))
  }
  const out = await enterContribution(facilitator, viewEntry(council.prompt, registrationId))
  await publishes(council, out.publicId)
  const pending = await enterContribution(facilitator, viewEntry(council.prompt, registrationId))
  await drawCallBacks(worker, dialogue.id)
  const { id } = await db().callBack.findFirstOrThrow({ where: { registrationId } })
  const counting = () => db().response.count({ where: { personId: miner.personId } })
  return { ...council, registrationId, answered, out, pending, id, counting }
}

const note = (id: string, outcome: 'confirmed' | 'denied' | 'notReached') => ({
  id,
  outcome,
  words: null,
})

describe('the sample', () => {
  test('is drawn of those for whom something was entered, and nobody twice', async () => {
    const { dialogue, facilitator, miner } = await setting()
    await drawCallBacks(worker, dialogue.id)
    await Promise.all([drawCallBacks(worker, dialogue.id), drawCallBacks(worker, dialogue.id)])
    expect(await db().callBack.findMany({ where: { dialogueId: dialogue.id } })).toMatchObject([
      {
        enteredById: facilitator.personId,
        registrationId: await registrationOf(miner, dialogue.id),
      },
    ])
  })

  test('knows nothing of anonymous views', async () => {
    const { dialogue, facilitator, miner, prompt } = await makeCouncil()
    const registrationId = await registrationOf(miner, dialogue.id)
    await enterContribution(
      facilitator,
      viewEntry(prompt, registrationId, { attribution: 'anonymous' }),
    )
    await drawCallBacks(worker, dialogue.id)
    expect(await db().callBack.count({ where: { dialogueId: dialogue.id } })).toBe(0)
  })
})

describe('calling back', () => {
  test('the caller learns how much and when, by whom, and never which views', async () => {
    const { convenor, dialogue } = await setting()
    const page = await callBacksPage(convenor, dialogue.slug)
    expect(page.waiting).toMatchObject([
      {
        name: 'Efua Sample',
        views: 2,
        answers: 2,
        phones: ['+233 …67'],
        can: { note: true, unmask: true, decide: false },
      },
    ])
    expect(JSON.stringify(page)).not.toContain('washing place')
  })

  test('the number is shown to who asked with a reason, which is logged', async () => {
    const { convenor, lead, dialogue, id, miner } = await setting()
    await showNumberToAsk(convenor, { id, reason: 'To ask' })
    const phones = async (actor: typeof convenor) =>
      (await callBacksPage(actor, dialogue.slug)).waiting[0]?.phones
    expect(await phones(convenor)).toEqual(['+233 20 123 4567'])
    expect(await phones(lead)).toEqual(['+233 …67'])
    expect(
      await db().activity.count({
        where: { verb: 'callBack.unmask', objectId: miner.personId, reason: 'To ask' },
      }),
    ).toBe(1)
  })

  test('never by who entered it, by officials or by anybody outside (attack 31)', async () => {
    const { facilitator, otherFacilitator, officialConvenor, miner, rapporteur, dialogue, id } =
      await setting()
    const acts = [
      (actor: typeof miner) => noteCallBack(actor, note(id, 'confirmed')),
      (actor: typeof miner) => showNumberToAsk(actor, { id, reason: 'x' }),
    ]
    for (const act of acts) {
      await expect(act(facilitator)).rejects.toMatchObject({ code: 'ownCase' })
      await expect(act(officialConvenor)).rejects.toMatchObject({ code: 'powerBehind' })
      for (const other of [miner, rapporteur]) {
        await expect(act(other)).rejects.toMatchObject({ code: 'needsRole' })
      }
    }
    await expect(callBacksPage(visitor, dialogue.slug)).rejects.toMatchObject({ kind: 'signIn' })
    await noteCallBack(otherFacilitator, note(id, 'confirmed'))
    await expect(noteCallBack(otherFacilitator, note(id, 'denied'))).rejects.toMatchObject({
      code: 'alreadyDecided',
    })
  })

  test('who was not reached stays on the list', async () => {
    const { convenor, dialogue, id } = await setting()
    await noteCallBack(convenor, note(id, 'notReached'))
    expect((await callBacksPage(convenor, dialogue.slug)).waiting).toHaveLength(1)
    await noteCallBack(convenor, note(id, 'confirmed'))
    expect((await callBacksPage(convenor, dialogue.slug)).waiting).toHaveLength(0)
  })
})

describe('what the person denies (attack 31)', () => {
  test('is out of sight and out of every count at once, for any length of time', async () => {
    const { convenor, dialogue, id, out, pending, counting, otherMiner } = await setting()
    expect(await counting()).toBe(2)
    await noteCallBack(convenor, note(id, 'denied'))
    expect(await counting()).toBe(0)
    expect(await db().respondent.count({ where: { dialogueId: dialogue.id } })).toBe(0)
    for (const { publicId } of [out, pending]) {
      expect(await rowOf(publicId)).toMatchObject({ state: 'held', heldUntil: null })
    }
    const { views } = await viewsOfDialogue(otherMiner, { slug: dialogue.slug })
    expect(views.map(({ publicId }) => publicId)).not.toContain(out.publicId)
  })

  test('withdrawn at the same moment, a view stays withdrawn', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const { convenor, miner, id, out } = await setting()
      await Promise.all([
        noteCallBack(convenor, note(id, 'denied')),
        withdrawView(miner, { publicId: out.publicId }),
      ])
      expect(await rowOf(out.publicId)).toMatchObject({ state: 'withdrawn', text: '' })
    }
  })

  test('the person sees that it doesn’t count; the facilitator enters no more for them', async () => {
    const { convenor, facilitator, otherFacilitator, miner, prompt, id, registrationId, answered } =
      await setting()
    await noteCallBack(convenor, note(id, 'denied'))
    const { answers } = await enteredForMe(miner)
    expect(answers.map(({ isSetAside }) => isSetAside)).toEqual([true, true])
    const [one] = answered
    const entry = () => answerEntry(one?.publicId ?? '', registrationId)
    await expect(enterAnswer(facilitator, entry())).rejects.toMatchObject({ code: 'entriesDenied' })
    await expect(
      enterContribution(facilitator, viewEntry(prompt, registrationId)),
    ).rejects.toMatchObject({ code: 'entriesDenied' })
    await enterAnswer(otherFacilitator, entry())
  })

  test('only the safeguarding lead decides: they count again, but never over the person’s own', async () => {
    const { convenor, lead, facilitator, miner, dialogue, id, answered, counting } = await setting()
    await noteCallBack(convenor, note(id, 'denied'))
    const [one] = answered
    await respond(miner, { view: one?.publicId ?? '', value: 'disagree' })
    for (const actor of [convenor, facilitator]) {
      await expect(decideOnDenied(actor, { id, stands: 'yes' })).rejects.toMatchObject({
        code: 'needsRole',
      })
    }
    expect((await deskPage(lead, dialogue.slug)).waiting).toContainEqual(
      expect.objectContaining({ kind: 'denied', count: 1 }),
    )
    await decideOnDenied(lead, { id, stands: 'yes' })
    expect(await counting()).toBe(2)
    const kept = await db().response.findMany({ where: { personId: miner.personId } })
    expect(kept.map(({ value }) => value).sort()).toEqual(['agree', 'disagree'])
    await expect(decideOnDenied(lead, { id, stands: 'no' })).rejects.toMatchObject({
      code: 'alreadyDecided',
    })
  })

  test('struck, they are gone for good', async () => {
    const { convenor, lead, id, counting, miner } = await setting()
    await noteCallBack(convenor, note(id, 'denied'))
    await decideOnDenied(lead, { id, stands: 'no' })
    expect(await counting()).toBe(0)
    expect(await db().setAsideResponse.count({ where: { personId: miner.personId } })).toBe(0)
  })

  test('what the person has taken over stays', async () => {
    const { convenor, miner, id, out } = await setting()
    await db().contribution.update({
      where: { publicId: out.publicId },
      data: { takenOverAt: now() },
    })
    await db().response.updateMany({
      where: { personId: miner.personId },
      data: { takenOverAt: now() },
    })
    await noteCallBack(convenor, note(id, 'denied'))
    expect(await rowOf(out.publicId)).toMatchObject({ state: 'published' })
    expect(await db().response.count({ where: { personId: miner.personId } })).toBe(2)
  })
})

test('that one facilitator enters much of a group’s answers is told to convenor and lead, in words', async () => {
  const council = await makeCouncil()
  const { dialogue, facilitator, convenor, lead, otherFacilitator, officialConvenor } = council
  await db().person.update({ where: { id: facilitator.personId }, data: { name: 'Yaw' } })
  const { publicId } = await publishedView(council, council.official)
  const enters = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const member = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
      const id = await registrationOf(member, dialogue.id)
      await enterAnswer(facilitator, answerEntry(publicId, id))
    }
  }
  await enters(4)
  expect((await callBacksPage(convenor, dialogue.slug)).shares).toEqual([])
  await enters(1)
  for (const actor of [convenor, lead]) {
    expect((await callBacksPage(actor, dialogue.slug)).shares).toEqual([
      { group: 'miners', facilitator: 'Yaw' },
    ])
    expect((await deskPage(actor, dialogue.slug)).waiting).toContainEqual(
      expect.objectContaining({ kind: 'shares', count: 1 }),
    )
  }
  expect((await callBacksPage(otherFacilitator, dialogue.slug)).shares).toEqual([])
  await expect(callBacksPage(officialConvenor, dialogue.slug)).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
