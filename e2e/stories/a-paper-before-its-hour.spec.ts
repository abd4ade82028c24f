import sharp from 'sharp'
import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'

/** The minute at which it comes out, as an editor in Accra types it: near, but not before somebody has read it early. */
function minuteToCome() {
  const at = new Date(Math.ceil((Date.now() + 60_000) / 60_000) * 60_000)
  const [day = '', time = ''] = at.toISOString().split('T')
  return { day, time: time.slice(0, 5) }
}

const paper = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 'a')])
const drawing = () =>
  sharp({ create: { width: 1_200, height: 800, channels: 3, background: '#c9a227' } })
    .jpeg()
    .toBuffer()

/** Where somebody could meet a paper of the library, or hear that it is there. */
const placesOf = (slug: string, mark: string) => [
  '/en/library',
  '/en/library?kind=brief',
  '/en/library/releases',
  '/sw/library',
  '/en/topics/women',
  '/en/goals/5',
  '/en/countries/tz',
  '/en',
  `/en/search?q=${mark}`,
  `/api/search?q=${mark}`,
  '/en/feeds/library.rss',
  '/en/feeds/everything.atom',
  '/fr/feeds/library.json',
  '/sitemaps/library.xml',
  '/api/v1/library?limit=100',
  `/api/v1/library/${slug}`,
]

/** At which of these anything is told of it; an answer that only repeats what was asked tells nothing. */
async function toldAt(reader: Person, places: readonly string[], slug: string) {
  const told: string[] = []
  for (const path of places) {
    const answer = await reader.page.request.get(path, { maxRedirects: 0 })
    expect([path, answer.status() < 500]).toEqual([path, true])
    const said = await answer.text()
    if (said.includes(slug) || said.includes('nobody has weighed')) told.push(path)
  }
  return told
}

test('a paper is read early by one, by everybody from its hour on, and by nobody once it is withdrawn', async ({
  as,
  somebody,
}) => {
  test.setTimeout(420_000)
  const mark = unheard('').replace(/\W/g, '')
  const editor = await as('st-editor', { javaScript: false, width: 360 })
  const { page } = editor
  const group = (name: string | RegExp) => page.getByRole('group', { name })

  // Written, with a photograph and a file, from a phone without script.
  await editor.opens('/en/manage/library')
  const begin = editor.section('Begin a document')
  await begin.getByLabel('Kind').selectOption('Brief')
  await begin.getByLabel('English').fill(`Grams ${mark}`)
  await editor.presses('Begin', begin)
  await editor.reads('Words and facts')
  const desk = new URL(page.url()).pathname
  const slug = desk.split('/').at(-1) ?? ''
  await group(/^In a few sentences/)
    .getByLabel('English')
    .fill('What nobody has weighed before.')
  await page.getByLabel(/^Country 1/).selectOption({ label: 'Tanzania' })
  await editor.ticks('Women', group(/^Topics/))
  await editor.presses('Save')
  await editor.reads('Saved')
  await editor.opens(`${desk}/photos`)
  await page
    .getByLabel('Photograph', { exact: true })
    .setInputFiles({ name: '<img src=x>.jpg', mimeType: 'image/jpeg', buffer: await drawing() })
  await group(/^What is to be seen/)
    .getByLabel('English')
    .fill('A scale')
  await editor.chooses(/^Nobody can be known/)
  await editor.ticks('Nobody in it is under 18')
  await editor.presses('Add this photograph')
  await editor.reads('Added')
  const photo = (await page.getByRole('img', { name: 'A scale' }).getAttribute('src')) ?? ''
  await editor.opens(`${desk}/files`)
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: '../../paper.pdf', mimeType: 'application/pdf', buffer: paper })
  await editor.presses('Add this file')
  await editor.reads('Added')
  const file = (await page.getByRole('link', { name: /^PDF/ }).getAttribute('href')) ?? ''

  // One person may read it before the others.
  await editor.opens(desk)
  await editor.fills({ 'E-mail address of their account': 'tz-ind-2@demo.example' })
  await editor.presses('Let them read')
  await editor.reads('They can read it once it is scheduled')
  const early = await as('tz-ind-2', { javaScript: false, width: 360 })
  const visitor = await somebody({ javaScript: false, width: 360 })
  const other = await as('tz-gov-1', { javaScript: false })
  const address = `/en/library/${slug}`
  const bytes = [photo, photo.replace(/\d+$/, 'full'), file]
  for (const reader of [early, visitor, other])
    for (const path of [address, ...bytes]) await reader.isAnswered(path, 404)

  const places = placesOf(slug, mark)
  const { day, time } = minuteToCome()
  await editor.fills({ Day: day, Time: time })
  await page.getByLabel('On the clocks of').selectOption('Africa/Accra')
  await editor.presses('Let it come out then')
  await editor.reads('It will come out by itself')
  await early.opens(address)
  await early.reads('It comes out on')
  await early.reads('What nobody has weighed before.')
  for (const path of bytes) await early.isAnswered(path, 200)
  for (const reader of [visitor, other]) {
    for (const path of [address, ...bytes]) await reader.isAnswered(path, 404)
    expect(await toldAt(reader, places, slug)).toEqual([])
  }
  // Early is for reading: the lists and feeds of who reads early don't tell it either.
  expect(await toldAt(early, places, slug)).toEqual([])

  // Its hour comes, and nobody does anything.
  await expect
    .poll(async () => (await visitor.page.request.get(address)).status(), {
      timeout: 180_000,
      intervals: [2_000],
    })
    .toBe(200)
  expect(new Date().toISOString() >= `${day}T${time}`).toBe(true)
  await visitor.opens(address)
  await visitor.reads('What nobody has weighed before.')
  await visitor.doesNotRead('It comes out on')
  for (const [path, type] of [
    [bytes[0], 'image/jpeg'],
    [bytes[1], 'image/jpeg'],
    [bytes[2], 'application/pdf'],
  ] as const) {
    const answer = await visitor.isAnswered(path ?? '', 200)
    expect(answer.headers()['content-type']).toBe(type)
    expect(answer.headers()['cache-control']).toContain('no-cache')
  }
  const shown = visitor.page.getByRole('img', { name: 'A scale' })
  await expect(shown).toHaveAttribute('src', photo)
  await visitor.isAnswered(
    (await visitor.page.getByRole('link', { name: /^PDF/ }).getAttribute('href')) ?? '',
    200,
  )
  for (const locale of ['fr', 'sw']) await visitor.opens(`/${locale}/library/${slug}`)
  // What is searched is found once the worker has looked at it; all else tells it at once.
  const silent = (told: string[]) =>
    places.filter((path) => !told.includes(path) && !/releases|goals|^\/en$|kind=/.test(path))
  await expect
    .poll(async () => silent(await toldAt(visitor, places, slug)), { timeout: 120_000 })
    .toEqual([])

  // Withdrawn, it is gone in the very next request, with its pictures and files, for everybody.
  await editor.opens(desk)
  await page.getByText('Withdraw this document').first().click()
  await editor.fills({ 'Why, for the public': 'The scale was wrong.' })
  await editor.presses('Withdraw it')
  for (const reader of [visitor, other, early]) {
    for (const path of [address, ...bytes]) await reader.isAnswered(path, 410)
    expect(
      await toldAt(
        reader,
        places.filter((path) => !path.endsWith(slug)),
        slug,
      ),
    ).toEqual([])
    await reader.isAnswered(`/api/v1/library/${slug}`, 410)
  }
  await visitor.page.goto(address)
  await visitor.reads('The scale was wrong.')
  await visitor.doesNotRead(mark)
})
