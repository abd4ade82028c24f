import { expect, test, unheard } from '../support/story'

test('a convenor works on an agenda, gives it out, and somebody’s calendar hears of it', async ({
  as,
  somebody,
}) => {
  const title = unheard('Two days at the pits')
  const convenor = await as('st-convenor', { width: 360 })
  await convenor.opens('/en/manage/dialogues/demo-live/events/new')
  const { page } = convenor
  await page.getByLabel('English', { exact: true }).first().fill(title)
  await convenor.fills({ 'First day': inDays(20), 'Last day': inDays(21) })
  await page.getByLabel(/^Time zone/).selectOption('Africa/Dar_es_Salaam')
  await convenor.presses('Add this event')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Two days at the pits')
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await convenor.presses('Announce this event')
  await expect(page.getByText('Call this event off').first()).toBeVisible()

  await convenor.opens(`/en/manage/events/${slug}/agenda/places`)
  await page.getByLabel('Name', { exact: true }).fill('Hall behind the market')
  await convenor.presses('Add a room or site')
  await convenor.reads('Hall behind the market')
  for (const name of ['Opening of the days', 'To the washing place']) {
    await convenor.opens(`/en/manage/events/${slug}/agenda`)
    await page.locator('summary', { hasText: 'Add a session' }).click()
    await page.getByLabel('English', { exact: true }).first().fill(name)
    // The form goes on where the session before ends; these two run at the same time.
    await page.getByLabel('From', { exact: true }).fill('09:00')
    await page.getByLabel('To', { exact: true }).fill('10:00')
    if (name.startsWith('To'))
      await page.getByLabel('Kind', { exact: true }).selectOption('siteVisit')
    await page.getByLabel(/^Room or site/).selectOption('Hall behind the market')
    await convenor.presses('Add a session')
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }
  await convenor.reads('Please look at these again')

  const neema = await as('tz-gov-2', { javaScript: false, width: 360 })
  await neema.opens(`/en/events/${slug}`)
  await neema.reads('2 sessions at the same time')
  await neema.doesNotRead('Hall behind the market')
  await neema.presses('Register for this event')
  await neema.reads('Hall behind the market')

  await convenor.opens(`/en/manage/events/${slug}/agenda/publish`)
  await convenor.presses('Publish this agenda')
  await convenor.reads('Version 1 is published.')
  await convenor.opens(`/en/manage/events/${slug}/agenda/late`)
  await page.getByLabel('From which session').selectOption({ index: 0 })
  await convenor.presses('Show what moves')
  await convenor.reads('09:20–10:20')
  await convenor.presses('Move them')
  await convenor.reads('2 changes are not published yet')
  await neema.opens(`/en/events/${slug}`)
  await neema.reads('09:00–10:00')

  await neema.opens('/en/me/calendar')
  await neema.presses('Get an address')
  const address = (await neema.page.locator('#calendar-address').textContent()) ?? ''
  const feed = new URL(address)
  const calendar = await somebody()
  const before = await calendar.isAnswered(feed.pathname + feed.search, 200)
  expect(await before.text()).toContain('DTSTART;TZID=Africa/Dar_es_Salaam')

  await convenor.opens(`/en/manage/events/${slug}/agenda/publish`)
  await convenor.presses('Publish this agenda')
  await convenor.reads('Version 2 is published.')
  await neema.opens('/en/me/messages')
  await neema.reads('has changed')
  await calendar.opens(`/en/events/${slug}/agenda/changes`)
  await calendar.reads('moves from')
  const after = await calendar.isAnswered(feed.pathname + feed.search, 200)
  expect(await after.text()).toContain('T092000')

  await convenor.opens(`/en/manage/events/${slug}/visits`)
  await convenor.follows('To the washing place')
  await page.getByLabel('Name or plate').fill('T 123 ABC')
  await page.getByLabel('Seats for riders').fill('4')
  await convenor.presses('Add a vehicle')
  await convenor.presses('Seat the rest, groups mixed')
  await convenor.presses('Got in')
  await convenor.reads('out and not back yet')
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
