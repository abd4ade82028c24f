import { expect, test, unheard } from '../support/story'
import {
  opensSummaries,
  publishesSummary,
  saysInPublic,
  writesSummary,
} from '../support/summarising'

const dialogue = 'demo-live'
const hash = /[0-9a-f]{64}/

test('who cites version 1.0 finds just that, also after 1.1 came out and a quoted view went', async ({
  as,
  somebody,
}) => {
  test.setTimeout(300_000)
  const mark = unheard('').replace(/\W/g, '')
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  const desk = {
    rapporteur: await as('st-rapporteur', { javaScript: false }),
    convenor: await as('st-convenor', { javaScript: false }),
    lead: await as('st-safeguard', { javaScript: false }),
  }
  await opensSummaries(desk.convenor, dialogue)
  const words = `The ${mark} path is longer than the licence`
  await saysInPublic(miner, desk, { dialogue, words })
  const editing = await writesSummary(desk, {
    ...{ dialogue, title: unheard('What we cite'), view: mark, brief: '- **Paths.** Too long.' },
    statement: unheard('The way to a licence is too long'),
  })
  const summary = await publishesSummary(desk, editing)

  // The researcher keeps the citation, the address in it and the fingerprint, from a page without script.
  const researcher = await somebody({ javaScript: false, width: 360 })
  const { page } = researcher
  await researcher.opens(summary)
  const cited = async () => (await page.locator('#cite-line').innerText()).trim()
  const fingerprint = async () => hash.exec(await page.locator('#changes').innerText())?.[0]
  const line = await cited()
  const permanent = new URL(/https?:\/\/\S+\/v\/1\.0/.exec(line)?.[0] ?? '').pathname
  expect(permanent).toBe(`${summary}/v/1.0`)
  const bib = async (at: string) => (await researcher.isAnswered(`${at}/cite.bib`, 200)).text()
  const entry = await bib(summary)
  expect(entry).toContain('version = {1.0}')
  expect(entry).toMatch(new RegExp(`url = \\{https?://[^}]+${permanent}\\}`))
  const sha256 = await fingerprint()
  expect(sha256).toMatch(hash)

  // A correction comes out.
  const { rapporteur } = desk
  await rapporteur.opens(editing)
  await rapporteur.presses('Begin the next version')
  await rapporteur.reads('You are writing version 1.1.')
  const group = (name: string | RegExp) => rapporteur.page.getByRole('group', { name })
  await rapporteur.fills({ English: 'The number of kilometres.' }, group(/^What has changed/))
  await rapporteur.fills(
    { English: '- **Paths.** Forty kilometres long.' },
    group(/^In one minute/),
  )
  await rapporteur.presses('Save the beginning')
  await rapporteur.reads('Saved.')
  await publishesSummary(desk, editing, '1.1')

  // The address in the citation shows what was cited, and says that there is a newer one.
  await researcher.opens(permanent)
  await researcher.reads('This is version 1.0. There is a newer one.')
  await researcher.reads('The number of kilometres.')
  await researcher.reads('Too long.')
  await researcher.doesNotRead('Forty kilometres')
  expect(await cited()).toBe(line)
  expect(await bib(permanent)).toBe(entry)
  expect(await fingerprint()).toBe(sha256)

  // The short address shows the newest, and cites the newest.
  await researcher.follows('Read version 1.1, the newest')
  await researcher.reads('Forty kilometres')
  await researcher.opens(summary)
  await researcher.reads('Forty kilometres')
  expect(await cited()).toContain(`${summary}/v/1.1`)
  expect(await bib(summary)).toContain('version = {1.1}')
  expect(await fingerprint()).not.toBe(sha256)

  // What differs can be read by eye and by ear, also by whoever has script, in each language.
  await researcher.follows('What this version changed')
  await researcher.looksAround()
  await expect(page.locator('del').first()).toContainText('Too')
  await expect(page.locator('ins').first()).toContainText('Forty')
  const changes = new URL(page.url())
  const other = await somebody({ width: 360 })
  for (const locale of ['en', 'fr', 'sw'])
    await other.opens(`${changes.pathname.replace('/en/', `/${locale}/`)}${changes.search}`)

  // The author of the quoted view takes it back: what is cited stays citable, without the words.
  await researcher.opens(permanent)
  await researcher.reads(mark)
  await miner.withdraws(mark)
  await researcher.opens(permanent)
  await researcher.doesNotRead(mark)
  await researcher.reads('This view was withdrawn by its author.')
  expect(await cited()).toBe(line)
  expect(await bib(permanent)).toBe(entry)
  expect(await fingerprint()).toBe(sha256)
})
