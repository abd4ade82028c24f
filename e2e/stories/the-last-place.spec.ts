import { expect, test, unheard } from '../support/story'

test('a convenor announces an event with one place; two want it, one gets it and the other is next', async ({
  as,
  somebody,
}) => {
  const title = unheard('Evening at the washing place')
  const convenor = await as('st-convenor')
  await convenor.opens('/en/manage/dialogues/demo-live/events/new')
  const { page } = convenor
  await page.getByLabel('English', { exact: true }).first().fill(title)
  await convenor.fills({ 'First day': inDays(20), 'Last day': inDays(20) })
  await page.getByLabel(/^Time zone/).selectOption('Africa/Dar_es_Salaam')
  await page.getByLabel(/^Venue/).fill('Hall behind the market')
  await page.getByLabel(/^How many places/).fill('1')
  await convenor.presses('Add this event')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Evening at the washing place',
  )
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  const visitor = await somebody()
  await visitor.isAnswered(`/en/events/${slug}`, 404)
  await convenor.presses('Announce this event')
  await expect(page.getByText('Call this event off').first()).toBeVisible()

  const neema = await as('tz-gov-2', { javaScript: false, width: 360 })
  const halima = await as('tz-cso-2')
  await neema.opens(`/en/events/${slug}`)
  await halima.opens(`/en/events/${slug}`)
  await neema.reads('1 place left of 1')
  await neema.doesNotRead('Hall behind the market')
  await neema.presses('Register for this event')
  await neema.reads('You are registered.')
  await neema.reads('Hall behind the market')

  // Her page is from before: the button is still there, the place isn't.
  await halima.presses('Register for this event')
  await halima.reads('You are in the line.')
  await halima.reads('You are the first of your group.')
  await halima.doesNotRead('Hall behind the market')

  await neema.page.getByText('Give my place back').first().click()
  await neema.presses('Give my place back')
  await neema.reads('You are no longer registered.')
  await halima.opens('/en/me/messages')
  await halima.reads('is free for you')
  await halima.opens(`/en/events/${slug}`)
  await halima.reads('A place is free for you.')
  await halima.reads('It is kept for you until')
  await halima.presses('Take the place')
  await halima.reads('You are registered.')
  await halima.reads('Hall behind the market')
})

test('the calendar file tells a visitor the district and the registered the venue', async ({
  somebody,
}) => {
  const visitor = await somebody()
  const file = await visitor.isAnswered('/api/calendar/gh-2016-four-days?in=en', 200)
  expect(file.headers()['content-type']).toContain('text/calendar')
  const text = await file.text()
  expect(text).toContain('BEGIN:VCALENDAR')
  expect(text).toContain('LOCATION:')
  expect(text).not.toMatch(/Community hall/)
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
