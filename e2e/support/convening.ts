import { expect } from '@playwright/test'
import type { Person } from './person'

/** A day as a form takes it: 0 is today. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

type Wish = {
  title: string
  /** Days from today. */
  from: number
  to: number
  venue?: string
  places?: number
  /** What happens while nobody else may know of it. */
  whileDraft?: (slug: string) => Promise<unknown>
}

/** A convenor adds an event to the running dialogue and announces it; gives its address. */
export async function announcesEvent(
  convenor: Person,
  { title, from, to, venue, places, whileDraft }: Wish,
): Promise<string> {
  const { page } = convenor
  await convenor.opens('/en/manage/dialogues/demo-live/events/new')
  await page.getByLabel('English', { exact: true }).first().fill(title)
  await convenor.fills({ 'First day': inDays(from), 'Last day': inDays(to) })
  await page.getByLabel(/^Time zone/).selectOption('Africa/Accra')
  if (venue) await page.getByLabel(/^Venue/).fill(venue)
  if (places) await page.getByLabel(/^How many places/).fill(String(places))
  await convenor.presses('Add this event')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  const slug = /\/events\/([^/?#]+)/.exec(page.url())?.[1] ?? ''
  await whileDraft?.(slug)
  await convenor.presses('Announce this event')
  await expect(page.getByText('Call this event off').first()).toBeVisible()
  return slug
}
