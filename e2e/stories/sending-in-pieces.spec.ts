import { expect, test, unheard } from '../support/story'

test('a line that breaks, a reload, the same file again: it goes on', async ({ as }) => {
  const facilitator = await as('st-facilitator', { width: 360 })
  const { page } = facilitator
  await facilitator.opens('/en/manage/dialogues/gh-2016/interviews/new')
  await page.locator('[name="title.texts.en"]').fill(unheard('What the shaft was like'))
  await facilitator.chooses('Miners')
  await facilitator.presses('Go on to the recording')
  await facilitator.reads('No recording yet')

  const began: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/uploads/tus')) {
      began.push(request.url())
    }
  })
  // No piece gets through: the file has begun, and the line is gone.
  const pieces = '**/api/uploads/tus/*'
  await page.route(pieces, (route) =>
    route.request().method() === 'PATCH' ? route.abort('connectionreset') : route.continue(),
  )
  const choose = () =>
    page.getByLabel('Recording', { exact: false }).first().setInputFiles('seed/media/i02.mp4')
  await choose()
  await facilitator.presses('Send the recording')
  await facilitator.presses('Pause')
  await facilitator.reads('What has arrived is kept for three days')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await facilitator.reads('A file was on its way here')
  await page.unroute(pieces)
  await choose()
  await facilitator.presses('Send the recording')
  await facilitator.reads('has arrived')
  expect(began).toHaveLength(1)
})
