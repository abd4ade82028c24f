import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { withdrawFromEvent } from '@/lib/seats/operations/own'
import { formSetting, formsShown } from '@/lib/testing/forms'
import { makeMember, words } from '@/lib/testing/make'
import { fillAnswers, saveMyAnswers } from './answering'
import { endQuestion } from './operations'
import { answersOf, myAnswers, peopleWithAnswers } from './queries'

describe('answering', () => {
  test('registering comes first; its questions stay open until they are answered', async () => {
    const { slug, asks, guest, comes, miner } = await formSetting()
    const must = await asks({ isRequired: true })
    const { member } = await guest()
    expect(await formsShown(member, slug)).toEqual([
      { form: 'registration', path: `/me/events/${slug}/answers`, isOpen: true },
    ])
    const save = (answers: Record<string, string>) =>
      saveMyAnswers(member, { slug, shown: [must], answers })
    await expect(save({})).rejects.toMatchObject({ code: 'answerNeeded', field: `answers.${must}` })
    await save({ [must]: 'yes' })
    expect(await formsShown(member, slug)).toMatchObject([{ form: 'registration', isOpen: false }])
    const waits = await miner()
    await comes(waits, { state: 'waitlisted' })
    expect(await formsShown(waits, slug)).toHaveLength(1)
    expect(await formsShown(await miner(), slug)).toEqual([])
    expect(await formsShown(visitor, slug)).toEqual([])
  })

  test('without a registration, after the event and after leaving it, nothing can be answered', async () => {
    const { slug, asks, guest, miner } = await formSetting()
    const id = await asks()
    const { member } = await guest()
    const post = { slug, shown: [id], answers: { [id]: 'yes' } }
    await expect(saveMyAnswers(await miner(), post)).rejects.toMatchObject({ kind: 'notFound' })
    const over = new Date('2030-01-23T00:00:00Z')
    await expect(atTime(over, () => saveMyAnswers(member, post))).rejects.toMatchObject({
      code: 'eventIsOver',
    })
    await withdrawFromEvent(member, { slug })
    await expect(saveMyAnswers(member, post)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('a consent is never changed by a save that isn’t about it', async () => {
    const { slug, asks, guest, convenor } = await formSetting()
    const photo = await asks({ label: words('May we take your picture?') })
    const from = await asks({ kind: 'text' })
    const { member, registrationId } = await guest()
    const answers = async () => (await myAnswers(member, slug)).answers
    await saveMyAnswers(member, {
      slug,
      shown: [photo, from],
      answers: { [photo]: 'no', [from]: 'Tarkwa' },
    })
    // A page that was open since before the switch was there, and a form whose switch is missing.
    await saveMyAnswers(member, { slug, shown: [from], answers: { [from]: 'Prestea' } })
    await saveMyAnswers(member, { slug, shown: [photo, from], answers: { [from]: 'Prestea' } })
    await fillAnswers(convenor, {
      registrationId,
      shown: [from],
      answers: { [from]: 'Bogoso', [photo]: 'yes' },
    })
    expect(await answers()).toEqual({ [photo]: 'no', [from]: 'Bogoso' })
    await saveMyAnswers(member, { slug, shown: [photo], answers: { [photo]: '' } })
    expect(await answers()).toEqual({ [from]: 'Bogoso' })
  })

  test('an ended question keeps its answers, and is shown with them', async () => {
    const { slug, asks, guest, convenor } = await formSetting()
    const id = await asks({ kind: 'text' })
    const { member, registrationId } = await guest()
    await saveMyAnswers(member, { slug, shown: [id], answers: { [id]: 'By the river' } })
    await endQuestion(convenor, { id })
    expect((await myAnswers(member, slug)).questions).toEqual([])
    const page = await answersOf(convenor, slug, registrationId)
    expect(page.former).toMatchObject([{ value: 'By the river' }])
  })

  test('what only convenors fill in never reaches the person, nor a facilitator', async () => {
    const { slug, asks, guest, convenor, atEvent } = await formSetting()
    const note = await asks({ kind: 'text', isForConvenors: true, label: words('Secret question') })
    const { member, registrationId } = await guest()
    await fillAnswers(convenor, {
      registrationId,
      shown: [note],
      answers: { [note]: 'Secret note' },
    })
    const facilitator = await atEvent('facilitator', ['miners'])
    const seen = [
      await myAnswers(member, slug),
      await answersOf(facilitator, slug, registrationId),
      await peopleWithAnswers(facilitator, slug),
    ]
    expect(JSON.stringify(seen)).not.toMatch(/Secret/)
    // Sent all the same, they change nothing.
    const forged = { shown: [note], answers: { [note]: 'Nicer' } }
    await saveMyAnswers(member, { slug, ...forged })
    await fillAnswers(facilitator, { registrationId, ...forged })
    const page = await answersOf(convenor, slug, registrationId)
    expect(page.answers).toEqual({ [note]: 'Secret note' })
  })

  test('others fill it in only for those they speak for; nobody with power behind them', async () => {
    const { slug, asks, guest, dialogue, atEvent, miner } = await formSetting()
    const id = await asks({ kind: 'text' })
    const { registrationId } = await guest('miners', 'Efua')
    const official = await guest('government', 'Kwame')
    const post = (of: string) => ({ registrationId: of, shown: [id], answers: { [id]: 'Heard' } })
    const forMiners = await atEvent('facilitator', ['miners'])
    await fillAnswers(forMiners, post(registrationId))
    await expect(fillAnswers(forMiners, post(official.registrationId))).rejects.toMatchObject({
      kind: 'forbidden',
    })
    expect((await peopleWithAnswers(forMiners, slug)).people.map(({ name }) => name)).toEqual([
      'Efua',
    ])
    const desk = await atEvent('registrationDesk')
    const rapporteur = await atEvent('rapporteur')
    const here = { role: 'convenor' as const, dialogueId: dialogue.id }
    await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
    const powerful = await makeMember({ roles: [{ ...here, speaksFor: 'government' }] })
    for (const other of [desk, rapporteur, powerful, await miner(), official.member]) {
      await expect(fillAnswers(other, post(registrationId))).rejects.toMatchObject({
        kind: 'forbidden',
      })
      await expect(answersOf(other, slug, registrationId)).rejects.toMatchObject({
        kind: 'forbidden',
      })
      await expect(peopleWithAnswers(other, slug)).rejects.toMatchObject({ kind: 'forbidden' })
    }
  })

  test('somebody’s form under another event is not found', async () => {
    const [here, there] = [await formSetting(), await formSetting()]
    const { registrationId } = await there.guest()
    await expect(answersOf(here.convenor, here.slug, registrationId)).rejects.toMatchObject({
      kind: 'notFound',
    })
    await expect(
      fillAnswers(here.convenor, { registrationId, shown: [], answers: {} }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('two saves at once lose nothing', async () => {
    const { slug, asks, guest, convenor } = await formSetting()
    const [one, two] = [await asks({ kind: 'text' }), await asks({ kind: 'text' })]
    const { member, registrationId } = await guest()
    await Promise.all([
      saveMyAnswers(member, { slug, shown: [one], answers: { [one]: 'mine' } }),
      fillAnswers(convenor, { registrationId, shown: [two], answers: { [two]: 'hers' } }),
    ])
    expect((await myAnswers(member, slug)).answers).toEqual({ [one]: 'mine', [two]: 'hers' })
    expect(await db().formAnswer.count({ where: { registrationId } })).toBe(2)
  })
})
