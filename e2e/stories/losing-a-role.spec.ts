import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'

test('a demoted convenor loses the desk with the next click', async ({ as }) => {
  const slug = await begins(as, unheard('Handing over'), 'Public')
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
  await accepts(rapporteur, 'Handing over')
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
  const slug = await begins(as, title, 'Private')
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

/** A new dialogue, begun by a convenor, watched over, and published; gives its address. */
async function begins(
  as: (persona: string) => Promise<Person>,
  title: string,
  access: string,
): Promise<string> {
  const convenor = await as('st-convenor')
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
  // It says what it lacks, and can't be published before.
  await convenor.opens(`/en/manage/dialogues/${slug}/close`)
  await convenor.reads('It can’t be published without:')
  await expect(page.getByText('Publish this dialogue')).toHaveCount(0)
  await convenor.follows(/^a question/)
  await page
    .getByRole('group', { name: /^Question/ })
    .getByLabel('English', { exact: true })
    .fill('What should change first?')
  await convenor.presses('Add this question')
  await convenor.reads('What should change first?')
  await watchesOver(as, slug, title)
  await convenor.opens(`/en/manage/dialogues/${slug}/close`)
  await page.getByText('Publish this dialogue').first().click()
  await convenor.presses('Yes, publish it')
  return slug
}

/** An administrator, and nobody else, appoints the safeguarding lead. */
async function watchesOver(as: (persona: string) => Promise<Person>, slug: string, title: string) {
  const root = await as('st-admin')
  await root.opens(`/en/manage/dialogues/${slug}/team`)
  await root.chooses(/^Safeguarding lead/)
  await root.page.getByLabel('Their e-mail address').fill('st-safeguard@demo.example')
  await root.presses('Send the invitation')
  await root.reads('The invitation is on its way.')
  await accepts(await as('st-safeguard'), title)
}

/** Opens the latest invitation to a dialogue from the outbox, and accepts it. */
async function accepts(person: Person, title: string): Promise<void> {
  await person.opens('/en/outbox')
  const letter = person.page.getByRole('listitem').filter({ hasText: title }).first()
  const text = await letter.textContent()
  const link = text?.match(/https?:\/\/\S+\/invitations\/[\w-]+/)?.[0]
  expect(link).toBeTruthy()
  await person.opens(new URL(link ?? '').pathname)
  await person.presses('Accept this role')
  await expect(person.page).not.toHaveURL(/invitations/)
}
