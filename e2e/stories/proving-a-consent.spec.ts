import { expect, test, unheard } from '../support/story'

test('what proves a consent is sent by one and opened by another, with a reason; a lost code is replaced', async ({
  as,
  somebody,
}) => {
  const facilitator = await as('st-facilitator', { javaScript: false, width: 360 })
  const { page } = facilitator
  await facilitator.opens('/en/manage/dialogues/gh-2016/interviews/new')
  await page.locator('[name="title.texts.en"]').fill(unheard('What the river took'))
  await facilitator.chooses('Miners')
  await facilitator.presses('Go on to the recording')
  await facilitator.follows('Who speaks, and consent')
  const desk = new URL(page.url()).pathname
  await facilitator.follows('Write down what they agree to')
  await facilitator.ticks('They are 18 or older')
  await page.getByLabel('This dialogue: Words').check()
  await facilitator.chooses('Signed')
  await facilitator.presses('Write it down')
  const lost = (await page.locator('#card strong').innerText()).trim()
  await facilitator.presses('They have it: go on')

  // A page with script in it is no paper; a picture of paper is.
  await page.getByText('Its only step').click()
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel('What proves it').setInputFiles({ name, mimeType, buffer })
  await choose('paper.png', 'image/png', Buffer.from('<svg onload="alert(1)"/>'.padEnd(5_000)))
  await facilitator.presses('Send it')
  await facilitator.reads('neither a recording nor a picture that we can take')
  await page.getByText('Its only step').click()
  await page
    .getByLabel('What proves it')
    .setInputFiles('lib/platform/recordings/fixtures/poster.png')
  await facilitator.presses('Send it')
  await facilitator.reads('It has arrived and lies encrypted')
  await page.getByText('Its only step').click()
  await facilitator.reads('Proved by: a picture')
  expect(await page.getByRole('link', { name: 'Open it' }).count()).toBe(0)

  // The safeguarding lead says why, and sees it; nobody else does, whatever they ask for.
  const lead = await as('st-safeguard')
  await lead.opens(desk)
  await lead.page.getByText('Its only step').click()
  await lead.follows('Open it')
  await lead.looksAround()
  const place = new URL(lead.page.url()).pathname
  const bytes = `/api/consents/evidence/${place.split('/').at(-1)}`
  await lead.isAnswered(bytes, 404)
  await lead.fills({ 'Why do you need it?': 'They say that they never signed' })
  await lead.presses('Open it')
  await lead.reads('Keep no copy of it')
  await expect
    .poll(() =>
      lead.page.locator('main img').evaluate((each: HTMLImageElement) => each.naturalWidth),
    )
    .toBeGreaterThan(0)
  await lead.looksAround()
  const answer = await lead.isAnswered(bytes, 206, { range: 'bytes=0-9' })
  expect(answer.headers()['cache-control']).toBe('private, no-store')
  await facilitator.isAnswered(bytes, 404)
  await facilitator.isAnswered(place, 404)
  await lead.opens('/en/manage/dialogues/gh-2016/activity')
  await lead.reads('They say that they never signed')

  // The card is lost: whoever took the consent gives another one, and the old code dies.
  await facilitator.opens(desk)
  await page.getByText('They have lost their code').click()
  await facilitator.presses('Make a new code')
  const found = (await page.locator('#card strong').innerText()).trim()
  const speaker = await somebody({ javaScript: false, width: 360 })
  await speaker.opens('/en/consent')
  await speaker.fills({ 'Code on your card': lost })
  await speaker.presses('Open')
  await speaker.reads('Nobody has this code')
  await speaker.fills({ 'Code on your card': found })
  await speaker.presses('Open')
  await speaker.reads('What the river took')
})
