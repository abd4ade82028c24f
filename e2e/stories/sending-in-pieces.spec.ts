import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'

const seen = 'seed/media/i02.mp4'
const pieceBytes = 8 * 1024 * 1024

/** A recording of 20 MiB that plays like the small one: what is added is a box of nothing. */
async function largeRecording(folder: string) {
  const film = await readFile(seen)
  const nothing = Buffer.alloc(20 * 1024 * 1024 - film.length)
  nothing.writeUInt32BE(nothing.length, 0)
  nothing.write('free', 4, 'latin1')
  const bytes = Buffer.concat([film, nothing])
  const file = path.join(folder, 'large.mp4')
  await writeFile(file, bytes)
  return file
}

/** Of the recording as the portal has it, on the page that the person has open. */
async function sumOfRecording({ page }: Person): Promise<string> {
  await page.goto(`${new URL(page.url()).pathname.replace('/manage', '')}?q=full`)
  const source = await page.locator('video source').first().getAttribute('src')
  const lies = await page.request.get(source ?? '')
  return createHash('sha256')
    .update(await lies.body())
    .digest('hex')
}

async function begins(facilitator: Person, title: string) {
  await facilitator.opens('/en/manage/dialogues/gh-2016/interviews/new')
  await facilitator.page.locator('[name="title.texts.en"]').fill(title)
  await facilitator.chooses('Miners')
  await facilitator.presses('Go on to the recording')
  await facilitator.reads('No recording yet')
}

test('the line is lost at 40 %: a pause, a reload, the same file again, and it goes on', async ({
  as,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'story-'))
  const file = await largeRecording(folder)
  const facilitator = await as('st-facilitator', { width: 360 })
  const { page } = facilitator
  await begins(facilitator, unheard('What the shaft was like'))

  const began: string[] = []
  const offsets: number[] = []
  page.on('request', (request) => {
    if (!request.url().includes('/api/uploads/tus')) return
    if (request.method() === 'POST') began.push(request.url())
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
  })
  // The first piece of eight gets through; from then on the line is gone.
  const pieces = '**/api/uploads/tus/*'
  await page.route(pieces, (route, request) =>
    request.method() === 'PATCH' && request.headers()['upload-offset'] !== '0'
      ? route.abort('connectionreset')
      : route.continue(),
  )
  const choose = () => page.getByLabel('Recording', { exact: true }).setInputFiles(file)
  await choose()
  await facilitator.presses('Send the recording')
  const bar = page.getByRole('progressbar', { name: 'Send the recording' })
  await expect.poll(() => offsets.includes(pieceBytes)).toBe(true)
  await facilitator.presses('Pause')
  await facilitator.reads('What has arrived is kept for three days')
  await facilitator.reads('8.4 MB of 21 MB')
  expect(await bar.evaluate((each: HTMLProgressElement) => Math.round(each.value))).toBe(40)
  await facilitator.looksAround()

  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await facilitator.reads('A file was on its way here')
  await page.unroute(pieces)
  offsets.length = 0
  await choose()
  await facilitator.presses('Send the recording')
  await facilitator.reads('has arrived')
  expect(began).toHaveLength(1)
  expect(offsets[0]).toBe(pieceBytes)

  // What lies there is what comes in one piece, byte by byte.
  const plain = await as('st-facilitator', { javaScript: false })
  await begins(plain, unheard('What the shaft was like, sent at once'))
  await plain.page.getByLabel('Recording', { exact: true }).setInputFiles(file)
  await plain.presses('Send the recording')
  await plain.reads('has arrived')
  expect(await sumOfRecording(facilitator)).toBe(await sumOfRecording(plain))
  await rm(folder, { recursive: true })
})

test('the recordings of two interviews are on their way at once; one is given up', async ({
  as,
}) => {
  const facilitator = await as('st-facilitator')
  const { page } = facilitator
  const titles = [unheard('Before the rain'), unheard('After the rain')] as const
  for (const title of titles) await begins(facilitator, title)
  await facilitator.opens('/en/manage/dialogues/gh-2016/interviews')
  const [one, other] = titles.map((title) =>
    page.getByRole('listitem').filter({ has: page.getByLabel(`Recording for “${title}”`) }),
  )
  if (!one || !other) throw new Error('two were begun')
  // No piece of the second gets through.
  const pieces: string[] = []
  await page.route('**/api/uploads/tus/*', (route, request) => {
    if (request.method() !== 'PATCH') return route.continue()
    pieces.push(request.url())
    return pieces[0] === request.url() ? route.abort('connectionreset') : route.continue()
  })
  await one.locator('input[type=file]').setInputFiles(seen)
  await facilitator.presses('Send the recording', one)
  await expect.poll(() => pieces.length).toBeGreaterThan(0)
  await other.locator('input[type=file]').setInputFiles(seen)
  await facilitator.presses('Send the recording', other)
  await expect(page.getByLabel(`Recording for “${titles[1]}”`)).toBeHidden()
  await facilitator.presses('Stop sending', one)
  await expect(one).toContainText('Nothing was kept')
})
