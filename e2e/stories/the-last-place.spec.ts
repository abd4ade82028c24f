import { announcesEvent } from '../support/convening'
import { expect, test, unheard } from '../support/story'

test('a convenor announces an event with one place; two want it, one gets it and the other is next', async ({
  as,
  somebody,
}) => {
  const title = unheard('Evening at the washing place')
  const convenor = await as('st-convenor')
  const visitor = await somebody()
  const slug = await announcesEvent(convenor, {
    ...{ title, from: 20, to: 20 },
    ...{ venue: 'Hall behind the market', places: 1 },
    whileDraft: (draft) => visitor.isAnswered(`/en/events/${draft}`, 404),
  })

  const neema = await as('tz-gov-2', { javaScript: false, width: 360 })
  const halima = await as('tz-cso-2')
  await neema.opens(`/en/events/${slug}`)
  await halima.opens(`/en/events/${slug}`)
  await neema.reads('Fewer than 5 places left of 1')
  await neema.doesNotRead('Hall behind the market')
  await neema.presses('Register for this event')
  await neema.reads('You are registered.')
  await neema.reads('Hall behind the market')

  // Her page is from before: the button is still there, the place isn't.
  await halima.presses('Register for this event')
  await halima.reads('You are in the line.')
  await halima.reads('You are the first in the line')
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
