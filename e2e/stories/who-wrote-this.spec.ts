import { expect, test, unheard } from '../support/story'
import type { Person } from '../support/person'

const dialogue = 'demo-live'
const views = `/en/dialogues/${dialogue}/views`
const author = 'Zawadi'

async function says(miner: Person, words: string): Promise<void> {
  await miner.opens(`${views}/new`)
  await miner.fills({ 'Your words': words })
  await expect(miner.page.getByRole('radio', { name: 'Group only' })).toBeChecked()
  await miner.presses('Post this view')
  await miner.reads('it has arrived')
}

async function releases(convenor: Person, words: string): Promise<void> {
  await convenor.opens(`/en/manage/dialogues/${dialogue}/moderation`)
  const waiting = convenor.page.getByRole('article').filter({ hasText: words })
  await convenor.presses('Release: editing', waiting)
  await convenor.reads('others can read it now')
}

/** What an address answers, to the letter: as a page, or as the framework's own data, with the mark these demand. */
async function told(person: Person, path: string, headers: Record<string, string> = {}) {
  const mark = headers['rsc'] ? `${path.includes('?') ? '&' : '?'}_rsc=` : ''
  const answer = await person.page.request.get(`${path}${mark}`, { headers, maxRedirects: 0 })
  const body = await answer.text()
  return { status: answer.status(), said: JSON.stringify(answer.headers()) + body }
}

test('an official tries every way to learn who wrote a group-only view', async ({ as }) => {
  test.setTimeout(120_000)
  const words = unheard('The office closes before we come up from the pit')
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await says(miner, words)
  const convenor = await as('st-convenor')
  await releases(convenor, words)

  const official = await as('tz-gov-1', { width: 360 })
  await official.opens(views)
  const view = official.page.getByRole('article').filter({ hasText: words })
  await expect(view).toContainText('A miner')
  // A day, never a time.
  await expect(view.locator('time').first()).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/)
  const anchor = await view.getAttribute('id')
  const publicId = anchor?.replace('view-', '') ?? ''
  expect(publicId).toMatch(/^[0-9a-z]{10}$/)
  const page = `${views}/${publicId}`

  // By narrowing down, sorting, and asking for what no form offers.
  const asked = [
    'group=miners',
    'group=government',
    'sort=name',
    'sort=createdAt',
    'orderBy=personId',
    'language=sw',
    'words=original',
    'session=00000000-0000-4000-8000-000000000000',
    'page=1&group=miners&topic=x',
  ]
  for (const query of asked) {
    const { said } = await told(official, `${views}?${query}`)
    expect([query, said.includes(author)]).toEqual([query, false])
  }
  // Asked for by name, a page may repeat the question, and no more often than for a name that nobody has.
  for (const key of ['person', 'author', 'text']) {
    const times = async (name: string) =>
      (await told(official, `${views}?${key}=${name}`)).said.split(name).length
    expect([key, await times(author)]).toEqual([key, await times('Nobodysname')])
  }

  // By every page that shows the view, in each language, and by the data behind the pages.
  const pages = [
    page,
    `${page}?words=original`,
    `/en/dialogues/${dialogue}`,
    views,
    `/fr/dialogues/${dialogue}/views/${publicId}`,
    `/sw/dialogues/${dialogue}/views/${publicId}`,
    `${page}/report`,
    `/en/me/views`,
    `/en/me/data`,
  ]
  for (const path of pages)
    for (const headers of [{ accept: 'text/html' }, { rsc: '1', accept: '*/*' }]) {
      const { said } = await told(official, path, headers)
      expect([path, said.includes(author)]).toEqual([path, false])
    }

  // By the addresses of those who work with views: none opens, whichever of its names is tried.
  const desks = [
    'moderation',
    `moderation/${publicId}`,
    'translations',
    `translations/${publicId}`,
    `views/${publicId}/author`,
    'safety',
    'activity',
    'registrations',
  ]
  for (const desk of desks) {
    const { said } = await told(official, `/en/manage/dialogues/${dialogue}/${desk}`)
    expect([desk, said.includes(author), said.includes(words)]).toEqual([desk, false, false])
  }

  // By asking back: a reply of the author's carries no mark of being theirs.
  await official.opens(page)
  const thread = unheard('Who says so?')
  await miner.opens(page)
  await miner.fills({ 'Your reply': thread })
  await miner.presses('Post this reply')
  await miner.reads('it has arrived')
  await releases(convenor, thread)
  await official.opens(page)
  const reply = official.page.getByRole('article').filter({ hasText: thread })
  await expect(reply).toContainText('A miner')
  await expect(reply).not.toContainText(author)
  await expect(reply).not.toContainText(/your own|author/)
  await official.looksAround()

  // Only the safeguarding lead can open it, with a reason, once; and the author hears of it.
  const lead = await as('st-safeguard', { javaScript: false, width: 360 })
  await lead.opens(`/en/manage/dialogues/${dialogue}/views/${publicId}/author`)
  await lead.doesNotRead(author)
  await lead.fills({ 'Why must it be opened?': 'Men with arms ask for whoever wrote this.' })
  await lead.presses('Open it and tell the person')
  await lead.reads(author)
  await lead.opens(`/en/manage/dialogues/${dialogue}/views/${publicId}/author`)
  await lead.doesNotRead(author)
  await lead.reads('Men with arms ask')
  await miner.opens('/en/me/views')
  await miner.reads('Men with arms ask')
  for (const path of pages) {
    const { said } = await told(official, path)
    expect([path, said.includes(author), said.includes('Men with arms')]).toEqual([
      path,
      false,
      false,
    ])
  }
  await miner.withdraws(words)
})
