import { sitsDownWith, takesPeopleAlong } from '../support/entering'
import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'
import { expectWaiting, unlocks } from '../support/tablet'

const slug = 'demo-live'
const desk = `/en/manage/dialogues/${slug}`

/** Somebody without e-mail or phone is registered by a facilitator, and let in by a convenor. */
async function registers(facilitator: Person, convenor: Person, name: string) {
  await facilitator.opens(`${desk}/registrations/new`)
  await facilitator.chooses('Yes')
  await facilitator.fills({ 'Their name': name })
  await facilitator.chooses('Miners')
  await facilitator.page.getByLabel('Their language').selectOption({ label: 'Swahili' })
  await facilitator.presses('Register and make the card')
  await facilitator.reads(`Card for ${name}`)
  const [code = '', pin = ''] = await facilitator.page.locator('#card strong').allTextContents()
  await facilitator.presses('I have it')
  await convenor.opens(`${desk}/registrations?state=waiting`)
  await convenor.follows(name)
  await convenor.page.getByLabel('Who vouches for the group?').fill('Grace Nkrumah-Bosu (demo)')
  await convenor.chooses('Met them at their work')
  await convenor.presses('Approve')
  await convenor.reads('No mail reaches this person')
  return { code, pin }
}

test('a miner without e-mail is heard, counted, and withdraws', async ({ as, somebody }) => {
  test.setTimeout(150_000)
  const efua = unheard('Efua')
  const words = unheard('Come to the washing place in the evening and we will speak')
  const convenor = await as('st-convenor')
  const grace = await as('st-facilitator-tz', { width: 360 })
  const { page } = grace
  const card = await registers(grace, convenor, efua)

  // At the pit there is no network.
  await takesPeopleAlong(grace, slug)
  await page.context().setOffline(true)
  await sitsDownWith(page, efua)
  const laid = page.locator('#view-text')
  const [first, second] = [await laid.innerText(), '']
  await page.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(laid).not.toHaveText(first)
  const answered = { first, second: second || (await laid.innerText()) }
  await page.getByRole('button', { name: 'Disagree', exact: true }).click()
  await expectWaiting(page, 2)
  await page.getByText('Enter a view in their words').click()
  await page.getByLabel('The words', { exact: true }).fill(words)
  await page
    .getByRole('checkbox', { name: 'The person wants everybody to be able to read it' })
    .check()
  await grace.presses('Enter this view')
  await expectWaiting(page, 3)

  // The tab is closed and opened again; what waits is still there, and goes out by itself.
  await page.reload()
  await expectWaiting(page, 3)
  await unlocks(page)
  await page.context().setOffline(false)
  await expect(page.getByText('Everything is sent.')).toBeVisible()

  // Two people release it, neither of whom entered it.
  const lead = await as('st-safeguard')
  for (const [person, button] of [
    [lead, 'Release: consent'],
    [convenor, 'Release: editing'],
  ] as const) {
    await person.opens(`${desk}/moderation`)
    const waiting = person.page.getByRole('article').filter({ hasText: words })
    await person.presses(button, waiting)
    await person.doesNotRead('Something needs another look')
  }
  const visitor = await somebody({ javaScript: false, width: 360 })
  await visitor.opens(`/en/dialogues/${slug}/views`)
  const view = visitor.page.getByRole('article').filter({ hasText: words })
  await expect(view).toContainText('A miner')
  await expect(view).not.toContainText(efua)

  // Efua, on a phone that others use too.
  const phone = await somebody({ javaScript: false, width: 360 })
  await phone.signsInWithCard(card)
  await phone.opens('/en/me/views')
  const entered = phone.section('Entered for you by others')
  for (const text of [words, answered.first, answered.second]) {
    await expect(entered).toContainText(text)
  }
  await expect(entered).toContainText('Entered by')
  await expect(entered).toContainText('nobody else within earshot')
  const entry = (text: string) => entered.getByRole('listitem').filter({ hasText: text })
  await phone.presses('This is mine: take it over', entry(answered.first))
  await phone.reads('It is yours now.')
  await expect(entry(answered.first)).toContainText('Taken over by you')

  await entry(answered.second).getByText('Withdraw this answer').click()
  await phone.presses('Delete this answer', entry(answered.second))
  await phone.reads('It is gone.')
  await expect(entered).not.toContainText(answered.second)

  await entry(words).getByText('Withdraw this view').click()
  await phone.presses('Erase these words', entry(words))
  await phone.reads('It is gone.')
  await phone.doesNotRead(words)

  // On the very next request it is gone for everybody.
  for (const person of [visitor, lead, convenor]) {
    await person.opens(`/en/dialogues/${slug}/views`)
    await person.doesNotRead(words)
    await person.opens(`${person === visitor ? `/en/dialogues/${slug}` : `${desk}/moderation`}`)
    await person.doesNotRead(words)
  }
})

test('with one thumb and without script, one view after the other, and never over her own', async ({
  as,
}) => {
  const convenor = await as('st-convenor')
  const facilitator = await as('st-facilitator-tz', { width: 360 })
  const name = unheard('Adwoa')
  await registers(facilitator, convenor, name)
  const plain = await as('st-facilitator-tz', { javaScript: false, width: 360 })
  const { page } = plain
  await plain.opens(`${desk}/enter`)
  await plain.fills({ 'A part of the name': name })
  await plain.presses('Show')
  await plain.follows(name)
  await plain.chooses('Nobody else')
  await plain.presses('Begin with the first view')
  await plain.looksAround()
  const laid = page.getByRole('article')
  const first = await laid.innerText()
  await plain.presses('Agree')
  await plain.reads('Entered: agree')
  await expect(laid).not.toHaveText(first)
  await plain.follows('Change it')
  await plain.reads('You are changing the last answer.')
  await expect(page.getByRole('button', { name: 'Agree', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await plain.presses('Unsure')
  await plain.reads('Entered: unsure')
  await plain.follows('Skip this one')
  await plain.reads(/views? (is|are) left|1 view was skipped/)
})
