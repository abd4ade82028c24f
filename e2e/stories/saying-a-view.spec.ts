import path from 'node:path'
import { chromium } from '@playwright/test'
import { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'

const say = '/en/dialogues/demo-live/views/say'
const desk = '/en/manage/dialogues/demo-live/recordings'
const note = path.resolve('lib/platform/recordings/fixtures/said-opus.ogg')

test('a miner says a view without script; two people write it down, and others read it', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const words = unheard('Mercury is what we know; show us another way')
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await miner.opens('/en/dialogues/demo-live/views/new')
  await miner.follows('Say it instead of writing it')
  await miner.reads('Up to 60 seconds and 12 MB')
  await miner.presses('Send this recording')
  await miner.reads('Please choose a file')
  await miner.page.getByLabel('The recording').setInputFiles(note)
  await miner.presses('Send this recording')
  await miner.reads('it has arrived')
  await miner.opens('/en/me/views')
  await miner.follows('A recording, waiting to be written down')
  const place = new URL(miner.page.url()).pathname
  await miner.reads('Nobody hears it but you and those who write it down')
  const sound = (await miner.page.locator('audio').getAttribute('src')) ?? ''
  await miner.isAnswered(sound, 206, { range: 'bytes=0-9' })

  const official = await as('tz-gov-1', { javaScript: false, width: 360 })
  await official.isAnswered(sound, 404)
  await official.isAnswered(place, 404)

  const one = `${desk}/${place.split('/').at(-1)}`
  const facilitator = await as('st-facilitator-tz', { width: 360 })
  await facilitator.opens(desk)
  await facilitator.opens(one)
  await facilitator.isAnswered(sound, 200)
  await facilitator.fills({ 'What is said': words })
  await facilitator.presses('Save what I wrote down')
  await facilitator.reads('Somebody else checks it now')
  await facilitator.reads('Your words wait for somebody else')
  await miner.opens(place)
  await miner.doesNotRead(words)

  const rapporteur = await as('st-rapporteur')
  await rapporteur.opens(one)
  await rapporteur.reads(words)
  await rapporteur.presses('It says the same')
  await rapporteur.reads('The words wait for release')
  await rapporteur.isAnswered(sound, 404)

  const convenor = await as('st-convenor')
  await convenor.opens('/en/manage/dialogues/demo-live/moderation')
  const waiting = convenor.page.getByRole('article').filter({ hasText: words })
  await expect(waiting).toContainText('spoken; words written down by facilitators')
  await convenor.presses('Release: editing', waiting)
  await convenor.reads('others can read it now')
  await official.opens(place)
  await official.reads(words)
  expect(await official.page.locator('audio').count()).toBe(0)
  await official.isAnswered(sound, 404)
  await miner.withdraws(words)
})

test('readers hear a voice with its name, until its speaker ends it', async ({ as, somebody }) => {
  const anybody = await somebody({ javaScript: false, width: 360 })
  await anybody.opens('/en/dialogues/demo-live/views?group=civilSociety')
  const view = anybody.page.getByRole('article').filter({ hasText: 'Mtoto akiwa shuleni' })
  await expect(view).toContainText('Halima Mbwambo')
  await expect(view).toContainText('7 seconds')
  const sound = (await view.locator('audio').getAttribute('src')) ?? ''
  const whole = await anybody.isAnswered(sound, 200)
  expect(whole.headers()['cache-control']).toBe('private, no-store')
  await anybody.isAnswered(sound, 416, { range: 'bytes=99999999-' })

  const speaker = await as('tz-cso-2', { javaScript: false, width: 360 })
  await speaker.opens('/en/me/views')
  await speaker.follows('Mtoto akiwa shuleni')
  await speaker.presses('Let it be heard no longer')
  await speaker.reads('Nobody hears your voice here any more')
  await anybody.isAnswered(sound, 404)
  await anybody.opens('/en/dialogues/demo-live/views?group=civilSociety')
  await expect(view).toContainText('spoken; words written down by facilitators')
  expect(await view.locator('audio').count()).toBe(0)
})

test('recorded in the page, heard again, discarded, recorded anew and sent', async ({
  baseURL,
}) => {
  test.setTimeout(90_000)
  // A browser of its own: its microphone hums by itself, and asks nobody.
  const executablePath = process.env['CHROMIUM_PATH']
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--no-sandbox'],
  })
  try {
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      viewport: { width: 360, height: 800 },
      locale: 'en-GB',
    })
    const miner = new Person(await context.newPage(), { javaScript: true })
    await miner.signsIn('tz-min-4')
    await miner.opens(say)
    const recorder = miner.page.getByRole('region', { name: 'Record here' })
    const status = recorder.getByRole('status')
    await expect(status).toContainText('You can record here')
    const listen = recorder.getByLabel('Your recording')
    const records = async () => {
      await recorder.getByRole('button', { name: /^Record/ }).click()
      await expect(recorder.getByRole('timer')).toContainText('58 s left')
      // The microphone of a machine with much to do may take its time.
      const level = recorder.locator('meter')
      const heard = () => level.evaluate((each: HTMLMeterElement) => each.value)
      await expect.poll(heard, { intervals: [50] }).toBeGreaterThan(0)
      await recorder.getByRole('button', { name: 'Stop' }).click()
      await expect(listen).toBeVisible()
    }
    await records()
    await miner.looksAround()
    await recorder.getByRole('button', { name: 'Discard' }).click()
    await expect(status).toContainText('Nothing was kept')
    await expect(miner.page.getByLabel('The recording')).toHaveValue('')
    await records()
    await miner.presses('Send this recording')
    await miner.reads('it has arrived')
  } finally {
    await browser.close()
  }
})

test('without a microphone the page says so, and a file does as well', async ({ as }) => {
  const miner = await as('tz-min-4', { width: 360 })
  await miner.opens(say)
  const recorder = miner.page.getByRole('region', { name: 'Record here' })
  await recorder.getByRole('button', { name: 'Record' }).click()
  await expect(recorder.getByRole('status')).toContainText('choose a file below')
})
