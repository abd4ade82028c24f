import { expect, test, unheard } from '../support/story'

const desk = '/en/manage/dialogues/gh-2016/research'
const paper = /^It began in the queue at the airport/

test('who checked the research is named once they agreed; papers stand at their stage and session', async ({
  as,
  somebody,
}) => {
  test.slow()
  const name = unheard('Abena')
  const facilitator = await as('st-facilitator', { javaScript: false })
  const { page } = facilitator
  await facilitator.opens(desk)
  const main = page.getByRole('main')
  const form = main
    .getByRole('group')
    .filter({ has: page.getByText('Name a person', { exact: true }) })
  await form.locator('summary').click()
  await facilitator.chooses(/^Reference group/, form)
  await form.getByLabel('Name', { exact: true }).fill(name)
  await form.getByLabel('Organisation (optional)').fill('Ring +233 20 123 4567')
  // Without their word, and with a way to reach them, nobody is named.
  await facilitator.presses('Name a person', form)
  await facilitator.reads('Please confirm this.')
  await facilitator.reads('this page gives nobody’s contact')
  await form.getByLabel('Organisation (optional)').fill('Women Washers')
  await facilitator.ticks(/^They agreed to be named here/, form)
  await facilitator.presses('Name a person', form)
  await facilitator.reads('Named.')

  const visitor = await somebody({ javaScript: false, width: 360 })
  await visitor.opens('/en/dialogues/gh-2016/research')
  await expect(visitor.section('Reference group')).toContainText(name)
  await visitor.doesNotRead('It began in the queue')

  const tie = main
    .getByRole('group')
    .filter({ has: page.getByText('Tie a document', { exact: true }) })
  await tie.locator('summary').click()
  const choose = async (label: string, option: RegExp) => {
    const select = tie.getByLabel(label, { exact: true })
    const value = await select
      .locator('option')
      .filter({ hasText: option })
      .first()
      .getAttribute('value')
    await select.selectOption(value)
  }
  await choose('Document', paper)
  await choose('Session of the agenda (optional)', /^Round 1: licences/)
  await facilitator.presses('Tie it', tie)
  await facilitator.reads('Tied.')

  await visitor.opens('/en/dialogues/gh-2016/research')
  await visitor.follows(/^It began in the queue/)
  await visitor.reads('Round 1: licences, ground, money, good practice')
  await visitor.follows('Round 1: licences')
  await visitor.reads('To read')
  await visitor.follows(/^It began in the queue/)
  await visitor.follows(/^Ghana action dialogue/)
  await expect(visitor.page).toHaveURL(/dialogues\/gh-2016\/research$/)

  const swahili = await somebody({ width: 360 })
  await swahili.opens('/sw/dialogues/gh-2016/research')
  await expect(swahili.section('Kikundi cha marejeo')).toContainText(name)
  await expect(swahili.section(/^Hatua: Ufuatiliaji/)).toContainText('wilaya tatu')

  // Taken off again: gone with the next request, so that other stories find what was there.
  await facilitator.presses(/^Untie \(It began/)
  await facilitator.reads('Untied.')
  await facilitator.presses(`No longer name ${name}`)
  await facilitator.reads('No longer named.')
  await visitor.opens('/en/dialogues/gh-2016/research')
  await visitor.doesNotRead(name)
  await visitor.doesNotRead('It began in the queue')
})
