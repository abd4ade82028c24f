import { expect, test, unheard } from '../support/story'

const recording = 'seed/media/i02.mp4'

test('a recording is sent without script, released, watched inside, refused outside, and taken back', async ({
  as,
  somebody,
}) => {
  const title = unheard('Who buys at the gate')
  const facilitator = await as('st-facilitator', { javaScript: false, width: 360 })
  const { page } = facilitator
  await facilitator.opens('/en/manage/dialogues/gh-2016/interviews/new')
  await page.locator('[name="title.texts.en"]').fill(title)
  await facilitator.chooses('Miners')
  await facilitator.presses('Go on to the recording')
  await facilitator.reads('No recording yet')
  const address = new URL(page.url()).pathname.replace('/manage', '')

  // A picture that calls itself a film.
  await page
    .getByLabel('Recording', { exact: false })
    .first()
    .setInputFiles({
      name: 'film.mp4',
      mimeType: 'video/mp4',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    })
  await facilitator.presses('Send the recording')
  await facilitator.reads('not a recording that we can take')
  await page.getByLabel('Recording', { exact: false }).first().setInputFiles(recording)
  await facilitator.presses('Send the recording')
  await facilitator.reads('has arrived')
  await page.getByLabel('Caption file').setInputFiles({
    name: 'words.srt',
    mimeType: 'text/plain',
    buffer: Buffer.from('1\r\n00:00:01,000 --> 00:00:03,000\r\nThe same man every evening\r\n'),
  })
  await facilitator.presses('Add captions')
  await facilitator.reads('Captions: English')
  await page
    .getByRole('main')
    .getByLabel('Words', { exact: false })
    .first()
    .fill('The same woman every evening')
  await facilitator.presses('Split in two')
  await facilitator.reads('Caption 2')
  await facilitator.reads('Somebody else than the one who wrote them has to check')
  await facilitator.presses('Join with the next')
  await facilitator.follows('Back to the interview')
  await facilitator.presses('Offer for release')
  await facilitator.reads('write down first what each of those who speak agrees to')
  await facilitator.follows('Who speaks, and consent')
  await facilitator.follows('Write down what they agree to')
  await page.getByLabel('They are 18 or older').check()
  for (const facet of ['Words', 'Face', 'Voice']) {
    await page.getByLabel(`This dialogue: ${facet}`).check()
  }
  await facilitator.chooses('Spoken on a recording')
  await facilitator.presses('Write it down')
  await facilitator.reads('This code is shown once')
  await facilitator.presses('They have it: go on')
  await facilitator.reads('Agreed')
  await facilitator.opens(address.replace('/en/', '/en/manage/'))
  await facilitator.presses('Offer for release')
  await facilitator.reads('Somebody else must')

  const convenor = await as('st-convenor')
  await convenor.opens('/en/manage/dialogues/gh-2016/interviews')
  await convenor.follows(title)
  const desk = new URL(convenor.page.url()).pathname
  await convenor.opens(`${desk}/captions/en`)
  await convenor.presses('It says the same: show it to readers')
  await convenor.reads('Readers see them from now on')
  await convenor.opens(desk)
  await convenor.presses('I have watched it: release')
  await convenor.reads('Participants of the dialogue can watch it')

  const participant = await as('gh-min-4', { width: 360 })
  await participant.opens('/en/interviews?q=woman%20even')
  await participant.reads('woman')
  await participant.opens(address)
  await participant.reads('The same woman')
  await participant.reads('0.3 MB')
  const source = await participant.page.locator('video source').getAttribute('src')
  const captions = await participant.page.locator('video track').getAttribute('src')
  if (!source || !captions) throw new Error('the player has no source')
  await participant.isAnswered(source, 206, { range: 'bytes=0-99' })
  await participant.follows('Play from 0:01')
  await expect
    .poll(() => participant.page.locator('video').evaluate((v: HTMLVideoElement) => v.currentTime))
    .toBeGreaterThan(1)

  const visitor = await somebody({ javaScript: false })
  for (const path of [address, source, captions]) await visitor.isAnswered(path, 404)
  await visitor.isAnswered(source, 404, { range: 'bytes=0-99' })
  await visitor.opens('/en/interviews')
  await visitor.doesNotRead(title)

  await facilitator.opens(address.replace('/en/', '/en/manage/'))
  await page.getByText('Withdraw this interview').last().click()
  await facilitator.presses('Withdraw for good')
  await participant.isAnswered(source, 410)
  await participant.isAnswered(captions, 410)
  await participant.isAnswered(address, 410)
  for (const path of [address, source, captions]) await visitor.isAnswered(path, 404)
})

test('a public interview loads nothing before it is played, and is read in three languages', async ({
  somebody,
}) => {
  const reader = await somebody({ width: 360 })
  const asked: string[] = []
  reader.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await reader.opens('/en/interviews/fourteen-months')
  const source = await reader.page.locator('video source').getAttribute('src')
  expect(asked).not.toContain(source)
  expect(asked.filter((path) => path.startsWith('/api/captions'))).toEqual([])
  const heard = await somebody({ javaScript: false, width: 360 })
  await heard.opens('/en/interviews/fourteen-months?t=2,5&find=month')
  await heard.reads('Plays this moment: 0:02–0:05')
  expect(await heard.page.locator('video source').getAttribute('src')).toMatch(/#t=2,5$/)
  for (const [locale, words] of [
    ['en', 'The speaker agreed'],
    ['fr', 'La personne qui parle a accepté'],
    ['sw', 'Anayezungumza alikubali'],
  ] as const) {
    const plain = await somebody({ javaScript: false, width: 360 })
    await plain.opens(`/${locale}/interviews/fourteen-months`)
    await plain.reads(words)
  }
})

test('ten seconds that a summary cites are read there and played from there, without script', async ({
  somebody,
}) => {
  const reader = await somebody({ javaScript: false, width: 360 })
  await reader.opens('/en/summaries/gh-2016')
  await reader.reads('The first office took the form and the fee')
  await reader.follows('Fourteen months, 0:16–0:30')
  await reader.reads('Plays this moment: 0:16–0:30')
  const source = await reader.page.locator('video source').first().getAttribute('src')
  expect(source).toMatch(/#t=16,30$/)
  await reader.follows('Four days in Tarkwa, five voices')
  await reader.reads('5 interviews')
  await reader.opens('/en/dialogues/gh-2016/interviews?group=miners')
  await reader.reads('Fourteen months')
  await reader.doesNotRead('Maps in a drawer')
  await reader.opens('/en/interviews?q=receipt')
  await reader.follows(/^Play from /)
  await reader.reads('Plays this moment')
})
