import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { formSetting, questionWish } from '@/lib/testing/forms'
import { words } from '@/lib/testing/make'
import { saveMyAnswers } from './answering'
import {
  addQuestion,
  addUsualQuestions,
  changeQuestion,
  endQuestion,
  moveQuestion,
  reopenQuestion,
} from './operations'
import { formsForEditing, myAnswers, questionForEditing } from './queries'

const idsOf = async (setting: Awaited<ReturnType<typeof formSetting>>, form = 'registration') =>
  (await formsForEditing(setting.convenor, setting.slug)).forms[form as 'registration']
    .filter(({ isEnded }) => !isEnded)
    .map(({ id }) => id)

const change = {
  label: words('Changed'),
  hint: null,
  options: [],
  isRequired: false,
  groups: [],
  onlyIf: null,
  topic: null,
}

describe('writing the questions', () => {
  test('a convenor adds, changes, orders, ends and asks again', async () => {
    const setting = await formSetting()
    const { convenor, asks } = setting
    const [first, second, third] = [await asks(), await asks(), await asks()]
    await moveQuestion(convenor, { id: third, direction: 'up' })
    expect(await idsOf(setting)).toEqual([first, third, second])
    await endQuestion(convenor, { id: first })
    expect(await idsOf(setting)).toEqual([third, second])
    await reopenQuestion(convenor, { id: first })
    expect(await idsOf(setting)).toEqual([third, second, first])
    await changeQuestion(convenor, { id: first, ...change })
    const page = await questionForEditing(convenor, setting.slug, first)
    expect(page.question.label).toEqual(words('Changed'))
  })

  test('the same post twice asks once', async () => {
    const setting = await formSetting()
    const wish = { slug: setting.slug, ...questionWish() }
    const both = await Promise.all([
      addQuestion(setting.convenor, wish),
      addQuestion(setting.convenor, wish),
    ])
    expect(both[0]).toEqual(both[1])
    expect(await idsOf(setting)).toHaveLength(1)
  })

  test('who doesn’t convene is refused, who can’t see the event finds nothing', async () => {
    const setting = await formSetting()
    const id = await setting.asks()
    const facilitator = await setting.atEvent('facilitator', ['miners'])
    const coConvenor = await setting.atEvent('coConvenor')
    await expect(endQuestion(facilitator, { id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(endQuestion(await setting.miner(), { id })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(endQuestion(visitor, { id })).rejects.toMatchObject({ kind: 'signIn' })
    await changeQuestion(coConvenor, { id, ...change })
  })

  test('two who change one question: the second sees what the first saved', async () => {
    const { convenor, slug, asks } = await formSetting()
    const id = await asks()
    const { seen } = await questionForEditing(convenor, slug, id)
    await changeQuestion(convenor, { id, ...change, seen, isRequired: true })
    const second = changeQuestion(convenor, { id, ...change, seen, label: words('Mine') })
    await expect(second).rejects.toMatchObject({
      code: 'overtaken',
      theirs: { label: words('Changed'), isRequired: 'on' },
    })
    const now = await questionForEditing(convenor, slug, id)
    expect(now.question.label).toEqual(words('Changed'))
    await changeQuestion(convenor, { id, ...change, seen: now.seen, label: words('Both') })
  })

  test('conditions that point forward, in a circle or to nothing are refused, as is moving into one', async () => {
    const { convenor, asks } = await formSetting()
    const first = await asks()
    const second = await asks({ onlyIf: { id: first, answer: 'yes' } })
    const after = (id: string) => ({ ...change, onlyIf: { id, answer: 'yes' } })
    const order = { code: 'conditionOrder' }
    await expect(changeQuestion(convenor, { id: first, ...after(second) })).rejects.toMatchObject(
      order,
    )
    await expect(changeQuestion(convenor, { id: first, ...after(first) })).rejects.toMatchObject(
      order,
    )
    await expect(moveQuestion(convenor, { id: second, direction: 'up' })).rejects.toMatchObject(
      order,
    )
    await expect(endQuestion(convenor, { id: first })).rejects.toMatchObject({
      code: 'questionNeeded',
    })
    await expect(asks({ onlyIf: { id: first, answer: 'maybe' } })).rejects.toMatchObject({
      code: 'conditionAnswer',
    })
    const elsewhere = await (await formSetting()).asks()
    await expect(asks({ onlyIf: { id: elsewhere, answer: 'yes' } })).rejects.toMatchObject(order)
    const note = await asks({ isForConvenors: true })
    await expect(asks({ onlyIf: { id: note, answer: 'yes' } })).rejects.toMatchObject({
      code: 'conditionHidden',
    })
  })

  test('a choice that is taken away keeps its words for old answers; one that is waited for stays', async () => {
    const { convenor, slug, asks, guest } = await formSetting()
    const options = ['By bus', 'By car', 'On foot'].map((text) => ({ id: '', label: words(text) }))
    const id = await asks({ kind: 'choice', options })
    const [bus, car, foot] = (await questionForEditing(convenor, slug, id)).question.options
    const { member } = await guest()
    await saveMyAnswers(member, { slug, shown: [id], answers: { [id]: foot?.id } })
    const kept = [bus, car].flatMap((each) => (each ? [{ id: each.id, label: each.label }] : []))
    await changeQuestion(convenor, { id, ...change, options: kept })
    const { question } = await questionForEditing(convenor, slug, id)
    expect(question.options.map(({ isEnded }) => isEnded)).toEqual([false, false, true])
    expect((await myAnswers(member, slug)).answers).toEqual({ [id]: foot?.id })
    await asks({ onlyIf: { id, answer: bus?.id ?? '' } })
    const without = [...kept.slice(1), { id: '', label: words('By boat') }]
    await expect(
      changeQuestion(convenor, { id, ...change, options: without }),
    ).rejects.toMatchObject({
      code: 'questionNeeded',
    })
  })

  test('the usual questions come once, in three languages, with their conditions', async () => {
    const setting = await formSetting()
    const { convenor, slug } = setting
    expect((await formsForEditing(convenor, slug)).lacksUsual).toBe(true)
    await addUsualQuestions(convenor, { slug })
    await addUsualQuestions(convenor, { slug })
    const { forms, lacksUsual } = await formsForEditing(convenor, slug)
    expect(lacksUsual).toBe(false)
    expect(forms.logistics).toHaveLength(11)
    for (const { label } of forms.logistics)
      expect(Object.keys(label.texts).sort()).toEqual(['en', 'fr', 'sw'])
    expect(forms.logistics.filter(({ onlyIf }) => onlyIf)).toHaveLength(2)
    expect(forms.logistics.some(({ isRequired }) => isRequired)).toBe(false)
  })
})
