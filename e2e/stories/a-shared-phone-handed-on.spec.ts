import { expect, test } from '../support/story'

test('one person signs out with a tap, and the next one finds nothing of theirs', async ({
  somebody,
}) => {
  const phone = await somebody({ javaScript: false, width: 360 })
  const { page } = phone
  await phone.signsIn('gh-min-4', { sharedPhone: true })
  await phone.opens('/en/me')
  await phone.reads('Rahinatu Seidu')

  // Gone with the window: the cookie has no end of its own.
  const cookies = await page.context().cookies()
  expect(cookies.find(({ name }) => name.includes('session-token'))?.expires).toBe(-1)

  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await phone.reads('You are signed out')
  await page.goto('/en/me')
  await expect(page).toHaveURL(/\/en\/sign-in\?to=/)
  await expect(page.locator('body')).not.toContainText('Rahinatu')

  await phone.signsIn('gh-cso-1', { sharedPhone: true })
  await phone.opens('/en/me')
  await phone.reads('Nana Yaa Quayson')
  await phone.doesNotRead('Rahinatu')
})

test('what was typed when the sign-in had ended is there again, without script too', async ({
  as,
}) => {
  const writer = await as('gh-cso-2', { javaScript: false, width: 360 })
  const { page } = writer
  await writer.opens('/en/me/settings')
  await writer.fills({ 'Your name': 'Ibrahim Zuo of the paralegal bench (demo)' })
  await page.context().clearCookies()
  await writer.presses('Save')
  await writer.reads('What you typed is kept')
  await writer.reads('Ibrahim Zuo of the paralegal bench (demo)')
  await writer.signsIn('gh-cso-2')
  await expect(page.getByLabel('Your name')).toHaveValue(
    'Ibrahim Zuo of the paralegal bench (demo)',
  )
})
