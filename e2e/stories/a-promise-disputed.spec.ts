import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'
import { opensSummaries, publishesSummary, writesSummary } from '../support/summarising'

const rooms = '/en/manage/events/lake-side-listening-week/room'
const aCode = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

test('from a table sheet to a promise that its owner says is done', async ({ as, somebody }) => {
  test.slow()
  const said = unheard('Open a well at the washing place')
  const rapporteur = await as('st-rapporteur')
  await keepsASheet(rapporteur, said)
  const sheet = rapporteur.page.getByRole('listitem').filter({ hasText: said })
  await rapporteur.follows('Write it down as a promise', sheet)
  await rapporteur.looksAround()

  const field = (name: string) => rapporteur.page.getByRole('group', { name, exact: true })
  await expect(field('What will be done').getByLabel('English')).toHaveValue(said)
  // Without its proof, its day and its owner it is refused, and says what is missing.
  await rapporteur.presses('Save as a draft')
  await rapporteur.reads('What would show it')
  await field('What would show it').getByLabel('English').fill('A photograph of the well')
  await rapporteur.fills({
    'Until which day': '2031-05-31',
    Name: 'Neema Juma',
    Organisation: 'District Water Office',
  })
  await rapporteur.chooses('Government')
  await rapporteur.presses('Save as a draft')
  await rapporteur.reads('Saved as a draft')
  const desk = new URL(rapporteur.page.url()).pathname
  const publicPage = desk.replace('/manage', '')

  const visitor = await somebody()
  await visitor.isAnswered(publicPage, 404)

  const convenor = await as('st-convenor')
  const owner = await somebody({ javaScript: false, width: 360 })
  await isConfirmedAndPublished({ convenor, owner }, desk)
  await visitor.opens(publicPage)
  await visitor.reads('District Water Office')
  await visitor.doesNotRead('Neema Juma')

  await owner.opens('/en/commitments/confirm')
  await owner.page.getByText('Report what became of it', { exact: true }).click()
  await owner.chooses(/^Complete/)
  await owner.page
    .getByRole('group', { name: 'What happened', exact: true })
    .getByLabel('English')
    .fill('The well gives water.')
  await owner.presses('Send my report')
  await owner.reads('waits to be looked through')
  await visitor.opens(publicPage)
  await visitor.doesNotRead('The well gives water')

  await convenor.opens(desk)
  await convenor.presses('Make it public')
  await convenor.reads('The owner’s report is public.')
  await visitor.opens(publicPage)
  await visitor.reads('Done, says District Water Office')

  // A miner doesn’t agree. One answer is nobody’s to see: what a group says is shown from five on, once a day.
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await miner.opens(publicPage)
  await miner.chooses('Disagree')
  await miner.presses('Save my answer')
  await expect(miner.page.getByRole('radio', { name: 'Disagree' })).toBeChecked()
  for (const reader of [visitor, convenor, owner]) {
    await reader.opens(publicPage)
    await reader.doesNotRead(/disputed|Disagree/)
  }
})

test('a table sheet becomes a finding, and the finding a promise', async ({ as, somebody }) => {
  test.setTimeout(300_000)
  const said = unheard('Let the buyer show the scale')
  const desk = {
    rapporteur: await as('st-rapporteur', { javaScript: false }),
    convenor: await as('st-convenor', { javaScript: false }),
    lead: await as('st-safeguard', { javaScript: false }),
  }
  const { rapporteur, convenor } = desk
  await keepsASheet(rapporteur, said)
  await opensSummaries(convenor, 'demo-live')
  const statement = unheard('At the tables they ask for open scales')
  const editing = await writesSummary(desk, {
    ...{ dialogue: 'demo-live', title: unheard('What the tables wrote'), statement },
    ...{ note: said, brief: '- **Scales.** Show them.' },
  })
  const summary = await publishesSummary(desk, editing)
  const visitor = await somebody({ javaScript: false, width: 360 })
  await visitor.opens(summary)
  await visitor.reads('From the sheet of a table')
  await expect(
    visitor.page.getByRole('link', { name: 'Write down a promise that follows from this' }),
  ).toHaveCount(0)

  await rapporteur.opens(summary)
  await rapporteur.follows('Write down a promise that follows from this')
  const { page } = rapporteur
  const field = (name: string) => page.getByRole('group', { name, exact: true })
  await page.getByLabel(/^Finding it follows from/).selectOption({ label: statement })
  await field('What will be done').getByLabel('English').fill('Show the scale at every table.')
  await field('What would show it').getByLabel('English').fill('A photograph of a scale')
  await rapporteur.fills({
    'Until which day': '2031-05-31',
    Name: 'Neema Juma',
    Organisation: 'Buyers of the lake side',
  })
  await rapporteur.chooses('Industry')
  await rapporteur.presses('Save as a draft')
  await rapporteur.reads('Saved as a draft')
  const promise = new URL(page.url()).pathname
  const owner = await somebody({ javaScript: false, width: 360 })
  await isConfirmedAndPublished({ convenor, owner }, promise)
  await visitor.opens(promise.replace('/manage', ''))
  await visitor.reads('Buyers of the lake side')
  await visitor.follows(/^What the tables wrote/)
  await visitor.reads(statement)
  await visitor.reads('Show the scale at every table.')
})

/** What a table wrote on its sheet, typed in by the rapporteur. */
async function keepsASheet(rapporteur: Person, said: string) {
  await rapporteur.opens(rooms)
  // Of the first evening, which was closed, nothing may become a promise.
  await rapporteur.follows('The papers for a group licence, one by one')
  await rapporteur.page.getByText('Type in a sheet').click()
  const form = rapporteur.page
    .getByRole('group')
    .filter({ has: rapporteur.page.getByText('Type in a sheet') })
  await rapporteur.fills({ 'Table number': '7', 'What should come next (optional)': said }, form)
  await form.getByLabel('Written in').selectOption('en')
  await form.getByRole('button', { name: 'Keep this sheet' }).click()
  await rapporteur.reads(said)
}

/** The owner is asked, says yes with the code of the letter and without an account; then it is public. */
async function isConfirmedAndPublished(
  { convenor, owner }: { convenor: Person; owner: Person },
  desk: string,
) {
  await convenor.opens(desk)
  await convenor.presses('Ask the owner')
  await convenor.reads('It waits for its owner’s answer.')
  await convenor.reads('Nothing was sent')
  await convenor.follows('Letter to the owner')
  await convenor.presses('Show the letter')
  const code = await convenor.page.getByText(aCode).innerText()
  await owner.opens('/en/commitments/confirm')
  await owner.fills({ 'Code in your letter': code })
  await owner.presses('Open')
  await owner.reads('Do you stand by this?')
  await owner.presses('Yes, I promise this')
  await owner.reads('It becomes public when the team publishes it')
  await convenor.opens(desk)
  await convenor.presses('Publish')
  await convenor.reads('It is public.')
}

test('“done”, says the office; disputed by miners: for anybody, also in Swahili', async ({
  somebody,
}) => {
  const visitor = await somebody({ width: 360 })
  await visitor.opens('/en')
  await visitor.follows('Promises', visitor.page.getByRole('navigation', { name: 'Sections' }))
  await visitor.looksAround()
  await visitor.follows('Open a licence desk for small-scale miners')
  await visitor.reads(/Done, says Wassa District Mining Support Desk \(demo\);.*disputed by miners/)
  await visitor.looksAround()
  const swahili = await somebody({ javaScript: false, width: 360 })
  await swahili.opens('/sw/commitments?overdue=yes')
  await swahili.reads('Imechelewa')
  await swahili.opens('/sw/dialogues/gh-2016/leadership')
  await swahili.reads('Adwoa Demo-Mensima')
  await swahili.doesNotRead('Demo member one')
  const table = await visitor.isAnswered('/api/commitments/promises.csv?dialogue=gh-2016', 200)
  expect(await table.text()).toContain('miners')
  const days = await visitor.isAnswered('/api/commitments/promises.ics?dialogue=gh-2016', 200)
  expect(await days.text()).toContain('BEGIN:VEVENT')
})
