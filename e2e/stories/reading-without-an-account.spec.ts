import { expect, test } from '../support/story'

const languages = [
  { tag: 'en', heading: 'What we heard in Tarkwa', minute: 'In one minute' },
  { tag: 'fr', heading: 'Ce que nous avons entendu à Tarkwa', minute: 'En une minute' },
  { tag: 'sw', heading: 'Tuliyoyasikia Tarkwa', minute: 'Kwa dakika moja' },
]

for (const { tag, heading, minute } of languages)
  test(`a reader with an old phone and no script reads a summary in ${tag}`, async ({
    somebody,
  }) => {
    const reader = await somebody({ javaScript: false, width: 360 })
    await reader.opens(`/${tag}/summaries/gh-2016`)
    await expect(reader.page.getByRole('heading', { level: 1 })).toContainText(heading)
    await expect(reader.page.getByRole('heading', { name: minute })).toBeVisible()
    await expect(reader.page.locator('html')).toHaveAttribute('lang', tag)
  })

test('the first page tells a visitor what this is and where to go on', async ({ somebody }) => {
  const visitor = await somebody({ width: 360 })
  await visitor.opens('/')
  await expect(visitor.page).toHaveURL(/\/en$/)
  for (const list of ['Dialogues', 'Interviews', 'Summaries', 'Promises']) {
    await visitor.follows(list, visitor.page.getByRole('navigation', { name: 'Sections' }))
    await expect(visitor.page.getByRole('heading', { level: 1, name: list })).toBeVisible()
    await visitor.looksAround()
  }
})

test('the browser’s language chooses the first page, and a link changes it', async ({
  somebody,
}) => {
  const reader = await somebody({ locale: 'sw-TZ' })
  await reader.opens('/')
  await expect(reader.page).toHaveURL(/\/sw$/)
  await reader.page.getByRole('link', { name: /^FR|Français/ }).click()
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'fr')
})

test('pages say how long they are, so that one connection carries many', async ({ somebody }) => {
  const visitor = await somebody()
  for (const [path, status] of [
    ['/en', 200],
    ['/en/summaries/gh-2016', 200],
    ['/en/nothing-here', 404],
  ] as const) {
    const answer = await visitor.isAnswered(path, status)
    expect(answer.headers()['content-length']).toMatch(/^[1-9]\d*$/)
    expect(answer.headers()['connection']).not.toBe('close')
  }
})
