import { announcesEvent } from '../support/convening'
import { expect, test, unheard } from '../support/story'

test('a message goes to those it is for, after somebody has seen who they are and how many', async ({
  as,
}) => {
  const convenor = await as('st-convenor')
  const { page } = convenor
  const slug = await announcesEvent(convenor, {
    title: unheard('Two days on mercury'),
    from: 9,
    to: 10,
  })
  const guest = await as('tz-gov-2', { javaScript: false, width: 360 })
  await guest.opens(`/en/events/${slug}`)
  await guest.presses('Register for this event')
  await guest.reads('You are registered.')

  const subject = unheard('Bring your boots')
  await convenor.opens(`/en/manage/events/${slug}/messages`)
  await convenor.reads('No messages yet')
  await convenor.follows('Write a message')
  await page.getByLabel('English', { exact: true }).nth(0).fill(subject)
  await page.getByLabel('English', { exact: true }).nth(1).fill('The bus leaves at seven, {name}.')
  await page.getByLabel('English', { exact: true }).nth(2).fill('Boots, please. Bus at seven.')
  await convenor.presses('Save and see who gets it')
  await convenor.reads('Saved. Nothing has been sent yet.')
  await convenor.reads(`Subject: ${subject}`)
  await convenor.looksAround()
  await guest.opens('/en/me/messages')
  await guest.doesNotRead(subject)

  // Somebody registers meanwhile: what was confirmed isn't what would be sent.
  const second = await as('tz-cso-2', { javaScript: false, width: 360 })
  await second.opens(`/en/events/${slug}`)
  await second.presses('Register for this event')
  await second.reads('You are registered.')
  await convenor.presses(/^Send to 1 person/)
  await convenor.reads('Nothing was sent.')
  await convenor.presses(/^Send to 2 people/)
  await convenor.reads('The message is sent.')
  await expect(page.getByRole('button', { name: /^Send to/ })).toHaveCount(0)

  await guest.opens('/en/me/messages')
  await guest.reads(subject)
  await guest.reads('The bus leaves at seven')
  await second.opens('/en/me/messages')
  await second.reads(subject)
})
