import { expect, test, unheard } from '../support/story'

const slug = 'demo-live'
const desk = `/en/manage/dialogues/${slug}`

test('a WhatsApp chat is brought in, reviewed, and only then heard', async ({ as, somebody }) => {
  test.setTimeout(150_000)
  const words = unheard('The office asks for a title deed that is in the husband’s name')
  const greeting = unheard('Good morning to all of you')
  const chat = [
    '13/01/2026, 07:00 - Messages and calls are end-to-end encrypted.',
    `13/01/2026, 08:12 - +255 754 000 101: ${words}`,
    `13/01/2026, 08:20 - Mama Neema: ${greeting}`,
    '13/01/2026, 08:31 - Mama Neema: <Media omitted>',
  ].join('\n')
  const peter = await as('st-facilitator-tz', { javaScript: false, width: 360 })
  const { page } = peter
  await peter.opens(desk)
  await peter.follows('Bring in paper, SMS, voice, WhatsApp')
  await peter.follows('Send a file, or type forms')
  await peter.looksAround()
  await peter.chooses('WhatsApp chat')
  await page
    .getByLabel('Files')
    .setInputFiles({ name: 'chat.txt', mimeType: 'text/plain', buffer: Buffer.from(chat) })
  await peter.presses('Send')
  await peter.reads('0 of 2 looked at')
  await peter.reads('1 notice of the app, 1 picture or file')
  await peter.reads('+255 …01')
  await peter.doesNotRead('000 101')
  const address = new URL(page.url()).pathname

  // One message after the other; whose the first one is, its number says.
  await peter.follows('Look at them one by one')
  await expect(page.getByLabel('Whose words are they?')).not.toHaveValue('')
  await page.getByLabel('The words that count').fill('Other words')
  await peter.presses('Take it in')
  await peter.reads('These aren’t the words that came.')
  await page.getByLabel('The words that count').fill(words)
  await peter.presses('Take it in')
  await peter.reads('Message 2 is taken in.')
  await page.getByLabel('Why?', { exact: true }).fill('A greeting, no answer')
  await peter.presses('Leave it out')
  await peter.reads('2 of 2 looked at')

  // Until it is finished nobody else reads it, at no address.
  const reader = await as('tz-ind-2', { javaScript: false, width: 360 })
  const official = await as('tz-gov-1')
  for (const person of [reader, official]) {
    await person.opens(`/en/dialogues/${slug}/views`)
    await person.doesNotRead(words)
    await person.isAnswered(address, 404)
  }
  await page.getByText('Finish the review').last().click()
  await peter.reads('1 message becomes a view. 1 is left out and erased.')
  await peter.ticks(/know that they are brought in/)
  await peter.presses('Finish')
  await peter.reads('The review is finished.')
  await peter.doesNotRead(greeting)

  // It waits to be moderated, as every view does.
  await reader.opens(`/en/dialogues/${slug}/views`)
  await reader.doesNotRead(words)
  const convenor = await as('st-convenor')
  await convenor.opens(`${desk}/moderation`)
  const waiting = convenor.page.getByRole('article').filter({ hasText: words })
  await convenor.presses('Release: editing', waiting)
  await convenor.reads('others can read it now')
  await reader.opens(`/en/dialogues/${slug}/views`)
  await reader.reads(words)
  const visitor = await somebody({ javaScript: false, width: 360 })
  await visitor.opens(`/en/dialogues/${slug}/views`)
  await visitor.doesNotRead(words)
})
