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
