import { expect, test } from '../support/story'

for (const javaScript of [true, false]) {
  test(`a link in a mail signs in by its button, once (script: ${javaScript})`, async ({
    somebody,
  }) => {
    const someone = await somebody({ javaScript, width: 360 })
    const { page } = someone
    // Each run has a reader of its own: one mail in three minutes goes to an address.
    const email = javaScript ? 'gh-cso-1@demo.example' : 'gh-cso-2@demo.example'
    await someone.opens('/en/sign-in?to=/me/settings')
    await someone.fills({ 'E-mail address': email })
    await someone.presses('Send me a link')
    await someone.reads('If an account belongs to this address')

    const link = page.getByRole('listitem').filter({ hasText: email }).getByRole('link').first()
    await expect(async () => {
      await page.goto('/en/outbox')
      await expect(link).toHaveAttribute('href', /\/sign-in\/link\//, { timeout: 500 })
    }).toPass()
    const address = (await link.getAttribute('href')) ?? ''

    // Opening it, as a mail scanner does, uses nothing up.
    await someone.opens(address)
    await someone.opens(address)
    await someone.presses('Sign in')
    await expect(page).toHaveURL(/\/me\/settings$/)
    await someone.reads('By a link in a mail')

    const late = await somebody({ javaScript })
    await late.opens(address)
    await late.reads('It has been used')
  })
}

test('an unknown address hears the same as a known one', async ({ somebody }) => {
  const someone = await somebody()
  await someone.opens('/en/sign-in')
  await someone.fills({ 'E-mail address': 'nobody-here@demo.example' })
  await someone.presses('Send me a link')
  await someone.reads('If an account belongs to this address')
  await someone.opens('/en/outbox')
  await someone.doesNotRead('nobody-here@demo.example')
})

test('nobody is led off the portal after signing in', async ({ somebody }) => {
  const someone = await somebody({ javaScript: false })
  for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    await someone.page.goto(`/en/sign-in?to=${encodeURIComponent(to)}`)
    await expect(someone.page.locator('input[name="to"]')).toHaveCount(0)
  }
})
