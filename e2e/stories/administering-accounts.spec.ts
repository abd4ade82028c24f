import { expect, test, unheard } from '../support/story'

test('one person with two records: merged, given a new card, suspended and let in again', async ({
  as,
  somebody,
}) => {
  // Four people and two dozen pages.
  test.slow()
  const name = unheard('Yaw')
  const grace = await as('st-facilitator')
  const cards: { code: string; pin: string }[] = []
  for (const record of [1, 2]) {
    await grace.opens('/en/manage/dialogues/demo-open/registrations/new')
    await grace.chooses('Yes')
    await grace.fills({ 'Their name': `${name} ${record}` })
    await grace.chooses('Miners')
    await grace.page.getByLabel('Their language').selectOption({ label: 'Twi' })
    await grace.presses('Register and make the card')
    await grace.reads(`Card for ${name} ${record}`)
    const [code = '', pin = ''] = await grace.page.locator('#card strong').allTextContents()
    cards.push({ code, pin })
  }
  const yaw = await somebody({ javaScript: false, width: 360 })
  await yaw.signsInWithCard(cards[1] ?? { code: '', pin: '' })

  // Everything without script: the administrator may sit at an old machine too.
  const root = await as('st-admin', { javaScript: false })
  await root.opens('/en/manage')
  await root.follows(/^Administration/)
  await root.follows('Accounts')
  await root.page.getByLabel('Name, or whole e-mail address').fill(`${name} 1`)
  await root.presses('Show')
  await root.reads('1 person')
  await root.follows(`${name} 1`)
  await root.follows('Merge with another record')
  await root.page.getByLabel('Name, or whole e-mail address').fill(`${name} 2`)
  await root.presses('Show')
  await root.follows('Compare')
  await root.reads('Registration for')
  await root.presses('Merge the two records')
  await root.reads('Please fill this in.')
  await root.page.getByLabel('Why').fill('Grace knows him: one person')
  await root.ticks(/^I have made sure/)
  await root.presses('Merge the two records')
  await root.reads('The two records are one now.')

  // The card of the record that went no longer works, and what it had opened is closed.
  await yaw.isAnswered('/en/me/messages', 307)
  await yaw.page.goto('/en/sign-in')
  await yaw.fills({ 'Card code': cards[1]?.code ?? '', PIN: cards[1]?.pin ?? '' })
  await yaw.presses('Sign in with the card')
  await yaw.reads('This code and this PIN do not belong together.')

  await root.page.getByText('Give a new card').click()
  await root.presses('Make the new card')
  await root.reads('Give it to its holder now.')
  const [code = '', pin = ''] = await root.page.locator('#card strong').allTextContents()
  await yaw.signsInWithCard({ code, pin })
  await yaw.opens('/en/me')

  await root.follows(`${name} 1`)
  await root.page.getByText('Suspend this account').click()
  const asked = root.page.locator('details[open]')
  await asked.getByLabel('Why').fill('Says others’ names in the village')
  await root.presses('Suspend', asked)
  await root.reads('The account is suspended.')
  await yaw.isAnswered('/en/me', 307)

  await root.page.getByText('Lift the suspension').click()
  await root.page.locator('details[open]').getByLabel('Why').fill('Settled with him')
  await root.presses('Lift it')
  await root.reads('The suspension is lifted.')
  await yaw.signsInWithCard({ code, pin })

  // The safeguarding lead of his dialogue sees what was done to him, and why; nobody else here does.
  const helen = await as('st-safeguard')
  await helen.opens('/en/manage/dialogues/demo-open/activity')
  await helen.reads('Merged two records of one person')
  await helen.reads('Says others’ names in the village')
  await (await as('st-convenor')).isAnswered('/en/manage/dialogues/demo-open/activity', 403)
})

test('a contact is shown for a reason that stays in the log', async ({ as }) => {
  const root = await as('st-admin', { width: 360 })
  await root.opens('/en/manage/accounts?q=gh-cso-2@demo.example')
  await root.doesNotRead('gh-cso-2@demo.example')
  await root.page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').click()
  await root.page.getByText('Show in full').first().click()
  await root.page.locator('details[open]').getByLabel('Why').fill('Her letters come back')
  await root.presses('Show in full', root.page.locator('details[open]'))
  await root.reads('gh-cso-2@demo.example')
  await root.opens('/en/manage/activity?only=looks')
  await root.reads('Her letters come back')
  for (const path of ['administration', 'accounts', 'settings', 'activity', 'roles']) {
    await root.opens(`/en/manage/${path}`)
    await (await as('st-editor')).isAnswered(`/en/manage/${path}`, 403)
  }
})

test('a log and a list say no more than they should about the address they are asked with', async ({
  as,
}) => {
  const root = await as('st-admin')
  for (const query of ['verb=%27%20OR%201%3D1', 'page=-1', 'person=x', 'dialogue=__proto__'])
    await root.isAnswered(`/en/manage/activity?${query}`, 200)
  await root.isAnswered('/en/manage/accounts?orderBy=passwordHash&role=root&page=1e9', 200)
  await root.isAnswered('/en/manage/accounts/not-an-id', 404)
  expect(await (await root.isAnswered('/en/manage/accounts?q=%25', 200)).text()).toContain(
    'Nobody is found',
  )
})
