import { expect, test, unheard } from '../support/story'
import type { Person } from '../support/person'

const queue = '/en/manage/dialogues/demo-live/moderation'

/** Posts a view for the participants and has it released by the convenor. */
async function says(author: Person, words: string): Promise<void> {
  await author.opens('/en/dialogues/demo-live/views/new')
  await author.fills({ 'Your words': words })
  await author.presses('Post this view')
  await author.reads('it has arrived')
}

async function releases(moderator: Person, words: string): Promise<void> {
  await moderator.opens(queue)
  const waiting = moderator.page.getByRole('article').filter({ hasText: words })
  await moderator.presses('Release: editing', waiting)
  await moderator.reads('others can read it now')
}

/** From the list of views to the page of the queue on which it stands alone. */
async function looksAt(moderator: Person, words: string): Promise<void> {
  await moderator.opens('/en/dialogues/demo-live/views')
  const view = moderator.page.getByRole('article').filter({ hasText: words })
  await moderator.follows(/Open this view|Reply in words/, view)
  await moderator.follows('Look at it alone')
  await moderator.looksAround()
}

test('a moderator of the same group is stopped', async ({ as, somebody }) => {
  // Seven people, each with a browser of their own.
  test.slow()
  const words = unheard('The district keeps the fees and repairs no road')
  const activist = await as('gh-cso-1', { javaScript: false, width: 360 })
  await says(activist, words)
  const lead = await as('st-safeguard', { width: 360 })
  const convenor = await as('st-convenor', { width: 360 })
  await releases(convenor, words)

  // The convening team is a civil society body, and so is the author's.
  await looksAt(convenor, words)
  await convenor.reads('You speak for the same group as the author')
  await expect(convenor.page.getByText('Hide it', { exact: true })).toHaveCount(0)

  await looksAt(lead, words)
  await lead.page.getByText('Hide it', { exact: true }).click()
  await lead.page.getByRole('combobox', { name: 'Why?' }).last().selectOption('Threatens somebody')
  await lead.looksAround()
  await lead.presses('Hide it now')
  await lead.reads('nobody else reads it now')

  const reader = await as('tz-gov-1', { javaScript: false, width: 360 })
  await reader.opens('/en/dialogues/demo-live/views')
  await reader.doesNotRead(words)
  const visitor = await somebody({ javaScript: false, width: 360 })
  await visitor.opens('/en/dialogues/demo-live/moderation')
  await visitor.reads('Threatens somebody')
  await visitor.doesNotRead(words)

  // The author hears why, appeals, and somebody who did not decide answers.
  await activist.opens('/en/me/views')
  await activist.follows(words)
  await activist.reads('This view was hidden')
  await activist.reads('it threatens somebody')
  await activist.page.getByText('Appeal against this').click()
  await activist.fills({ 'Why should it be decided otherwise?': 'A road is no threat.' })
  await activist.presses('Appeal')
  await activist.reads('Your appeal has arrived')
  await convenor.opens(queue)
  const appealed = convenor
    .section(/appeal/)
    .getByRole('article')
    .filter({ hasText: words })
  await convenor.follows('Look at it alone', appealed)
  await convenor.reads('You speak for the same group as the author')
  const facilitator = await as('st-facilitator-tz', { width: 360 })
  await facilitator.opens(queue)
  const theirs = facilitator
    .section(/appeal/)
    .getByRole('article')
    .filter({ hasText: words })
  await facilitator.follows('Look at it alone', theirs)
  await facilitator.chooses(/everything is as it was before/)
  await facilitator.fills({ 'Your answer to the author': 'It criticises, it does not threaten.' })
  await facilitator.presses('Answer the appeal')
  await facilitator.reads('The appeal is answered')
  await reader.opens('/en/dialogues/demo-live/views')
  await reader.reads(words)
  await activist.opens('/en/me/views')
  await activist.follows(words)
  await activist.page.getByText('Withdraw this view').click()
  await activist.presses('Erase my words')
  await activist.reads('Your words are erased')
})

test('a number is taken out by keyboard, on a narrow screen, and leaves a mark', async ({ as }) => {
  test.slow()
  const words = unheard('Ring me on 0754 123 456 about the pump')
  const rest = words.slice(words.indexOf('about'))
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await says(miner, words)
  const lead = await as('st-safeguard', { width: 360 })
  const { page } = lead
  await lead.opens(queue)
  const waiting = page.getByRole('article').filter({ hasText: words })
  await expect(waiting).toContainText('1 flag')
  await waiting.getByRole('link', { name: 'Look at it alone' }).focus()
  await page.keyboard.press('Enter')
  await lead.reads('Flagged in these words')
  await lead.looksAround()
  const button = page.getByRole('button', { name: 'Take them out' })
  // Tab leads there from the flag, past nothing that can't be reached.
  await page.getByRole('checkbox', { name: /Phone number/ }).focus()
  for (let step = 0; step < 6; step += 1) {
    if (await button.evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await lead.reads('A mark stands in their place')
  await lead.reads('[phone number removed]')
  await lead.doesNotRead('0754 123 456')

  const swahili = await as('tz-gov-1', { width: 360, locale: 'sw' })
  const convenor = await as('st-convenor')
  await convenor.opens(queue)
  const cleared = convenor.page.getByRole('article').filter({ hasText: rest })
  await convenor.presses('Release: editing', cleared)

  await miner.opens('/en/me/views')
  await miner.follows(rest)
  await miner.reads('Some words were taken out of this view')
  await swahili.opens(new URL(miner.page.url()).pathname.replace('/en/', '/sw/'))
  await swahili.reads('[namba ya simu imetolewa]')
  await miner.page.getByText('Withdraw this view').click()
  await miner.presses('Erase my words')
  await miner.reads('Your words are erased')
})
