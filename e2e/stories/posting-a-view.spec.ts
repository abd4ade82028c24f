import { expect, test } from '../support/story'

// Each story posts words of its own, so that stories side by side don't meet.
const sentence = (about: string) =>
  `${about} (${process.pid}-${test.info().workerIndex}-${test.info().retry})`
const queue = '/en/manage/dialogues/demo-live/moderation'

test('a miner posts without script, it is released, answered, and withdrawn', async ({ as }) => {
  const words = sentence('The road to the office costs more than the licence')
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await miner.opens('/en/dialogues/demo-live/views/new')
  await expect(miner.page.getByRole('radio', { name: 'Group only' })).toBeChecked()
  await expect(miner.page.getByRole('switch')).not.toBeChecked()
  await miner.fills({ 'Your words': words })
  await miner.presses('Post this view')
  await miner.reads('it has arrived')

  const convenor = await as('st-convenor')
  await convenor.opens(queue)
  const waiting = convenor.page.getByRole('article').filter({ hasText: words })
  await expect(waiting).toContainText('A miner')
  await expect(waiting).not.toContainText('Zawadi')
  await convenor.presses('Release: editing', waiting)
  await convenor.reads('others can read it now')

  const official = await as('tz-gov-1', { javaScript: false, width: 360 })
  await official.opens('/en/dialogues/demo-live/views')
  const view = () => official.page.getByRole('article').filter({ hasText: words })
  await expect(view()).not.toContainText('Zawadi')
  await official.presses('Agree', view())
  await expect(view().getByRole('button', { name: 'Agree', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await official.presses('Disagree', view())
  await expect(view().getByRole('button', { name: 'Agree', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  )

  await miner.opens('/en/me/views')
  await miner.follows(words)
  await miner.reads('The words can’t be changed any more')
  await miner.page.getByText('Withdraw this view').click()
  await miner.presses('Erase my words')
  await miner.reads('Here stood a view')
  await official.opens('/en/dialogues/demo-live/views')
  await official.doesNotRead(words)
})

test('an anonymous view is followed by its code, and named to nobody', async ({ as, somebody }) => {
  const words = sentence('They ask for money at the gate')
  const miner = await as('tz-min-4', { width: 360 })
  await miner.opens('/en/dialogues/demo-live/views/new')
  await miner.fills({ 'Your words': words })
  await miner.chooses(/^Anonymous/)
  await miner.page.getByText('What those who run the portal can still see').click()
  await miner.looksAround()
  await miner.presses('Post this view')
  await miner.reads('Your follow-up code')
  await miner.looksAround()
  const code = (await miner.page.locator('#follow-up-code').innerText()).trim()
  await miner.presses('I have kept the code')
  await miner.opens('/en/me/views')
  await miner.doesNotRead(words)

  for (const role of ['st-safeguard', 'st-convenor', 'st-facilitator-tz', 'st-rapporteur']) {
    const staff = await as(role)
    await staff.opens(queue)
    const waiting = staff.page.getByRole('article').filter({ hasText: words })
    await expect(waiting).toContainText('A miner, anonymous')
    expect(await staff.page.content()).not.toContain('Zawadi')
  }

  const anybody = await somebody({ javaScript: false, width: 360 })
  await anybody.opens('/en/follow-up')
  await anybody.fills({ 'Your code': code.toLowerCase().replaceAll('-', ' ') })
  await anybody.presses('Show my view')
  await anybody.reads('Waits for release')
  await anybody.reads(words)
  await anybody.page.getByText('Change the words').click()
  await anybody.fills({ 'Your words': `${words}, every day` })
  await anybody.presses('Save the new words')
  await anybody.reads('every day')
  await anybody.page.getByText('Withdraw this view').click()
  await anybody.presses('Erase my words')
  await anybody.reads('the words are erased')
})

test('a miner’s public view takes two people, and is held at once for a day', async ({
  as,
  somebody,
}) => {
  const words = sentence('Let the register come to the pits')
  const miner = await as('tz-min-4')
  await miner.opens('/en/dialogues/demo-live/views/new')
  await miner.fills({ 'Your words': words })
  await miner.page.getByRole('switch').check()
  await miner.presses('Post this view')
  await miner.reads('it has arrived')

  const release = async (person: typeof miner, kind: string) => {
    await person.opens(queue)
    const waiting = person.page.getByRole('article').filter({ hasText: words })
    await person.presses(`Release: ${kind}`, waiting)
  }
  const lead = await as('st-safeguard')
  await release(lead, 'consent')
  await lead.reads('waits for the other one')
  const visitor = await somebody()
  await visitor.opens('/en/dialogues/demo-live/views')
  await visitor.doesNotRead(words)
  const editor = await as('st-editor')
  await release(editor, 'editing')
  await editor.reads('others can read it now')
  await visitor.opens('/en/dialogues/demo-live/views')
  await visitor.reads(words)

  const facilitator = await as('st-facilitator-tz', { width: 360 })
  await facilitator.opens('/en/dialogues/demo-live/views')
  const view = facilitator.page.getByRole('article').filter({ hasText: words })
  await facilitator.follows('Open this view', view)
  await facilitator.page.getByText('Hold this view').click()
  await facilitator.looksAround()
  await facilitator.page.getByLabel('Kind of reason').selectOption({ index: 1 })
  await facilitator.page.getByLabel(/A note for the safeguarding lead/).fill('It names a place.')
  await facilitator.presses('Hold it now')
  await facilitator.reads('The view is held')
  await visitor.opens('/en/dialogues/demo-live')
  await visitor.reads(/view is held|views are held/)
  await visitor.doesNotRead(words)
  await lead.opens(queue)
  await lead.presses('Show it again now', lead.page.getByRole('article').filter({ hasText: words }))
  await lead.reads('The hold is over')
  await visitor.opens('/en/dialogues/demo-live/views')
  await visitor.reads(words)
  await miner.opens('/en/me/views')
  await miner.follows(words)
  await miner.page.getByText('Withdraw this view').click()
  await miner.presses('Erase my words')
  await miner.reads('Your words are erased')
})

test('what is typed stays when it is too long', async ({ as }) => {
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await miner.opens('/en/dialogues/demo-live/views/new')
  const long = 'é'.repeat(601)
  await miner.fills({ 'Your words': long })
  await miner.presses('Post this view')
  await miner.reads('at most 600 characters')
  await expect(miner.page.getByLabel('Your words', { exact: true })).toHaveValue(long)
})
