import { expect, test } from '../support/story'

test('a reader on a phone without script reads a summary in Swahili, keeps it and cites it', async ({
  somebody,
}) => {
  const reader = await somebody({ javaScript: false, width: 360, locale: 'sw-TZ' })
  const { page } = reader
  // The first page shows the newest ones only; which these are is for the other stories to change.
  await reader.opens('/sw')
  await reader.follows('Mihtasari yote', page.getByRole('main'))
  await reader.follows('Tuliyoyasikia Tarkwa', page.getByRole('main'))
  await reader.looksAround()
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw')

  // The point stands on the first screens, before anything else.
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(headings.first()).toHaveText('Kwa dakika moja')

  // Straight to a finding, and from it to the same one in French.
  const contents = page.getByRole('navigation', { name: 'Kwenye ukurasa huu' })
  await contents.getByRole('link').nth(2).click()
  await expect(page).toHaveURL(/#[fp]-[0-9a-f-]{36}$/)
  const finding = page.getByRole('article').first()
  const place = await finding.getAttribute('id')
  await finding.getByRole('link', { name: 'français' }).click()
  await expect(page).toHaveURL(new RegExp(`/fr/summaries/.*#${place}$`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator(`[id="${place}"]`)).toBeVisible()
  await page.locator(`[id="${place}"]`).getByRole('link', { name: 'Kiswahili' }).click()
  await expect(page).toHaveURL(new RegExp(`/sw/summaries/.*#${place}$`))

  // The same words as plain text, and the citation for a program that keeps such things.
  const addressOf = async (name: string | RegExp) =>
    (await page.getByRole('link', { name }).last().getAttribute('href')) ?? ''
  const text = await reader.isAnswered(await addressOf('Maandishi matupu'), 200)
  expect(await text.text()).toContain('Kwa dakika moja')
  const cited = await reader.isAnswered(await addressOf('BibTeX'), 200)
  expect(await cited.text()).toMatch(/^@techreport\{gh-2016-2016-v\d\.\d,/)
  const pdf = await reader.isAnswered(await addressOf(/^PDF/), 200)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

  // The version that was cited stays at its address.
  const address = /https?:\/\/\S+\/summaries\/gh-2016\/v\/\d\.\d/.exec(
    await page.locator('#cite-line').innerText(),
  )
  await reader.opens(new URL(address?.[0] ?? '').pathname)
  await expect(headings.first()).toHaveText('Kwa dakika moja')
})
