import type { BrowserContext, Page } from '@playwright/test'
import { announcesEvent } from '../support/convening'
import type { Person } from '../support/person'
import { expect, test, unheard } from '../support/story'
import { expectWaiting, takesTheListAlong, unlocks } from '../support/tablet'

/** An event of today, with two people who have a place. */
async function eventOfToday(as: (persona: string) => Promise<Person>) {
  const convenor = await as('st-convenor')
  const slug = await announcesEvent(convenor, { title: unheard('Day at the pit'), from: 0, to: 0 })
  const names: string[] = []
  const guests: Person[] = []
  for (const persona of ['tz-gov-2', 'tz-cso-2']) {
    const guest = await as(persona)
    await guest.opens(`/en/events/${slug}`)
    await guest.presses('Register for this event')
    await guest.reads('You are registered.')
    names.push((await guest.page.getByRole('banner').locator('.site-account').innerText()).trim())
    guests.push(guest)
  }
  return { slug, convenor, guests, names: names as [string, string] }
}

/** What lies in the browser's own database, as text that a finder could search. */
function keptOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('baraza-check-in')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const all = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise<unknown[]>((resolve) => {
            const request = database.transaction(name).objectStore(name).getAll()
            request.onsuccess = () => resolve([name, ...request.result])
          }),
      ),
    )
    database.close()
    const bytes = (value: unknown) =>
      value instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(value)) : value
    return JSON.stringify(all, (_key, value: unknown) => bytes(value))
  })
}

async function everyTab(context: BrowserContext, path: string): Promise<Page> {
  for (const page of context.pages()) await page.close()
  const page = await context.newPage()
  await page.goto(path)
  return page
}

test('attack 40: two tablets without a network scan the same person, and she is counted once', async ({
  as,
}) => {
  const { slug, convenor, names } = await eventOfToday(as)
  const [neema] = names
  const path = `/en/check-in/${slug}`
  const one = await as('st-convenor', { width: 360 })
  const two = await as('st-convenor', { width: 360 })
  for (const helper of [one, two]) await takesTheListAlong(helper, slug)
  for (const { page } of [one, two]) {
    await page.context().setOffline(true)
    await page.getByRole('button', { name: `Came: ${neema}` }).click()
    await expectWaiting(page, 1)
  }

  // Nothing on the device says who was there, to whoever hasn't the PIN.
  expect(await keptOn(one.page)).not.toContain(neema)

  // A reload without a network, and then the tab closed and opened again.
  await one.page.reload()
  await expectWaiting(one.page, 1)
  await unlocks(one.page)
  const again = await everyTab(one.page.context(), path)
  await expectWaiting(again, 1)
  await unlocks(again)
  await again.getByLabel('Code on the badge, or a name').fill(neema)
  await expect(again.getByText(/^Here since/)).toBeVisible()

  for (const page of [again, two.page]) {
    await page.context().setOffline(false)
    await expect(page.getByText('Everything is sent.')).toBeVisible()
  }
  await convenor.opens(`/en/manage/events/${slug}/check-in`)
  await convenor.reads('1 of 2')
  const log = convenor.section('What happened last')
  await expect(log.getByRole('row').filter({ hasText: neema })).toHaveCount(2)
  await expect(log).toContainText('Came, scanned without a network')
  await expect(log).toContainText('Was here already, scanned without a network')
})

test('who gave their place back a minute ago is refused in words, until somebody has read them', async ({
  as,
}) => {
  const { slug, guests, names } = await eventOfToday(as)
  const [neema, halima] = guests
  const tablet = await as('st-convenor', { width: 360 })
  const { page } = tablet
  await takesTheListAlong(tablet, slug)
  await page.context().setOffline(true)
  for (const name of names) {
    await page.getByRole('button', { name: `Came: ${name}` }).click()
  }
  await expectWaiting(page, 2)
  await halima?.page.getByText('Give my place back').first().click()
  await halima?.presses('Give my place back')
  await halima?.reads('You are no longer registered.')
  await page.context().setOffline(false)
  await expect(page.getByText('Everything is sent.')).toBeVisible()
  const refusal = page.getByText(/They gave their place back, so they are not counted/)
  await expect(refusal.first()).toBeVisible()
  await page.reload()
  await unlocks(page)
  await expect(refusal.first()).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Done' })).toHaveCount(0)
  await neema?.opens('/en/me')
})

test('a session that has ended loses nothing: sign in again, and what waits is sent', async ({
  as,
}) => {
  const { slug, names } = await eventOfToday(as)
  const tablet = await as('st-convenor', { width: 360 })
  const { page } = tablet
  await takesTheListAlong(tablet, slug)
  await page.context().clearCookies()
  await page.getByRole('button', { name: `Came: ${names[0]}` }).click()
  await expect(page.getByText(/Your sign-in has ended/)).toBeVisible()
  await expectWaiting(page, 1)
  await tablet.signsIn('st-convenor')
  await page.goto(`/en/check-in/${slug}`)
  await expect(page.getByText('Everything is sent.')).toBeVisible()
})

test('ten wrong PINs wipe the list, also across a reload; what waits stays', async ({ as }) => {
  const { slug, names } = await eventOfToday(as)
  const tablet = await as('st-convenor', { width: 360 })
  const { page } = tablet
  await takesTheListAlong(tablet, slug)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: `Came: ${names[0]}` }).click()
  await expectWaiting(page, 1)
  await page.getByRole('button', { name: 'Lock' }).click()
  for (let left = 9; left >= 1; left -= 1) {
    if (left === 5) await page.reload()
    await unlocks(page, '000111')
    await expect(page.getByText(`before the list is wiped: ${left}`)).toBeVisible()
  }
  await unlocks(page, '000111')
  await expect(page.getByText(/wrong ten times/)).toBeVisible()
  await expectWaiting(page, 1)
  expect(await keptOn(page)).not.toContain('"tries"')
  await page.context().setOffline(false)
  await expect(page.getByText('Everything is sent.')).toBeVisible()
})

test('signing out takes the list from the device', async ({ as }) => {
  const { slug } = await eventOfToday(as)
  const tablet = await as('st-convenor', { width: 360 })
  const { page } = tablet
  await takesTheListAlong(tablet, slug)
  expect(await keptOn(page)).toContain('"tries"')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await tablet.reads('You are signed out')
  await page.goto(`/en/check-in/${slug}`)
  await expect(page.getByRole('button', { name: 'Take the list along' })).toBeVisible()
  expect(await keptOn(page)).not.toContain('"tries"')
})

test('nothing but the empty page and its files is kept by the service worker', async ({ as }) => {
  const { slug, names } = await eventOfToday(as)
  const tablet = await as('st-convenor', { width: 360 })
  const { page } = tablet
  await takesTheListAlong(tablet, slug)
  const kept = await page.evaluate(async () => {
    const found: { address: string; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const response = await cache.match(request)
        found.push({ address: new URL(request.url).pathname, text: (await response?.text()) ?? '' })
      }
    }
    return found
  })
  expect(kept.map(({ address }) => address)).toContain('/en/check-in')
  for (const { address, text } of kept) {
    expect(address).toMatch(/^\/(en\/check-in$|assets\/|_next\/static\/)/)
    for (const name of names) expect(text).not.toContain(name)
    expect(text).not.toContain(slug)
  }
})
