import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import {
  addPrompt,
  changePrompt,
  closePrompt,
  movePrompt,
  removePrompt,
  reopenPrompt,
} from './operations'
import { promptsForEditing } from './queries'

async function convening(wish: Parameters<typeof makeDialogue>[0] = {}) {
  const dialogue = await makeDialogue(wish)
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
  const [first] = dialogue.prompts
  if (!first) throw new Error('the factory asks one question')
  const add = (text: string, nonce = newToken()) =>
    addPrompt(convenor, {
      dialogueId: dialogue.id,
      nonce,
      question: words(text),
      guidance: null,
    })
  const texts = async () =>
    (await promptsForEditing(convenor, dialogue.slug)).prompts.map(
      ({ question }) => question.texts.en,
    )
  return { dialogue, convenor, first, add, texts }
}

async function answer(dialogueId: string, promptId: string, publicId: string) {
  await db().contribution.create({
    data: {
      publicId,
      dialogueId,
      promptId,
      group: 'miners',
      attribution: 'anonymous',
      scope: 'dialogue',
      language: 'en',
      text: 'An answer',
      state: 'published',
      createdOn: new Date('2026-11-23T00:00:00Z'),
    },
  })
}

test('questions are added in order, once per form, and moved by one place', async () => {
  const { convenor, first, add, texts } = await convening()
  const nonce = newToken()
  const second = await add('Second', nonce)
  expect(await add('Second', nonce)).toEqual(second)
  await add('Third')
  expect(await texts()).toEqual(['What should change first?', 'Second', 'Third'])
  await movePrompt(convenor, { promptId: first.id, direction: 'down' })
  expect(await texts()).toEqual(['Second', 'What should change first?', 'Third'])
  await movePrompt(convenor, { promptId: second.id, direction: 'up' })
  expect(await texts()).toEqual(['Second', 'What should change first?', 'Third'])
})

test('a question is reworded, closed and opened again', async () => {
  const { dialogue, convenor, first, texts } = await convening()
  await changePrompt(convenor, {
    promptId: first.id,
    question: words('Reworded'),
    guidance: words('Think of tools'),
  })
  expect(await texts()).toEqual(['Reworded'])
  const isClosed = async () =>
    (await promptsForEditing(convenor, dialogue.slug)).prompts.map((prompt) => prompt.isClosed)
  await closePrompt(convenor, { promptId: first.id })
  expect(await isClosed()).toEqual([true])
  await reopenPrompt(convenor, { promptId: first.id })
  expect(await isClosed()).toEqual([false])
})

test('a question that somebody has answered is never removed', async () => {
  const { dialogue, convenor, first, add } = await convening()
  const second = await add('Second')
  await answer(dialogue.id, first.id, 'answer-one')
  await expect(removePrompt(convenor, { promptId: first.id })).rejects.toMatchObject({
    code: 'promptAnswered',
  })
  await removePrompt(convenor, { promptId: second.id })
  expect(await db().prompt.count({ where: { dialogueId: dialogue.id } })).toBe(1)
})

test('a view that arrives while its question is being removed either keeps it or is not there', async () => {
  const { dialogue, convenor, add } = await convening()
  for (let round = 0; round < 5; round += 1) {
    const { id } = await add(`Round ${round}`)
    await Promise.allSettled([
      removePrompt(convenor, { promptId: id }),
      answer(dialogue.id, id, `race-${round}`),
    ])
    const asked = await db().prompt.count({ where: { id } })
    const answered = await db().contribution.count({ where: { promptId: id } })
    expect(answered).toBeLessThanOrEqual(asked)
  }
})

test('a dialogue asks at most twelve questions', async () => {
  const { add } = await convening()
  for (let count = 1; count < 12; count += 1) await add(`Question ${count}`)
  await expect(add('One too many')).rejects.toMatchObject({ code: 'tooManyPrompts' })
})

test('a question belongs to its own dialogue: nobody reaches it through another', async () => {
  const { first } = await convening({ access: 'private' })
  const { convenor } = await convening()
  for (const attempt of [
    () => removePrompt(convenor, { promptId: first.id }),
    () => changePrompt(convenor, { promptId: first.id, question: words('x'), guidance: null }),
    () => movePrompt(convenor, { promptId: first.id, direction: 'up' }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ kind: 'notFound' })
  }
})
