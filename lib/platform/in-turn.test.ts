import { expect, test } from 'vitest'
import { inTurn } from './in-turn'

test('one after the other in the order of asking, also after one that failed', async () => {
  const said: string[] = []
  const say = (word: string) => async () => {
    said.push(`${word} begins`)
    await Promise.resolve()
    said.push(`${word} ends`)
    if (word === 'second') throw new Error('second failed')
    return word
  }
  const answers = await Promise.allSettled(
    ['first', 'second', 'third'].map((word) => inTurn('event', say(word))),
  )
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(said).toEqual(
    ['first', 'second', 'third'].flatMap((word) => [`${word} begins`, `${word} ends`]),
  )
})

test('other names don’t wait', async () => {
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (open = resolve))
  const slow = inTurn('one', () => gate)
  expect(await inTurn('other', async () => 'through')).toBe('through')
  open()
  await slow
})
