import { expect, type Page } from '@playwright/test'
import type { Person } from './person'
import { pin } from './tablet'

/** A facilitator takes people and views along while there is a network. */
export async function takesPeopleAlong(facilitator: Person, slug: string): Promise<void> {
  const { page } = facilitator
  await facilitator.opens(`/en/enter/${slug}`)
  await page.getByLabel('PIN', { exact: true }).first().fill(pin)
  await page.getByLabel('PIN again').fill(pin)
  await facilitator.presses('Take the list along')
  await expect(page.getByLabel('A part of the name')).toBeVisible()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await facilitator.looksAround()
}

/** Sits down with somebody: who could hear is asked once. */
export async function sitsDownWith(page: Page, name: string): Promise<void> {
  await page.getByLabel('A part of the name').fill(name)
  await page.getByRole('button', { name: `Choose: ${name}` }).click()
  await page.getByRole('radio', { name: 'Nobody else' }).check()
  await page.getByRole('checkbox', { name: /^I read each answer back/ }).check()
  await page.getByRole('button', { name: 'Begin with the first view' }).click()
}
