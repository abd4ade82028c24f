import { expect, test, unheard } from '../support/story'

test('a miner says on an old phone what she needs; the kitchen hears how many, and no name', async ({
  as,
}) => {
  const title = unheard('Days at the washing place')
  const convenor = await as('st-convenor')
  const { page } = convenor
  await convenor.opens('/en/manage/dialogues/demo-live/events/new')
  await page.getByLabel('English', { exact: true }).first().fill(title)
  await convenor.fills({ 'First day': inDays(20), 'Last day': inDays(21) })
  await page.getByLabel(/^Time zone/).selectOption('Africa/Dar_es_Salaam')
  await convenor.presses('Add this event')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Days at the washing place')
  const slug = /\/manage\/events\/([^/?#]+)/.exec(page.url())?.[1] ?? ''
  const desk = `/en/manage/events/${slug}`
  await convenor.presses('Announce this event')
  await expect(page.getByText('Call this event off').first()).toBeVisible()
  await convenor.opens(`${desk}/forms`)
  await convenor.presses('Add the usual questions')
  await convenor.reads('11 questions')
  await convenor.looksAround()

  const neema = await as('tz-gov-2', { javaScript: false, width: 360 })
  await neema.opens(`/en/events/${slug}`)
  await neema.presses('Register for this event')
  await neema.reads('You are registered.')
  await neema.follows('Say what you need')
  await neema.reads('Only if you answered “An allergy”')
  await neema.page.getByRole('checkbox').nth(1).uncheck()
  await neema.ticks('Halal')
  await neema.fills({ 'Where do you travel from? (optional)': 'Geita' })
  await neema.fills({ 'Whom should we call in an emergency? (optional)': 'Adwoa' })
  // No allergy was ticked, so this is nobody's business.
  await neema.fills({ 'What must you not eat? (optional)': 'Groundnuts' })
  await neema.presses('Save what I need')
  await neema.reads('Saved.')
  await expect(neema.page.getByLabel('What must you not eat?')).toHaveValue('')

  await convenor.opens(`${desk}/needs`)
  await convenor.reads('Everybody has answered.')
  await expect(page.getByRole('row', { name: /Halal/ })).toContainText(/Halal\s*1\s*0/)
  await convenor.doesNotRead('Geita')
  const file = await convenor.isAnswered(`${desk}/needs/csv`, 200)
  expect(await file.text()).not.toMatch(/Geita|Adwoa|Neema/)

  await convenor.follows('Sheets by person')
  await page.getByRole('table').getByRole('link').first().click()
  await convenor.reads('This sheet is closed')
  await convenor.doesNotRead('Geita')
  await convenor.presses('Open the sheet')
  await expect(page.getByLabel('Where do you travel from?')).toHaveValue('Geita')
  await expect(page.getByText('Whom should we call')).toHaveCount(0)
  await convenor.fills({ 'Why do you need it?': 'She fainted' })
  await convenor.presses('Show the contact')
  await expect(page.getByLabel('Whom should we call in an emergency?')).toHaveValue('Adwoa')
  await convenor.looksAround()
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
