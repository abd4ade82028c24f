import { announcesEvent } from '../support/convening'
import { expect, test, unheard } from '../support/story'

test('who came takes a certificate home; lists and figures leave nobody exposed', async ({
  as,
  somebody,
}) => {
  const convenor = await as('st-convenor')
  const slug = await announcesEvent(convenor, { title: unheard('Day of maps'), from: 0, to: 0 })
  const desk = `/en/manage/events/${slug}`
  const file = (name: string) => `/api/events/${slug}/papers/${name}?in=en`
  const guests = []
  for (const persona of ['tz-gov-2', 'tz-cso-2']) {
    const guest = await as(persona, { javaScript: false, width: 360 })
    await guest.opens(`/en/events/${slug}`)
    await guest.presses('Register for this event')
    await guest.reads('You are registered.')
    guests.push(guest)
  }
  const [came, missed] = guests
  if (!came || !missed) throw new Error('Two people register.')
  const name = (await came.page.getByRole('banner').locator('.site-account').innerText()).trim()

  await convenor.opens(`${desk}/papers`)
  await convenor.reads('Nobody has been checked in yet.')
  const badges = await convenor.page.request.post(`/api/events/${slug}/papers/badges`, {
    form: { per: '8' },
    headers: { origin: new URL(convenor.page.url()).origin },
  })
  expect([badges.status(), (await badges.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await convenor.opens(`${desk}/check-in?q=${encodeURIComponent(name)}`)
  await convenor.presses(/^Came/)
  await convenor.reads(`${name} is here`)

  // The one who came, and nobody else, has a certificate: found without script on an old phone.
  const mine = `/api/events/${slug}/papers/certificate.pdf`
  await came.opens('/en/me/registrations')
  await expect(came.page.locator(`a[href^="${mine}"]`)).toHaveText(/Certificate of attendance/)
  const own = await came.isAnswered(mine, 200)
  expect((await own.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await missed.isAnswered(mine, 404)

  await convenor.opens(`${desk}/papers`)
  await convenor.reads('One person came.')
  const figures = await (await convenor.isAnswered(file('attendance.csv'), 200)).text()
  expect(figures.charCodeAt(0)).toBe(0xfeff)
  expect(figures).toContain('fewer than 5')
  expect(figures).not.toContain(name)
  const visitor = await somebody()
  for (const paper of ['attendance.csv', 'registrations.csv', 'certificates.pdf'])
    for (const reader of [came, visitor])
      expect((await reader.page.request.get(file(paper), { maxRedirects: 0 })).ok()).toBe(false)
})
