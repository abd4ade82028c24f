import type { Person } from '../support/person'
import { expect, test } from '../support/story'

const page = '/en/dialogues/demo-live/answer'

/** What stands on the page now: a view, a pause after ten, or the end. */
async function answersOn(person: Person, count: number, press: (turn: number) => Promise<void>) {
  const views = new Set<string>()
  let pauses = 0
  for (let turn = 0; turn < count; turn += 1) {
    const pause = person.page.getByRole('heading', { name: 'Thank you. That is plenty.' })
    if (await pause.isVisible()) {
      pauses += 1
      await person.follows('Answer some more')
    }
    const view = person.page.getByRole('article')
    if (!(await view.isVisible())) break
    const address = person.page.url()
    views.add((await view.getAttribute('id')) ?? '')
    await press(turn)
    await expect(person.page).not.toHaveURL(address)
  }
  return { views, pauses }
}

test('answering twenty views on a phone with JavaScript off', async ({ as }) => {
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await miner.opens('/en/dialogues/demo-live/views')
  await miner.follows('Answer one at a time')
  const told = await miner.page.getByRole('article').innerText()
  const left = Number(/(\d+) (?:is|are) left/.exec(told)?.[1])
  const names = ['Agree', 'Disagree', 'Unsure'] as const
  const { views, pauses } = await answersOn(miner, 20, async (turn) => {
    // Nobody else's answers stand beside a view.
    await expect(miner.page.getByRole('article')).not.toContainText('%')
    const name = names[turn % names.length] ?? 'Agree'
    await miner.page.getByRole('button', { name, exact: true }).click()
  })
  expect(views.size).toBe(Math.min(20, left))
  // After ten comes a pause, after which one may stop as readily as go on.
  if (left > 10) expect(pauses).toBeGreaterThan(0)
  await miner.looksAround()

  // The last one can be taken for what it was, and changed.
  await miner.reads('Your last answer')
  await miner.follows('Change it')
  const chosen = (name: string) => miner.page.getByRole('button', { name, exact: true })
  await chosen('Disagree').click()
  await miner.reads('Your last answer: disagree.')
  await miner.follows('Change it')
  await expect(chosen('Disagree')).toHaveAttribute('aria-pressed', 'true')
  await expect(chosen('Agree')).toHaveAttribute('aria-pressed', 'false')
})

test('one at a time by keyboard, without a page flash', async ({ as }) => {
  const official = await as('tz-gov-1')
  await official.opens(page)
  const article = official.page.getByRole('article')
  await expect(article).toBeVisible()
  await official.page.getByRole('checkbox', { name: 'Answer with keys' }).check()
  // A mark that only a new page would lose.
  await official.page.evaluate(() => document.body.setAttribute('data-mark', ''))
  const { views } = await answersOn(official, 4, async (turn) => {
    await official.page.keyboard.press(['a', 'u', 'd', 's'][turn] ?? 'a')
  })
  expect(views.size).toBeGreaterThan(0)
  await expect(official.page.locator('body[data-mark]')).toBeVisible()
  await official.looksAround()
})

test('who doesn’t take part hears how to', async ({ somebody }) => {
  const visitor = await somebody({ javaScript: false, width: 360 })
  await visitor.opens(page)
  await visitor.reads('Answers come from people who take part')
  await expect(visitor.page.getByRole('link', { name: 'Sign in' }).last()).toBeVisible()
})
