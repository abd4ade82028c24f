import { expect, test, unheard } from '../support/story'

const dialogue = 'gh-2016'
const view = 'maps'

test('a summary is written, checked by two people, published, corrected and read', async ({
  as,
  somebody,
}) => {
  test.slow()
  const title = unheard('What we saw at the pits')
  const statement = unheard('Old maps lie in drawers')

  // Written on a phone without script.
  const rapporteur = await as('st-rapporteur', { javaScript: false, width: 360 })
  await rapporteur.opens(`/en/manage/dialogues/${dialogue}/summaries/new`)
  await rapporteur.fills({ English: title }, rapporteur.page.getByRole('group', { name: 'Title' }))
  await rapporteur.presses('Begin writing')
  await rapporteur.reads('No parts yet')
  const desk = new URL(rapporteur.page.url()).pathname

  await rapporteur.follows('Add a finding')
  const group = (name: string | RegExp) => rapporteur.page.getByRole('group', { name })
  await rapporteur.fills({ English: statement }, group(/^Statement/))
  await rapporteur.chooses('A single group')
  await rapporteur.ticks('Miners')
  await rapporteur.fills(
    { English: 'Students **map** them. <script>alert(1)</script> [x](javascript:alert(1))' },
    group(/^Text/),
  )
  await rapporteur.presses('Preview')
  await rapporteur.reads('This is a preview. Nothing is saved yet.')
  await expect(rapporteur.page.locator('strong', { hasText: 'map' })).toBeVisible()
  await rapporteur.presses('Add this part')
  await rapporteur.follows('Choose what to cite')
  await rapporteur.fills({ 'Words in the view': view })
  await rapporteur.presses('Search')
  await rapporteur.page.getByRole('checkbox').first().check()
  await rapporteur.presses('Cite what is ticked')
  await rapporteur.reads('Cited for it')
  await rapporteur.opens(desk)
  await rapporteur.fills({ English: '- **Ground.** Share the maps.' }, group(/^In one minute/))
  await rapporteur.presses('Save the beginning')
  await rapporteur.reads('Saved.')
  await rapporteur.reads('You can’t give this one')

  // Nobody outside knows of it.
  const visitor = await somebody({ javaScript: false, width: 360 })
  const address = desk.replace('/manage', '')
  await visitor.isAnswered(address, 404)

  // The participants didn't read it before: the convenor says why, for everybody to read.
  const convenor = await as('st-convenor')
  const saysWhyUnread = async (why: string) => {
    await convenor.opens(desk)
    await convenor.page.getByText('No review?').first().click()
    const reason = convenor.page.getByRole('group', { name: /^Why they did not read it/ })
    await reason.getByLabel('English').fill(why)
    await convenor.presses('Keep this reason')
    await convenor.reads(`Printed with it: “${why}”`)
  }
  await saysWhyUnread('They wrote it together at the table.')

  // Two others check it; a convenor publishes it.
  const lead = await as('st-safeguard')
  await lead.opens(`${desk}/preview`)
  await lead.reads(statement)
  await lead.presses('Release: consent')
  await lead.reads('Consent: given by the safeguarding lead')
  await convenor.opens(desk)
  await convenor.presses('Release: wording')
  await convenor.page.getByText('Publish version 1.0').first().click()
  await convenor.presses('Publish version 1.0')
  await expect(convenor.page).toHaveURL(new RegExp(`${address}$`))

  await visitor.opens(address)
  await visitor.reads('Version 1.0')
  await visitor.reads(statement)
  await visitor.reads('They wrote it together at the table.')
  await visitor.reads(
    'Checked by two people: the safeguarding lead (consent) and a convenor (wording)',
  )
  expect(await visitor.page.content()).not.toMatch(/<script>alert|javascript:/)

  // A correction is a new version; the first stays where it was.
  await convenor.opens(desk)
  await convenor.presses('Begin the next version')
  await convenor.reads('You are writing version 1.1.')
  await rapporteur.opens(desk)
  await rapporteur.reads('You are writing version 1.1. Readers still see version 1.0.')
  await rapporteur.fills({ English: 'A word was wrong.' }, group(/^What has changed/))
  await rapporteur.presses('Save the beginning')
  await rapporteur.reads('Saved.')
  await saysWhyUnread('Only a word was corrected.')
  await lead.opens(desk)
  await lead.presses('Release: consent')
  await lead.reads('Consent: given by the safeguarding lead')
  const editor = await as('st-editor')
  await editor.opens(desk)
  await editor.presses('Release: wording')
  await editor.reads('Wording: given by an editor')
  await convenor.opens(desk)
  await convenor.page.getByText('Publish version 1.1').first().click()
  await convenor.presses('Publish version 1.1')
  await expect(convenor.page).toHaveURL(new RegExp(`${address}$`))
  await visitor.opens(address)
  await visitor.reads('A word was wrong.')
  await visitor.opens(`${address}/v/1`)
  await expect(visitor.page).toHaveURL(new RegExp(`${address}/v/1\\.0$`))
  await visitor.reads('This is version 1.0. There is a newer one.')
  for (const locale of ['fr', 'sw']) await visitor.opens(address.replace('/en/', `/${locale}/`))
})

test('two editors at once lose nothing', async ({ as }) => {
  const title = unheard('Two at one text')
  const rapporteur = await as('st-rapporteur')
  await rapporteur.opens(`/en/manage/dialogues/${dialogue}/summaries/new`)
  const titleOf = (page: typeof rapporteur.page) => page.getByRole('group', { name: 'Title' })
  await rapporteur.fills({ English: title }, titleOf(rapporteur.page))
  await rapporteur.presses('Begin writing')
  await rapporteur.reads('No parts yet')
  const desk = new URL(rapporteur.page.url()).pathname
  const other = await as('st-rapporteur', { javaScript: false })
  await other.opens(desk)

  const brief = (page: typeof rapporteur.page) =>
    page.getByRole('group', { name: /^In one minute/ })
  const area = brief(rapporteur.page).getByLabel('English')
  await area.fill('Hers')
  await area.selectText()
  await rapporteur.presses('Bold', brief(rapporteur.page))
  await expect(area).toHaveValue('**Hers**')
  await rapporteur.presses('Preview', brief(rapporteur.page))
  await expect(rapporteur.page.locator('strong', { hasText: 'Hers' })).toBeVisible()
  await rapporteur.presses('Save the beginning')
  await rapporteur.reads('Saved.')

  await other.fills({ English: 'His' }, brief(other.page))
  await other.presses('Save the beginning')
  await other.reads('Somebody else saved this while you were writing.')
  await expect(brief(other.page).getByLabel('English')).toHaveValue('His')
  await expect(other.page.getByLabel('In one minute (English)')).toHaveValue('**Hers**')
  await brief(other.page).getByLabel('English').fill('**Hers** and his')
  await other.presses('Save the beginning')
  await other.reads('Saved.')
  await expect(brief(other.page).getByLabel('English')).toHaveValue('**Hers** and his')
})
