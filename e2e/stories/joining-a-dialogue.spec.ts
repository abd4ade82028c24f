import { expect, test, unheard } from '../support/story'

const dialogue = '/en/dialogues/demo-open'
const desk = '/en/manage/dialogues/demo-open/registrations'

test('somebody without an account, e-mail or phone registers, is approved, and signs in with the card', async ({
  somebody,
  as,
}) => {
  const name = unheard('Efua')
  // A cracked phone: narrow, and no script.
  const efua = await somebody({ javaScript: false, width: 360 })
  await efua.opens(`${dialogue}/register`)
  await efua.presses('Register')
  await efua.reads('Please say whether you are 18 or older.')
  await efua.chooses('Yes')
  await efua.fills({ 'Your name': name })
  await efua.chooses('Miners')
  await efua.presses('Register')
  await efua.reads('It is shown only this once')
  const [code, pin] = await efua.page.locator('#card strong').allTextContents()
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await efua.presses('I have it')
  await efua.opens(`${dialogue}/registered`)
  await efua.doesNotRead(code ?? '')

  const adjoa = await as('st-convenor')
  await adjoa.opens(`${desk}?state=waiting&group=miners`)
  await adjoa.follows(name)
  await adjoa.looksAround()
  await adjoa.presses('Approve')
  await adjoa.reads('Please fill this in.')
  await adjoa.page.getByLabel('Who vouches for the group?').fill('Grace Nkrumah-Bosu (demo)')
  await adjoa.chooses('Met them at their work')
  await adjoa.presses('Approve')
  await adjoa.reads('No mail reaches this person')

  const grace = await as('st-facilitator')
  await grace.opens('/en/manage/dialogues/demo-open/calls')
  await grace.reads(name)

  await efua.signsInWithCard({ code: code ?? '', pin: pin ?? '' })
  await efua.opens('/en/me')
  await efua.reads('Approved')
  await efua.reads('You take part in')
  await efua.opens('/en/me/messages')
  await efua.presses('Mark all as read')
  await efua.doesNotRead('New')
  await grace.opens('/en/manage/dialogues/demo-open/calls')
  await grace.doesNotRead(name)
})

test('an e-mail address that somebody typed gets a link, and only its button does something', async ({
  somebody,
}) => {
  const address = `${unheard('asha').replaceAll(/[^a-z0-9]/g, '')}@demo.example`
  const asha = await somebody({ javaScript: false, width: 360 })
  await asha.opens(`${dialogue}/register`)
  await asha.chooses('Yes')
  await asha.fills({ 'Your name': 'Asha' })
  await asha.chooses('Community')
  await asha.page.getByLabel('E-mail').fill(address)
  await asha.presses('Register')
  await asha.reads(`We have written to ${address}`)

  await asha.opens('/outbox')
  const mail = await asha.page.getByRole('main').textContent()
  const link = /register\/confirm\/[\w-]+/.exec(mail?.slice(mail.indexOf(address)) ?? '')?.[0]
  await asha.opens(`${dialogue}/${link}`)
  await asha.reads('Is this registration yours?')
  await asha.opens(`${dialogue}/${link}`)
  await asha.presses('Yes, it is mine')
  await expect(asha.page).toHaveURL(/\/me\/registrations\/demo-open/)
  await asha.reads('Waits for approval')
})

test('somebody younger than 18 is thanked, and nothing they typed is kept', async ({
  somebody,
}) => {
  const kofi = await somebody({ javaScript: false, width: 360 })
  await kofi.opens(`${dialogue}/register`)
  await kofi.chooses('No')
  await kofi.fills({ 'Your name': 'Kofi' })
  await kofi.presses('Register')
  await kofi.reads('Thank you for asking')
  await kofi.page.goBack()
  await kofi.opens(`${dialogue}/register`)
  await expect(kofi.page.getByLabel('Your name')).toHaveValue('')
})

test('a facilitator registers somebody without contact, and another person approves', async ({
  as,
  somebody,
}) => {
  const name = unheard('Kwame')
  const grace = await as('st-facilitator')
  await grace.opens(`${desk}/new`)
  await grace.chooses('Yes')
  await grace.fills({ 'Their name': name })
  await grace.chooses('Miners')
  await grace.page.getByLabel('Their language').selectOption({ label: 'Twi' })
  await grace.presses('Register and make the card')
  await grace.reads(`Card for ${name}`)
  await grace.looksAround()
  // The page came without a reload, and its buttons work all the same.
  await expect(grace.page.getByRole('button', { name: 'Print this page' })).toBeVisible()
  const [code, pin] = await grace.page.locator('#card strong').allTextContents()
  await grace.presses('I have it')
  await grace.reads('The card is off this screen')
  await expect(grace.page).toHaveURL(new RegExp(desk))

  const kwame = await somebody({ javaScript: false, width: 360 })
  await kwame.signsInWithCard({ code: code ?? '', pin: pin ?? '' })
  await kwame.opens('/en/me')
  await kwame.reads('Waits for approval')
  await kwame.isAnswered(desk, 403)
})

test('a page of one’s own, everything on it to take away, by nobody else', async ({
  as,
  somebody,
}) => {
  const rahinatu = await as('gh-min-4')
  await rahinatu.opens('/en/me')
  await rahinatu.reads('What I have allowed to be shown')
  await rahinatu.opens('/en/me/data')
  const download = rahinatu.page.waitForEvent('download')
  await rahinatu.presses('Download my data')
  const file = await (await download).createReadStream()
  const text = (await file.toArray()).join('')
  expect(text).toContain('Rahinatu Seidu')
  expect(text).not.toMatch(/gh-(?!min-4)[a-z]+-\d@demo\.example/)

  const visitor = await somebody()
  await visitor.isAnswered('/en/me/data', 307)
  await visitor.isAnswered('/en/me/data/export', 405)
})
