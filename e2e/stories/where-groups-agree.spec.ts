import { expect, test } from '../support/story'

const ground = '/en/dialogues/gh-2016/common-ground'

test('a contested view is labelled so, and says who is not persuaded', async ({ somebody }) => {
  const reader = await somebody({ javaScript: false, width: 360 })
  await reader.opens(ground)
  const sections = reader.page.getByRole('heading', { level: 2 })
  await expect(sections.first()).toHaveText('Common ground')
  const differ = reader.page.locator('#differ')
  await expect(differ.getByText('Groups differ: Miners not persuaded').first()).toBeVisible()
  // Never a pooled figure: each group has a line of its own, and the table behind it.
  const view = differ
    .getByRole('article')
    .filter({ hasText: 'Groups differ: Miners not persuaded' })
    .first()
  for (const group of ['Government', 'Civil society', 'Industry', 'Miners'])
    await expect(view.getByRole('listitem').filter({ hasText: group })).toHaveCount(1)
  await view.getByText('Figures').click()
  await expect(view.getByRole('table', { name: 'Answers by group' })).toBeVisible()
  await expect(view).not.toContainText('support')
})

test('the map of opinions says in words what it shows, and holds nobody', async ({ somebody }) => {
  const reader = await somebody({ javaScript: false, width: 360 })
  const parts = reader.page.getByRole('table', {
    name: 'How many people stand in each part of the map',
  })
  // Worked out behind the published snapshot, after the demonstration is loaded.
  await expect(async () => {
    await reader.opens('/en/dialogues/tz-2017/common-ground')
    await expect(parts).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await expect(reader.page.getByRole('img', { name: /^Map of opinions/ })).toBeVisible()
  await expect(parts.getByRole('row')).toHaveCount(5)
  await reader.reads('Who stands on the right answered like this')
  await expect(reader.page.getByText('The cross is you')).toHaveCount(0)
  await reader.looksAround()
})

test('what matters most is said beside an answer, and makes a second order', async ({
  as,
  somebody,
}) => {
  const miner = await as('tz-min-4', { javaScript: false, width: 360 })
  await miner.opens('/en/dialogues/demo-live/views')
  // One's own views stand in the list too, and nobody answers those.
  const agree = miner.page.getByRole('button', { name: 'Agree', exact: true })
  const view = miner.page.getByRole('article').filter({ has: agree }).first()
  const address = await view.getByRole('link').first().getAttribute('href')
  await view.getByRole('button', { name: 'Agree', exact: true }).click()
  const star = miner.page
    .getByRole('article')
    .filter({ has: miner.page.locator(`a[href="${address}"]`) })
    .getByRole('button', { name: 'This matters most to me' })
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'false')
  const reader = await somebody({ javaScript: false })
  await reader.opens(ground)
  const order = reader.page.getByRole('table', { name: /^Views by what matters most/ })
  await expect(order).toBeVisible()
  await order.getByRole('link').first().click()
  await expect(reader.page).toHaveURL(/#view-[0-9a-z]{10}$/)
})

test('a snapshot keeps its address, and participants don’t see what is not published', async ({
  as,
  somebody,
}) => {
  const reader = await somebody({ javaScript: false })
  await reader.opens(ground)
  await reader.page.getByRole('link', { name: /^Snapshot 1,/ }).click()
  await expect(reader.page).toHaveURL(/common-ground\/[0-9a-z]{10}$/)
  await reader.reads('Who was heard')
  const official = await as('tz-gov-1')
  await official.isAnswered('/en/manage/dialogues/gh-2016/common-ground', 403)
})

test('public views can be taken away as files', async ({ somebody }) => {
  const reader = await somebody({ javaScript: false })
  await reader.opens('/en/dialogues/gh-2016/open-data')
  const comments = await reader.page.request.get('/api/open-data/gh-2016/comments.csv')
  expect(await comments.text()).toContain(
    'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body',
  )
})
