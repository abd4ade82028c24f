import { randomUUID } from 'node:crypto'
import { Provider } from '../support/provider'
import { expect, test, unheard } from '../support/story'

// The portal of the stories is told of this provider when it starts (scripts/testing/stages.mjs).
const issuer = process.env['OIDC_STORIES_ISSUER']
const provider = new Provider(issuer ?? '')
const button = 'Sign in with the ministry'

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  expect(issuer, 'a portal that was told of this provider: npm test -- stories').toBeTruthy()
  await provider.opens()
})
test.afterAll(() => provider.closes())
test.beforeEach(() => {
  provider.spoils = 'nothing'
})

test('an account elsewhere makes one person here, however often it comes', async ({ somebody }) => {
  const name = unheard('Kwabena')
  provider.claims = { sub: randomUUID(), name }
  for (const javaScript of [true, false]) {
    const kwabena = await somebody({ javaScript })
    await kwabena.opens('/en/sign-in')
    await kwabena.presses(button)
    await expect(kwabena.page).toHaveURL(/\/en\/me$/)
    await expect(kwabena.page.getByRole('banner')).toContainText(name)
  }
  const admin = await somebody()
  await admin.signsIn('st-admin')
  await admin.opens(`/en/manage/accounts?q=${encodeURIComponent(name)}`)
  await admin.reads('1 person')
})

test('an address that the provider has checked opens the account that holds it', async ({
  somebody,
}) => {
  provider.claims = {
    sub: randomUUID(),
    name: 'Called otherwise there',
    email: 'st-rapporteur@demo.example',
    email_verified: true,
  }
  const rapporteur = await somebody()
  await rapporteur.opens('/en/sign-in')
  await rapporteur.presses(button)
  await expect(rapporteur.page).toHaveURL(/\/en\/me$/)
  await expect(rapporteur.page.getByRole('banner')).not.toContainText('Called otherwise there')
  await rapporteur.opens('/en/manage')
})

test('an address that nobody has checked opens nobody’s account', async ({ somebody }) => {
  const name = unheard('Pretender')
  provider.claims = {
    sub: randomUUID(),
    name,
    email: 'st-convenor@demo.example',
    email_verified: false,
  }
  const pretender = await somebody()
  await pretender.opens('/en/sign-in')
  await pretender.presses(button)
  await expect(pretender.page).toHaveURL(/\/en\/me$/)
  await expect(pretender.page.getByRole('banner')).toContainText(name)
  await pretender.isAnswered('/en/manage/dialogues/gh-2016', 403)
  await pretender.opens('/en/me/settings')
  await pretender.doesNotRead('st-convenor')
})

for (const spoils of ['state', 'nonce'] as const) {
  test(`an answer with another ${spoils} than this browser began with signs nobody in`, async ({
    somebody,
  }) => {
    provider.claims = { sub: randomUUID(), name: 'Nobody' }
    provider.spoils = spoils
    const victim = await somebody()
    await victim.opens('/en/sign-in')
    await victim.presses(button)
    await victim.reads('Signing in there did not work.')
    await victim.looksAround()
    await victim.isAnswered('/en/me', 307)
  })
}
