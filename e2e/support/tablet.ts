import { expect, type Page } from '@playwright/test'
import type { Person } from './person'

export const pin = '482916'

/** Somebody with a tablet takes the list along while there is a network. */
export async function takesTheListAlong(helper: Person, slug: string): Promise<void> {
  const { page } = helper
  await helper.opens(`/en/check-in/${slug}`)
  await page.getByLabel('PIN', { exact: true }).first().fill(pin)
  await page.getByLabel('PIN again').fill(pin)
  await helper.presses('Take the list along')
  await expect(page.getByLabel('Code on the badge, or a name')).toBeVisible()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await helper.looksAround()
}

export async function unlocks(page: Page, typed = pin): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).last().fill(typed)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

/** So many scans wait for a network. */
export async function expectWaiting(page: Page, count: number): Promise<void> {
  await expect(page.getByText(`Waiting to be sent: ${count}`)).toBeVisible()
}
