import { expect, test } from '../support/story'

const event = 'lake-side-listening-week'
const desk = `/en/manage/events/${event}`

test('whoever keeps the registration desk checks people in and does nothing else', async ({
  as,
}) => {
  const helper = await as('st-translator')
  await helper.isAnswered(`${desk}/team`, 403)

  const convenor = await as('st-convenor')
  await convenor.opens(`${desk}/team`)
  const ask = convenor.section('Ask by e-mail address')
  await convenor.fills({ 'E-mail address of the account': 'st-translator@demo.example' }, ask)
  await convenor.chooses(/^Registration desk/, ask)
  await convenor.presses('Send the question', ask)
  await convenor.reads('If there is such an account, the letter is on its way.')
  await convenor.doesNotRead('Zuhura')

  await helper.opens('/en/outbox')
  const letters = await helper.page.getByRole('main').textContent()
  // In her own language: Swahili.
  const token = letters?.match(/\/sw\/event-roles\/([\w-]+)/)?.[1]
  await helper.opens(`/en/event-roles/${token}`)
  await helper.presses('Take this role')
  await helper.reads('You now work at this event.')
  await helper.reads('Registration desk')

  for (const part of [
    'team',
    'room',
    'edit',
    'people',
    'agenda',
    'seats',
    'messages',
    'forms',
    'papers',
  ])
    await helper.isAnswered(`${desk}/${part}`, 403)

  await helper.opens('/en/manage')
  await helper.page.getByText('Lay this role down').first().click()
  await helper.presses('Lay this role down')
  await expect(helper.page.getByRole('main')).toContainText('The role at the event has ended.')
  await helper.doesNotRead('Registration desk')
})
