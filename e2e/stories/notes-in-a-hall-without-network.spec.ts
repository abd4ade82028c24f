import { expect, test, unheard } from '../support/story'

const rooms = '/en/manage/events/lake-side-listening-week/room'

test('a note typed without a network is kept, survives a reload and a closed tab, and sends itself', async ({
  as,
}) => {
  const said = unheard('The road to the lake floods')
  const rapporteur = await as('st-rapporteur')
  await rapporteur.opens(rooms)
  await rapporteur.page.getByRole('main').locator('.entry-title a').first().click()
  await rapporteur.follows('Take notes without a network')
  await rapporteur.looksAround()
  await rapporteur.reads('This page opens without a network')
  const address = rapporteur.page.url()
  const context = rapporteur.page.context()

  await context.setOffline(true)
  await rapporteur.fills({ 'What was said': said })
  await rapporteur.presses('Keep this note')
  await rapporteur.reads('The note is kept on this device.')
  await rapporteur.reads('Notes that wait for the network: 1')

  await rapporteur.page.reload()
  await rapporteur.reads('Notes that wait for the network: 1')
  await rapporteur.page.close()
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByRole('main')).toContainText('Notes that wait for the network: 1')

  await context.setOffline(false)
  await expect(again.getByRole('main')).toContainText('Notes that wait for the network: 0')
  await again.getByRole('link', { name: 'The page of this session' }).click()
  await expect(again.getByRole('paragraph').filter({ hasText: said })).toHaveCount(1)
  await expect(again.getByRole('main')).toContainText('Typed without a network')
})

test('a note goes out by a plain form where there is no script', async ({ as }) => {
  const said = unheard('Come in the evening')
  const rapporteur = await as('st-rapporteur', { javaScript: false, width: 360 })
  await rapporteur.opens(rooms)
  await rapporteur.page.getByRole('main').locator('.entry-title a').first().click()
  await rapporteur.follows('Take notes without a network')
  await rapporteur.fills({ 'What was said': said })
  await rapporteur.presses('Keep this note')
  await rapporteur.reads('The note is kept.')
  await rapporteur.follows('The page of this session')
  await rapporteur.reads(said)
})
