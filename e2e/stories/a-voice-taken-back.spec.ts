import { chromium } from '@playwright/test'
import { badLine } from '../support/bad-line'
import { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'

const said = 'Now the buyer shows the scale'
const captions = `1\r\n00:00:01,000 --> 00:00:11,000\r\n${said}\r\n`

test('filmed on a phone, sent over a bad line, released, cited, and gone the moment its speaker says so', async ({
  as,
  somebody,
  baseURL,
}) => {
  test.setTimeout(420_000)
  const title = unheard('At the scale')
  // A browser of its own: its camera shows a picture by itself, and asks nobody.
  const executablePath = process.env['CHROMIUM_PATH']
  const line = await badLine()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    proxy: line.proxy,
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--no-sandbox'],
  })
  try {
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      viewport: { width: 360, height: 800 },
      locale: 'en-GB',
    })
    const facilitator = new Person(await context.newPage(), { javaScript: true })
    const { page } = facilitator
    await facilitator.signsIn('st-facilitator')
    await facilitator.opens('/en/manage/dialogues/gh-2016/interviews/new')
    await page.locator('[name="title.texts.en"]').fill(title)
    await facilitator.chooses('Miners')
    await facilitator.chooses('Everybody, on the public web')
    await facilitator.presses('Go on to the recording')
    await facilitator.reads('No recording yet')
    const desk = new URL(page.url()).pathname
    const address = desk.replace('/manage', '')

    // Filmed.
    await facilitator.presses('Film with this device')
    await facilitator.reads('It is recording')
    const live = page.getByLabel('What the camera sees')
    const time = (video: typeof live) =>
      video.evaluate((each: HTMLVideoElement) => each.currentTime)
    await expect.poll(() => time(live), { timeout: 60_000 }).toBeGreaterThan(13)
    await facilitator.presses('Stop')
    await facilitator.reads('Recorded. Look at it, then send it')
    await facilitator.looksAround()

    // Sent over a line that is lost at 40 %; what has arrived stays, and it goes on from there.
    const offsets: number[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
    })
    line.breaksAt(0.4)
    await facilitator.presses('Send the recording')
    await expect.poll(line.isBroken).toBe(true)
    await facilitator.reads('The line is gone. What has arrived is kept')
    line.mend()
    await facilitator.reads('The recording has arrived')
    expect(offsets[0]).toBe(0)
    expect(offsets.at(-1)).toBeGreaterThan(0)

    // Made small by the worker.
    await expect(page.getByText('Small video to download (240p): ready')).toBeVisible({
      timeout: 180_000,
    })
    await expect(page.getByText('Sound to download: ready')).toBeVisible({ timeout: 60_000 })

    // Its words.
    await page
      .getByLabel('Caption file')
      .setInputFiles({ name: 'words.srt', mimeType: 'text/plain', buffer: Buffer.from(captions) })
    await page.getByLabel('Language of the captions').selectOption('en')
    await facilitator.presses('Add captions')
    await facilitator.reads('Captions: English')

    // What who speaks agreed to, and their code.
    await facilitator.opens(`${desk}/speakers`)
    await facilitator.follows('Write down what they agree to')
    await page.getByLabel('They are 18 or older').check()
    for (const use of ['This dialogue', 'Public web']) {
      for (const facet of ['Words', 'Face', 'Voice']) {
        await page.getByLabel(`${use}: ${facet}`).check()
      }
    }
    await facilitator.chooses('Spoken on a recording')
    await facilitator.presses('Write it down')
    await facilitator.reads('This code is shown once')
    const code = (await page.locator('#card strong').innerText()).trim()
    await facilitator.presses('They have it: go on')

    // Checked and released by others than the one who brought it.
    const convenor = await as('st-convenor')
    await convenor.opens(`${desk}/captions/en`)
    await convenor.presses('It says the same: show it to readers')
    await convenor.reads('Readers see them from now on')
    await facilitator.opens(desk)
    await facilitator.presses('Offer for release')
    await facilitator.reads('Somebody else must')
    const lead = await as('st-safeguard')
    await lead.opens(desk)
    await lead.presses('The speaker still wants it: release')
    await convenor.opens(desk)
    await convenor.presses('I have watched it: release')
    await convenor.reads('Published. Everybody can watch it.')

    // Ten seconds of it are what a finding rests on.
    const rapporteur = await as('st-rapporteur', { javaScript: false })
    await rapporteur.opens('/en/manage/dialogues/gh-2016/summaries/new')
    const group = (name: string | RegExp) => rapporteur.page.getByRole('group', { name })
    await rapporteur.fills({ English: unheard('What the scale shows') }, group('Title'))
    await rapporteur.presses('Begin writing')
    await rapporteur.reads('No parts yet')
    const summary = new URL(rapporteur.page.url()).pathname
    await rapporteur.follows('Add a finding')
    await rapporteur.fills(
      { English: 'Weighing is trusted where it is seen.' },
      group(/^Statement/),
    )
    await rapporteur.chooses('A single group')
    await rapporteur.ticks('Miners')
    await rapporteur.fills({ English: 'They asked to see the scale.' }, group(/^Text/))
    await rapporteur.presses('Add this part')
    await rapporteur.follows('Choose what to cite')
    const choice = rapporteur.page.getByRole('listitem').filter({ hasText: title })
    await choice.getByLabel('From', { exact: true }).fill('0:01')
    await choice.getByLabel('to', { exact: true }).fill('0:11')
    await rapporteur.presses('Cite what is ticked')
    await rapporteur.reads(said)
    await rapporteur.opens(summary)
    await rapporteur.fills({ English: '- **Scale.** Show it.' }, group(/^In one minute/))
    await rapporteur.presses('Save the beginning')
    await convenor.opens(summary)
    await convenor.page.getByText('No review?').first().click()
    await convenor.fills(
      { English: 'A word of one speaker.' },
      convenor.page.getByRole('group', { name: /^Why they did not read it/ }),
    )
    await convenor.presses('Keep this reason')
    await convenor.reads('Printed with it: “A word of one speaker.”')
    await lead.opens(`${summary}/preview`)
    await lead.presses('Release: consent')
    await lead.reads('Consent: given by the safeguarding lead')
    await convenor.opens(summary)
    await convenor.presses('Release: wording')
    await convenor.page.getByText('Publish version 1.0').first().click()
    await convenor.presses('Publish version 1.0')
    const published = summary.replace('/manage', '')
    await expect(convenor.page).toHaveURL(new RegExp(`${published}$`))

    // Watched at low data by somebody without script.
    const reader = await somebody({ javaScript: false, width: 360 })
    await reader.opens(`${address}?q=240`)
    await reader.reads(said)
    const source = (await reader.page.locator('video source').first().getAttribute('src')) ?? ''
    const whole = await reader.isAnswered(source, 200)
    expect(Number(whole.headers()['content-length'])).toBeLessThan(1_000_000)
    expect(whole.headers()['cache-control']).toBe('public, no-cache')
    await reader.opens(published)
    await reader.reads(said)
    const words = said.split(' ').slice(-2).join('%20')
    await reader.opens(`/en/interviews?q=${words}`)
    await reader.reads(title)

    // Another browser plays it.
    const watcher = await somebody()
    await watcher.opens(`${address}?q=240`)
    const film = watcher.page.locator('video')
    await film.evaluate((each: HTMLVideoElement) => {
      each.muted = true
      return each.play()
    })
    await expect
      .poll(() => film.evaluate((v: HTMLVideoElement) => v.currentTime))
      .toBeGreaterThan(1)

    // Taken back, with the code and without an account.
    const speaker = await somebody({ javaScript: false, width: 360 })
    await speaker.opens('/en')
    await speaker.follows('If you were interviewed')
    await speaker.fills({ 'Code on your card': code })
    await speaker.presses('Open')
    await speaker.reads(title)
    await speaker.page.getByText('Take everything back').first().click()
    await speaker.reads('can’t be called back')
    await speaker.presses('Take it down for good')
    await speaker.reads('Everything is taken down')

    // The very next request fails, wherever it is made.
    for (const each of [watcher, reader, convenor]) {
      await each.isAnswered(source, 410, { range: 'bytes=1000-1999' })
      await each.isAnswered(address, 410)
    }
    const list = `/api/interviews/${address.split('/').at(-1)}/master.m3u8`
    await watcher.isAnswered(list, 410)
    await reader.opens(published)
    await reader.doesNotRead(said)
    await reader.doesNotRead(title)
    await reader.opens(`/en/interviews?q=${words}`)
    await reader.doesNotRead(title)
    await reader.opens('/en/dialogues/gh-2016')
    await reader.doesNotRead(title)
    await reader.page.goto(address)
    await reader.doesNotRead(title)
  } finally {
    await browser.close()
    line.close()
  }
})
