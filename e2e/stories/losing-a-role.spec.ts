import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'

test('a demoted convenor loses the desk with the next click', async ({ as }) => {
  const slug = await begins(await as('st-convenor'), unheard('Handing over'), 'Public')
  const desk = `/en/manage/dialogues/${slug}`
  const rapporteur = await as('st-rapporteur')
  await rapporteur.isAnswered(desk, 403)

  // The convenor asks the rapporteur by e-mail to convene too.
  const convenor = await as('st-convenor')
  await convenor.opens(`${desk}/team`)
  await convenor.chooses(/^Convenor/)
  await convenor.page.getByLabel('Their e-mail address').fill('st-rapporteur@demo.example')
  await convenor.presses('Send the invitation')
  await convenor.reads('The invitation is on its way.')

  await rapporteur.opens('/en/outbox')
  const letter = rapporteur.page.getByRole('listitem').filter({ hasText: 'Handing over' }).first()
  const text = await letter.textContent()
  const link = text?.match(/https?:\/\/\S+\/invitations\/[\w-]+/)?.[0]
  expect(link).toBeTruthy()
  await rapporteur.opens(new URL(link ?? '').pathname)
  await rapporteur.presses('Accept this role')
  await rapporteur.opens(`${desk}/stages`)

  // And is stopped, with the page still open.
  await convenor.opens(`${desk}/team`)
  const row = convenor.page.getByRole('row').filter({ hasText: 'Samuel Kimaro' })
  await row.getByText('End this role').first().click()
  await row.getByRole('button', { name: 'End this role' }).click()
  await convenor.reads('The role has ended.')
  await rapporteur.presses('Save the stages')
  await expect(rapporteur.page.getByRole('main')).toContainText(/nothing here|no role|not for you/i)
  await rapporteur.isAnswered(desk, 403)
})

test('a private dialogue exists for nobody outside it', async ({ as, somebody }) => {
  const title = unheard('Quiet talks')
  const slug = await begins(await as('st-convenor'), title, 'Private')
  const outside = [
    await somebody(),
    await as('gh-gov-1'),
    await as('gh-min-4'),
    await as('st-editor'),
    await as('st-admin'),
  ]
  for (const person of outside) {
    const paths = (of: string) =>
      ['', '/register', '/privacy', '/views'].map((part) => `/en/dialogues/${of}${part}`)
    for (const path of [...paths(slug), '/en/dialogues/demo-prep'])
      await person.isAnswered(path, 404)
    // The desk of what there isn't and of what is not theirs: the same answer, whatever it is.
    const unknown = await person.page.request.get('/en/manage/dialogues/there-is-none')
    await person.isAnswered(`/en/manage/dialogues/${slug}`, unknown.status())
    for (const list of ['/en', '/en/dialogues', '/en/events', '/en/organisations']) {
      const answer = await person.page.request.get(list)
      expect(await answer.text()).not.toContain('Quiet talks')
    }
  }
})

/** A new dialogue, begun and published by a convenor; gives its address. */
async function begins(convenor: Person, title: string, access: string): Promise<string> {
  await convenor.opens('/en/manage/dialogues/new')
  const { page } = convenor
  await page
    .getByRole('group', { name: /^Title/ })
    .getByLabel('English', { exact: true })
    .fill(title)
  await page
    .getByRole('group', { name: /^What it is about/ })
    .getByLabel('English', { exact: true })
    .fill(`About ${title}`)
  await convenor.chooses(new RegExp(`^${access}`))
  await page
    .getByLabel(/^Host/)
    .first()
    .selectOption({ label: 'Dialogue Bench convening team (demo)' })
  await convenor.ticks(/^Miners/)
  await convenor.presses('Begin this dialogue')
  await expect(page).not.toHaveURL(/new$/)
  const slug = new URL(page.url()).pathname.split('/')[4] ?? ''
  await convenor.opens(`/en/manage/dialogues/${slug}/close`)
  await page.getByText('Publish this dialogue').first().click()
  await convenor.presses('Yes, publish it')
  return slug
}
