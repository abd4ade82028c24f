import { expect, test, unheard } from '../support/story'

const dialogue = 'gh-2016'

test('two people write at one part, one of them on a dead line, and nothing is lost', async ({
  as,
}) => {
  test.slow()
  const rapporteur = await as('st-rapporteur')
  await rapporteur.opens(`/en/manage/dialogues/${dialogue}/summaries/new`)
  const title = rapporteur.page.getByRole('group', { name: 'Title' })
  await rapporteur.fills({ English: unheard('On a dead line') }, title)
  await rapporteur.presses('Begin writing')
  await rapporteur.reads('No parts yet')
  const desk = new URL(rapporteur.page.url()).pathname
  const group = (person: typeof rapporteur, name: string | RegExp) =>
    person.page.getByRole('group', { name })
  const text = (person: typeof rapporteur) => group(person, /^Text/).getByLabel('English')

  // Begun, left without saving, and gone on with.
  await rapporteur.follows('Add a finding')
  await rapporteur.fills({ English: 'Nobody sees the maps' }, group(rapporteur, /^Statement/))
  await rapporteur.chooses('Several groups')
  await text(rapporteur).fill('Hers, half a sen')
  await rapporteur.reads(/Saved at .* on the server/)
  await rapporteur.page.reload()
  await rapporteur.reads('You have words here that aren’t saved')
  await rapporteur.looksAround()
  await rapporteur.follows('Go on with what you typed')
  await expect(text(rapporteur)).toHaveValue('Hers, half a sen')
  await text(rapporteur).fill('As it was.')
  await rapporteur.presses('Add this part')
  await rapporteur.reads('Saved.')
  const part = new URL(rapporteur.page.url()).pathname

  // The line dies; a colleague saves the same part.
  const convenor = await as('st-convenor')
  await convenor.opens(part)
  await rapporteur.opens(part)
  await rapporteur.page.context().setOffline(true)
  await text(rapporteur).fill('Hers, written on a dead line.')
  await rapporteur.reads(/Saved at .* on this device/)
  await text(convenor).fill('His.')
  await convenor.presses('Save')
  await convenor.reads('Saved.')
  await rapporteur.presses('Save')
  await expect(text(rapporteur)).toHaveValue('Hers, written on a dead line.')

  // The line is back: both texts stand side by side before anything is written over.
  await rapporteur.page.context().setOffline(false)
  await rapporteur.presses('Save')
  await rapporteur.reads('Two people wrote here')
  await rapporteur.looksAround()
  await expect(rapporteur.page.getByLabel(/Text \(English\)/)).toHaveValue('His.')
  await expect(text(rapporteur)).toHaveValue('Hers, written on a dead line.')
  await text(rapporteur).fill('His. Hers, written on a dead line.')
  await rapporteur.presses('Save')
  await rapporteur.reads('Saved.')
  await convenor.opens(part)
  await expect(text(convenor)).toHaveValue('His. Hers, written on a dead line.')
  await convenor.doesNotRead('You have words here that aren’t saved')

  // A second window of the same person is told, and takes nothing away.
  const second = await rapporteur.page.context().newPage()
  await second.goto(part)
  await rapporteur.opens(part)
  await text(rapporteur).fill('From the first window')
  await rapporteur.reads(/Saved at .* on the server/)
  await expect(second.getByText(/Another window or device of yours has newer words/)).toBeVisible()
  await second.getByRole('button', { name: 'Go on with those words' }).click()
  await expect(second.getByRole('group', { name: /^Text/ }).getByLabel('English')).toHaveValue(
    'From the first window',
  )
  await second.close()
  expect(desk).toContain('/manage/summaries/')
})
